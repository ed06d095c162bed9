// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.DocumentView;
import nuanfeng.engine.Behind;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.internal.document.OwnDocuments;
import nuanfeng.engine.internal.document.Texts;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.AllWritten;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.PolicyHead;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.parameter.OwnParameters;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** A nation with the real rules and made-up figures, answering through the real edition. */
final class TestNation {

    private static final PlaceId CN = new PlaceId("cn");
    private static final Origin ORIGIN = new Origin("POLICY-INF/parameters/work-injury.yaml", 1);
    private static final CitedClause CLAUSE = new CitedClause("test", "1", "");
    private static final List<String> MODES = List.of("TOTAL_WAGES", "AVG_WAGE", "TURNOVER_RATIO");
    private static final Set<String> TARGETS = Set.of("coverage-target", "coverage-target-by");
    private static final LocalDate EVER = LocalDate.of(1990, 1, 1);

    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    private TestNation() {
    }

    /** What every test needs: 0.4 %, class 2, all modes allowed, AVG_WAGE upon a finding, both routes, HALF_UP 2 per payer and month. */
    static TestNation withDefaults() {
        return new TestNation()
                .declare("rate", ParameterType.RATE, List.of("1"), List.of(), Map.of()).value("rate", "0.004")
                .declare("enterprise-rate", ParameterType.RATE, List.of("1"), List.of(), Map.of())
                .declare("industry-class", ParameterType.INTEGER, List.of("1"), List.of(), Map.of()).value("industry-class", "2")
                .declare("floating-bands", ParameterType.TABLE, List.of("1"), List.of(), bandColumns()).value("floating-bands", List.of(
                        Map.of("class", "1", "bands", List.of("1", "1.2", "1.5")),
                        Map.of("class", "2", "bands", List.of("0.5", "0.8", "1", "1.2", "1.5"))))
                .declare("floating-factor", ParameterType.QUANTITY, List.of("1"), List.of(), Map.of())
                .declare("phased-cut", ParameterType.RATE, List.of("1"), List.of(), Map.of())
                .declare("base-modes", ParameterType.CODES, List.of("1"), MODES, Map.of()).value("base-modes", MODES)
                .declare("base-mode-findings", ParameterType.CODES, List.of("1"), MODES, Map.of())
                .value("base-mode-findings", List.of("AVG_WAGE"))
                .declare("average-wage", ParameterType.MONEY, List.of("CNY/year", "CNY/month"), List.of(), Map.of())
                .declare("average-wage-multiplier", ParameterType.QUANTITY, List.of("1"), List.of(), Map.of())
                .value("average-wage-multiplier", "1")
                .declare("turnover-ratio", ParameterType.RATE, List.of("1"), List.of(), Map.of())
                .declare("personal-rate", ParameterType.RATE, List.of("1"), List.of(), Map.of()).value("personal-rate", "0")
                .declare("rounding", ParameterType.ROUNDING, List.of("1"), List.of(), Map.of()).value("rounding", "HALF_UP 2")
                .declare("rounding-scope", ParameterType.CODE, List.of("1"), List.of("PAYER_MONTH", "PER_PERSON"), Map.of())
                .value("rounding-scope", "PAYER_MONTH")
                .declare("base-limits-apply", ParameterType.BOOLEAN, List.of("1"), List.of(), Map.of()).value("base-limits-apply", "false")
                .declare("base-limit-lower", ParameterType.RATE, List.of("1"), List.of(), Map.of()).value("base-limit-lower", "0.6")
                .declare("base-limit-upper", ParameterType.RATE, List.of("1"), List.of(), Map.of()).value("base-limit-upper", "3")
                .declare("priority-enrolment", ParameterType.BOOLEAN, List.of("1"), List.of(), Map.of()).value("priority-enrolment", "true")
                .declare("enrolment-routes", ParameterType.CODES, List.of("1"), List.of("DIRECT", "VIA_OWNER"), Map.of())
                .value("enrolment-routes", List.of("DIRECT", "VIA_OWNER"))
                .declare("exclusion-before", ParameterType.DATE, List.of("1"), List.of(), Map.of()).value("exclusion-before", "2022-06-27")
                .declare("terminal-outlet-filing-days", ParameterType.QUANTITY, List.of("day"), List.of(), Map.of())
                .value("terminal-outlet-filing-days", "20")
                .declare("coverage-target", ParameterType.QUANTITY, List.of("%"), List.of(), Map.of()).value("coverage-target", "70")
                .declare("coverage-target-by", ParameterType.DATE, List.of("1"), List.of(), Map.of())
                .value("coverage-target-by", "2022-09-30")
                .declare("coverage-rounding", ParameterType.ROUNDING, List.of("1"), List.of(), Map.of()).value("coverage-rounding", "DOWN 2");
    }

    private static Map<String, String> bandColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("class", "integer");
        columns.put("bands", "quantity[]");
        return columns;
    }

    private TestNation declare(String name, ParameterType type, List<String> units, List<String> codes, Map<String, String> columns) {
        String key = "work-injury." + name;
        declarations.put(key, new Declaration(key, Text.of(name), type, units, codes, columns, false, Declaration.Override.OPEN,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ORIGIN));
        return this;
    }

    /** In force for ever, in place of what was said before. */
    TestNation value(String name, Object value) {
        entries.remove("work-injury." + name);
        return value(name, EVER, value, Optional.empty());
    }

    TestNation value(String name, LocalDate from, Object value, Optional<String> unit) {
        return add(name, from, EntryKind.VALUE, value, unit);
    }

    TestNation unset(String name) {
        entries.remove("work-injury." + name);
        return add(name, EVER, EntryKind.UNSET, "", Optional.empty());
    }

    private TestNation add(String name, LocalDate from, EntryKind kind, Object value, Optional<String> unit) {
        String key = "work-injury." + name;
        entries.computeIfAbsent(key, each -> new ArrayList<>()).add(new Entry(key, from, kind, value, unit, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), TARGETS.contains(name) ? Modality.TARGET : Modality.MUST, false, "", "", "", CLAUSE, ORIGIN));
        return this;
    }

    PolicyEdition edition() {
        DocumentView document = new DocumentView("test", CN, "试验〔2022〕1号", "试验", List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), Map.of(), "normative", "S", List.of(), Map.of("1", "一"));
        PolicyHead head = new PolicyHead(CN, "1.0.0", "sha256:test", Text.of("试验"), "CN", "nation", Map.of(), Map.of(), Map.of(), List.of());
        PolicyContent content = new PolicyContent(head, Set.of(), AllWritten.builder().put(DOCUMENT, new OwnDocuments(Map.of("test", document),
                Texts.NONE)).put(PARAMETER, new OwnParameters(declarations, entries)).with(List.of()));
        ActivePolicy policy = new ActivePolicy(content, Map.of("work-injury.premium", new WorkInjuryPremium(),
                "work-injury.route", new WorkInjuryRoute(), "work-injury.coverage", new WorkInjuryCoverage()));
        PolicyEdition edition = Behind.with(PolicyEdition.empty(Clock.systemUTC()), Map.of(CN, policy), Set.of());
        if (!edition.serves(CN)) {
            throw new IllegalStateException(edition.refusal(CN).in(true));
        }
        return edition;
    }

    Calculation calculate(String rule, Map<String, Object> facts) {
        return calculate(rule, facts, LocalDate.of(2022, 7, 15));
    }

    Calculation calculate(String rule, Map<String, Object> facts, LocalDate on) {
        return edition().calculate(Case.of("cn", rule, facts).on(on));
    }
}
