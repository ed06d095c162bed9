// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static nuanfeng.engine.internal.document.DocumentKind.DOCUMENT;
import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.cn.insurance.LateFee;
import nuanfeng.cn.pay.Deduction;
import nuanfeng.cn.pay.Overtime;
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

/** Random questions to the rules of pay and insurance against plain decimals, which know nothing of the product's arithmetic: not one fen apart. */
class AmountsOracleTest {

    private static final int CASES = Integer.getInteger("nuanfeng.oracle.amounts", 2_000);
    private static final PlaceId CN = new PlaceId("cn");
    private static final Origin ORIGIN = new Origin("POLICY-INF/parameters/t.yaml", 1);
    private static final LocalDate EVER = LocalDate.of(1990, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2011, 7, 1);

    private final SplittableRandom random = new SplittableRandom(20_261_129L);
    private final Map<String, Declaration> declarations = new LinkedHashMap<>();
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final PolicyEdition edition = edition();

    @Test
    void aLateFeeIsThatOfItsDaysOnBothSidesOfTheChange() {
        for (int i = 0; i < CASES; i++) {
            LocalDate due = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(1500));
            LocalDate paid = due.plusDays(1 + random.nextInt(3000));
            BigDecimal principal = money(100_000_000);
            boolean fromDue = random.nextBoolean();
            boolean counts = random.nextBoolean();
            boolean capped = random.nextBoolean();
            BigDecimal exact = BigDecimal.ZERO;
            for (LocalDate day = fromDue ? due : due.plusDays(1); counts ? !day.isAfter(paid) : day.isBefore(paid); day = day.plusDays(1)) {
                exact = exact.add(principal.multiply(new BigDecimal(day.isBefore(CHANGE) ? "0.002" : "0.0005")));
            }
            same(fen(capped ? exact.min(principal) : exact), "insurance.late-fee", Map.of("principal", principal.toPlainString(), "due", due.toString(), "paidOn", paid.toString(),
                    "firstDay", fromDue ? "DUE_DAY" : "DAY_AFTER_DUE", "paymentDayCounts", counts, "cap", capped ? "PRINCIPAL" : "NONE"));
        }
    }

    @Test
    void overtimeIsRoundedOnceForEachKind() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal wage = money(3_000_000);
            BigDecimal standard = BigDecimal.valueOf(random.nextInt(500));
            BigDecimal festival = BigDecimal.valueOf(random.nextInt(200), 1);
            BigDecimal total = festival.add(BigDecimal.valueOf(random.nextInt(6000), 1));
            BigDecimal excess = total.subtract(festival).subtract(standard).max(BigDecimal.ZERO);
            BigDecimal of = new BigDecimal("174");
            long expected = wage.multiply(excess).multiply(new BigDecimal("1.5")).divide(of, 2, RoundingMode.HALF_UP).unscaledValue().longValueExact()
                    + wage.multiply(festival).multiply(new BigDecimal("3")).divide(of, 2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
            same(expected, "pay.overtime", Map.of("on", "2025-03-31", "relation", "LABOUR", "workingTimeSystem", "COMPREHENSIVE", "monthWage", wage.toPlainString(),
                    "totalHours", total.toPlainString(), "standardHours", standard.toPlainString(), "festivalHours", festival.toPlainString()));
        }
    }

    @Test
    void aDeductionLeavesTheMinimumWage() {
        for (int i = 0; i < CASES; i++) {
            BigDecimal wage = money(600_000);
            BigDecimal most = wage.multiply(new BigDecimal("0.2")).min(wage.subtract(new BigDecimal("2330")).max(BigDecimal.ZERO));
            same(fen(most), "pay.deduction", Map.of("month", "2025-08", "workPlace", "500103", "monthWage", wage.toPlainString(), "lossCausedByWorker", true));
        }
    }

    private BigDecimal money(int mostFen) {
        return BigDecimal.valueOf(random.nextInt(mostFen), 2);
    }

    private static long fen(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private void same(long expected, String rule, Map<String, Object> facts) {
        Outcome outcome = edition.calculate(Case.of("cn", rule, facts)).outcome();
        if (!(outcome instanceof Outcome.Amount amount) || amount.amount().fen() != expected) {
            assertEquals(expected + " fen", outcome.toString(), facts.toString());
        }
    }

    private PolicyEdition edition() {
        say("pay.rounding", ParameterType.ROUNDING, Map.of(), EVER, "HALF_UP 2");
        say("pay.paid-days", ParameterType.QUANTITY, Map.of(), EVER, "21.75");
        say("pay.hours-of-day", ParameterType.QUANTITY, Map.of(), EVER, "8");
        say("pay.comprehensive-excess", ParameterType.TEXT, Map.of(), EVER, "FESTIVALS_OUT");
        say("pay.deduction-share", ParameterType.RATE, Map.of(), EVER, "0.2");
        say("pay.overtime-factors", ParameterType.TABLE, columns("day", "text", "factor", "quantity"), EVER,
                List.of(Map.of("day", "WORKING", "factor", "1.5"), Map.of("day", "REST", "factor", "2"), Map.of("day", "FESTIVAL", "factor", "3")));
        say("pay.minimum-month", ParameterType.TABLE, columns("tier", "integer", "amount", "quantity"), EVER, List.of(Map.of("tier", "1", "amount", "2330")));
        say("social-insurance.late-fee-daily-rate", ParameterType.RATE, Map.of(), EVER, "0.002");
        say("social-insurance.late-fee-daily-rate", ParameterType.RATE, Map.of(), CHANGE, "0.0005");
        DocumentView document = new DocumentView("test", CN, "", "试验", List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), "statute",
                "S", List.of(), Map.of("1", "一"));
        PolicyHead head = new PolicyHead(CN, "1.0.0", "sha256:test", Text.of("试验"), "CN", "nation", Map.of(), Map.of(), Map.of(), List.of());
        PolicyContent content = new PolicyContent(head, Set.of(), AllWritten.builder().put(DOCUMENT, new OwnDocuments(Map.of("test", document), Texts.NONE))
                .put(PARAMETER, new OwnParameters(declarations, entries)).with(List.of()));
        ActivePolicy policy = new ActivePolicy(content, Map.of("insurance.late-fee", new LateFee(), "pay.overtime", new Overtime(), "pay.deduction", new Deduction()));
        PolicyEdition made = Behind.with(PolicyEdition.empty(Clock.systemUTC()), Map.of(CN, policy), Set.of());
        assertEquals("", made.refusal(CN).zh());
        return made;
    }

    private static Map<String, String> columns(String key, String type, String other, String otherType) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(key, type);
        columns.put(other, otherType);
        return columns;
    }

    private void say(String key, ParameterType type, Map<String, String> columns, LocalDate from, Object value) {
        declarations.put(key, new Declaration(key, Text.of(key), type, List.of("1"), List.of(), columns, false, Declaration.Override.OPEN,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ORIGIN));
        entries.computeIfAbsent(key, each -> new ArrayList<>()).add(new Entry(key, from, EntryKind.VALUE, value, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Modality.MUST, false, "", "", "", new CitedClause("test", "1", ""), ORIGIN));
    }
}
