// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.library.Edition;
import nuanfeng.policy.Modality;
import nuanfeng.policy.PlaceId;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.register.Condition;
import nuanfeng.run.RunSource;
import nuanfeng.run.RunSource.Sort;
import nuanfeng.run.Step;
import nuanfeng.run.StepAnswer;

class GroupTest {

    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final Condition AVERAGE = new Condition("baseMode", Condition.Sort.IS, List.of("AVG_WAGE"));

    private final List<Case> questions = new ArrayList<>();
    private Outcome outcome = new Outcome.Amount(new Money(3651), Map.of(), Modality.MUST);

    private static RunSource source(Sort sort, String of, Condition... when) {
        return new RunSource(sort, of, List.of(when), List.of(), "", Map.of());
    }

    private Edition edition() {
        return (Edition) Proxy.newProxyInstance(Edition.class.getClassLoader(), new Class<?>[] {Edition.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("hash")) {
                return "sha256:test";
            }
            questions.add((Case) arguments[0]);
            return new Calculation("work-injury.premium", new PlaceId("cn.test"), "cn.test", LocalDate.of(2022, 7, 1), Calculation.OnFrom.FACT, false,
                    outcome, List.of(), List.of(), "sha256:test");
        });
    }

    private StepAnswer ask(List<Map<String, Object>> records) {
        Map<String, RunSource> facts = new LinkedHashMap<>();
        facts.put("month", source(Sort.PERIOD, ""));
        facts.put("population", source(Sort.IS, "OUTLET"));
        facts.put("totalWages", source(Sort.SUM, "wage"));
        facts.put("wages", source(Sort.LIST, "wage"));
        facts.put("headcount", source(Sort.COUNT, "", AVERAGE));
        facts.put("licensed", new RunSource(Sort.HOLDS, "", List.of(), List.of(new Condition("kind", Condition.Sort.IS, List.of("LICENSED"))), "", Map.of()));
        facts.put("enrolled", source(Sort.GROUPS, "enrolled"));
        facts.put("factor", source(Sort.GIVEN, "factor"));
        facts.put("nothing", source(Sort.GIVEN, "nothing"));
        Map<String, RunSource> fields = new LinkedHashMap<>();
        fields.put("payer", source(Sort.FIELD, "payer"));
        fields.put("month", source(Sort.PERIOD, ""));
        fields.put("headcount", source(Sort.COUNT, ""));
        fields.put("base", source(Sort.SUM, "wage"));
        fields.put("district", source(Sort.FIELD, "district"));
        fields.put("amount", source(Sort.OUTCOME, "amount"));
        fields.put("shares", new RunSource(Sort.SHARES, "amount", List.of(), List.of(), "wage", Map.of("id", "id")));
        fields.put("state", source(Sort.STATE, "COMPUTED/REFUSED"));
        fields.put("refusal", source(Sort.REFUSAL, ""));
        fields.put("edition", source(Sort.EDITION, ""));
        fields.put("pooling", source(Sort.PLACE, ""));
        Step step = new Step("premium", "work-injury.premium", Optional.empty(), "insurance-enrolment", List.of(), List.of("payer"), List.of("id"), facts,
                Optional.of(new Step.Result("contribution", fields)));
        return new Group(new Occasion(edition(), "cn.test", "450899", JULY, Map.of("factor", "1"), Map.of(), Map.of("enrolled", 4L)), step, records)
                .answer(List.of("P1"));
    }

    private static Map<String, Object> record(String id, String wage) {
        return Map.of("id", id, "payer", "P1", "district", "450802", "kind", "LICENSED", "baseMode", "TOTAL_WAGES", "wage", new BigDecimal(wage));
    }

    @Test
    void factsComeFromTheRecordsOfTheGroup() {
        ask(List.of(record("1", "3000.60"), record("2", "3000.40"), record("3", "3125.40")));
        assertEquals(Map.of("month", JULY, "population", "OUTLET", "totalWages", Quantity.of(new BigDecimal("9126.40")), "wages", List.of(
                Quantity.parse("3000.60"), Quantity.parse("3000.40"), Quantity.parse("3125.40")), "licensed", true, "enrolled", Quantity.of(4), "factor", "1"),
                questions.get(0).facts());
    }

    @Test
    void theResultHasAmountAndShares() {
        StepAnswer answer = ask(List.of(record("1", "3000.60"), record("2", "3000.40"), record("3", "3125.40")));
        assertFalse(answer.isRefused());
        assertEquals(3, answer.records());
        assertEquals(new BigDecimal("36.51"), answer.result().get("amount"));
        assertEquals("COMPUTED", answer.result().get("state"));
        assertEquals("450899", answer.result().get("pooling"));
        assertEquals(List.of("2022-07", "3", "9126.4"), List.of(answer.result().get("month"), answer.result().get("headcount"), answer.result().get("base")));
        assertEquals("sha256:test", answer.result().get("edition"));
        assertFalse(answer.result().containsKey("refusal"));
        assertEquals(List.of(Map.of("id", "1", "amount", new BigDecimal("12.01")), Map.of("id", "2", "amount", new BigDecimal("12.00")),
                Map.of("id", "3", "amount", new BigDecimal("12.50"))), answer.result().get("shares"));
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        Object shares = ask(List.of(record("1", "3333.33"), record("2", "3333.33"), record("3", "3333.33"))).result().get("shares");
        assertEquals(shares, ask(List.of(record("3", "3333.33"), record("1", "3333.33"), record("2", "3333.33"))).result().get("shares"));
    }

    /** Empty, never zero. */
    @Test
    void aRefusalHasNoAmount() {
        outcome = new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, "未配置", "work-injury.rate", "MBC-26", List.of(), Optional.empty());
        StepAnswer answer = ask(List.of(record("1", "1.00")));
        assertEquals("not-configured", answer.refusal());
        assertEquals("REFUSED", answer.result().get("state"));
        assertEquals("未配置", answer.result().get("refusal"));
        assertFalse(answer.result().containsKey("amount") || answer.result().containsKey("shares"), () -> answer.result().toString());
    }

    @Test
    void whatIsNotAlikeIsToldAndNothingIsKept() {
        Map<String, Object> moved = new LinkedHashMap<>(record("2", "1.00"));
        moved.put("district", "450881");
        StepAnswer answer = ask(List.of(record("1", "1.00"), moved));
        assertEquals(1, questions.size());
        assertEquals("records-differ", answer.refusal());
        assertTrue(answer.detail().zh().contains("district"), answer.detail()::zh);
        assertEquals("P1", answer.result().get("payer"));
    }
}
