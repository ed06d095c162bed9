// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.platform;

import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.DocumentView;
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
import nuanfeng.policy.spi.Rule;

/** What the bundle of one place says, in the core's own words. All of it is test data. */
final class TestPolicy {

    private static final Origin ORIGIN = new Origin("POLICY-INF/parameters/work-injury.yaml", 1);

    private final PlaceId place;
    private final CitedClause clause;
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    TestPolicy(String place) {
        this.place = new PlaceId(place);
        this.clause = new CitedClause("doc-" + place.replace('.', '-'), "1", "");
    }

    TestPolicy declare(String key, ParameterType type, String unit) {
        return declare(key, type, List.of(unit), List.of(), Map.of());
    }

    TestPolicy declareCodes(String key, ParameterType type, String... codes) {
        return declare(key, type, List.of("1"), List.of(codes), Map.of());
    }

    TestPolicy declareTable(String key, Map<String, String> columns) {
        return declare(key, ParameterType.TABLE, List.of("1"), List.of(), columns);
    }

    /** @param value as {@link Entry} wants it: a text, a list of texts, or rows */
    TestPolicy value(String key, LocalDate from, Object value) {
        entries.computeIfAbsent(key, each -> new ArrayList<>()).add(new Entry(key, from, EntryKind.VALUE, value, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Modality.MUST, false, "", "", "",
                clause, ORIGIN));
        return this;
    }

    ActivePolicy policy(Map<String, Rule> rules) {
        DocumentView document = new DocumentView(clause.document(), place, "试〔2022〕1号", "测试数据", List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Map.of(), "normative", "S", List.of(), Map.of("1", "一"));
        PolicyHead head = new PolicyHead(place, "1.0.0", "sha256:" + place, Text.of(place.path()), "code-" + place, "city", Map.of(), List.of());
        AllWritten written = AllWritten.builder().put(DOCUMENT, new OwnDocuments(Map.of(document.id(), document), Texts.NONE))
                .put(PARAMETER, new OwnParameters(declarations, entries)).with(List.of());
        return new ActivePolicy(new PolicyContent(head, rules.keySet(), written), rules);
    }

    PlaceId place() {
        return place;
    }

    private TestPolicy declare(String key, ParameterType type, List<String> units, List<String> codes, Map<String, String> columns) {
        declarations.put(key, new Declaration(key, Text.of(key), type, units, codes, columns, false, Declaration.Override.OPEN,
                Optional.empty(), Optional.empty(), Optional.of(clause), ORIGIN));
        return this;
    }
}
