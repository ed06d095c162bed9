// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Calculation.OnFrom;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.parameter.ParameterView;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Modality;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Table;
import nuanfeng.policy.Text;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/** All figures are test data. */
class ExampleRunnerTest {

    private static final PlaceId CITY = new PlaceId("cn.east.port");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final Citation CLAUSE = new Citation("doc", "文〔2022〕1号", "试验", "3.2", "三（二）", "S", "");
    private static final Citation READING = new Citation("readings", "理解", "理解", "T-06", "T-06", "INFER", "");
    private static final Outcome AMOUNT = new Outcome.Amount(new Money(13120), Map.of("employer", new Money(13120), "person", Money.ZERO),
            Modality.MUST);
    private static final Outcome DECISION = new Outcome.Decision("VIA_OWNER", Map.of("place", "450100", "ratio", "70.00"),
            List.of(new Reason("FILED_WITHOUT_CAPACITY", "备案", Optional.of(CLAUSE))));
    private static final Outcome REFUSAL = new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, "没有数值", "work-injury.rate", "MBC-30",
            List.of(), Optional.of(CLAUSE));

    private final ExampleRunner runner = new ExampleRunner(Clock.systemUTC());

    @Test
    void anAnswerThatSaysMoreThanExpectedPasses() {
        assertEquals(List.of(), run(AMOUNT, Map.of("amount", "131.2", "parts", Map.of("person", "0.00"),
                "steps", Map.of("base", "32800.5", "premium", "131.200"), "cites", List.of("doc#3.2"),
                "warnings", List.of("provisional"))));
        assertEquals(List.of(), run(DECISION, Map.of("decision", "VIA_OWNER", "values", Map.of("place", "450100"),
                "reasons", List.of("FILED_WITHOUT_CAPACITY"), "cites", List.of("doc#3.2"))));
        assertEquals(List.of(), run(REFUSAL, Map.of("refusal", "not-configured", "configure", "MBC-30",
                "parameter", "work-injury.rate", "cites", List.of("doc#3.2"))));
    }

    @Test
    void everyDifferenceIsOneSentence() {
        List<ExampleFailure> failures = run(AMOUNT, Map.of("amount", "131.21"));
        assertEquals("The example 'AC-01' does not hold: Expected the amount 131.21, got 131.20.",
                failures.get(0).detail().in(true));
        assertDetail(AMOUNT, Map.of("parts", Map.of("fund", "1")), "Expected the part fund 1, got none of that name;");
        assertDetail(AMOUNT, Map.of("steps", Map.of("premium", "131.21")), "Expected the step premium 131.21, got 131.2.");
        assertDetail(AMOUNT, Map.of("steps", Map.of("each", "0.333333333333")),
                "Expected the step each 0.333333333333, got 0.333333333333… (no finite decimal).");
        assertDetail(AMOUNT, Map.of("cites", List.of("doc#9")), "Expected the citation doc#9, got [doc#3.2, readings#T-06].");
        assertDetail(AMOUNT, Map.of("warnings", List.of("stale")), "Expected the warning stale, got [provisional].");
        assertDetail(DECISION, Map.of("decision", "DIRECT"), "Expected the decision DIRECT, got VIA_OWNER.");
        assertDetail(DECISION, Map.of("reasons", List.of("OTHER")), "Expected the reason OTHER, got [FILED_WITHOUT_CAPACITY].");
        assertDetail(DECISION, Map.of("values", Map.of("ratio", "70")), "Expected the value ratio 70, got 70.00.");
        assertDetail(REFUSAL, Map.of("configure", "MBC-29"), "Expected to be told to configure MBC-29, got MBC-30.");
    }

    @Test
    void anAnswerOfAnotherKindIsShown() {
        assertDetail(REFUSAL, Map.of("amount", "131.20"), "Expected amount 131.20, got the refusal not-configured: 没有数值.");
        assertDetail(AMOUNT, Map.of("refusal", "not-allowed"), "Expected the refusal not-allowed, got the amount 131.20.");
        assertDetail(REFUSAL, Map.of("refusal", "not-allowed"),
                "Expected the refusal not-allowed, got the refusal not-configured: 没有数值.");
        assertDetail(DECISION, Map.of("dates", Map.of("due", "2022-07-01")), "got the decision VIA_OWNER.");
    }

    @Test
    void anUnknownMemberOfExpectIsAFailure() {
        assertDetail(AMOUNT, Map.of("amount", "131.20", "ammount", "1"), "'ammount' cannot be expected of a calculation; known are amount,");
        assertDetail(AMOUNT, Map.of("status", "value"), "'status' cannot be expected of a calculation");
        assertEquals(1, lookUp("0.004", Map.of("amount", "1")).size());
        assertEquals(1, runner.run(new AnsweringEdition(), CITY, List.of(identifier("11010519491231002X", Map.of("value", "true")))).size());
    }

    @Test
    void anExampleThatExpectsNothingIsAFailure() {
        assertDetail(AMOUNT, Map.of(), "The example expects nothing;");
    }

    @Test
    void numbersAreComparedByValueAndNeverAsBinaryFractions() {
        assertEquals(List.of(), run(AMOUNT, Map.of("steps", Map.of("base", "32800.50000000000000000000000000000000000000"))));
        assertEquals(1, run(AMOUNT, Map.of("steps", Map.of("base", "32800.50000000000000000000000000000000000001"))).size());
        assertEquals(1, run(AMOUNT, Map.of("amount", "one hundred")).size());
    }

    @Test
    void theLastStepOfANameCounts() {
        assertDetail(AMOUNT, Map.of("steps", Map.of("base", "1")), "Expected the step base 1, got 32800.5.");
    }

    @Test
    void daysAndMomentsAreCompared() {
        Outcome dates = new Outcome.Dates(Map.of("due", LocalDate.of(2022, 10, 8), "until", OffsetDateTime.parse("2021-08-03T14:00+08:00")));
        assertEquals(List.of(), run(dates, Map.of("dates", Map.of("due", "2022-10-08", "until", "2021-08-03T14:00:00+08:00"))));
        assertEquals(List.of(), run(dates, Map.of("dates", Map.of("until", "2021-08-03T06:00:00Z"))));
        assertDetail(dates, Map.of("dates", Map.of("due", "2022-10-05")), "Expected the date due 2022-10-05, got 2022-10-08.");
        assertEquals(1, run(dates, Map.of("dates", Map.of("until", "2021-08-03T14:00:01+08:00"))).size());
    }

    @Test
    void itemsAreComparedInOrder() {
        Outcome list = new Outcome.Listing(List.of(Map.of("id", "M1", "text", "一"), Map.of("id", "M2", "text", "二")));
        assertEquals(List.of(), run(list, Map.of("items", List.of("M1", Map.of("text", "二")))));
        assertDetail(list, Map.of("items", List.of("M2", "M1")), "Expected item 1 M2, got M1. Expected item 2 M1, got M2.");
        assertDetail(list, Map.of("items", List.of("M1")), "Expected 1 items, got 2:");
    }

    @Test
    void aLookUpIsComparedByTheTypeOfItsValue() {
        assertEquals(List.of(), lookUp(Quantity.parse("0.004"), Map.of("status", "value", "value", "0.0040", "unit", "1",
                "decidedBy", "cn.east", "cites", List.of("doc#3.2"))));
        assertEquals(List.of(), lookUp(List.of("A", "B"), Map.of("value", List.of("A", "B"))));
        assertEquals(1, lookUp(List.of("A", "B"), Map.of("value", List.of("B", "A"))).size());
        assertEquals(List.of(), lookUp(Boolean.TRUE, Map.of("value", "true")));
        assertEquals(List.of(), lookUp(LocalDate.of(2022, 6, 27), Map.of("value", "2022-06-27")));
        assertEquals(List.of(), lookUp(Rounding.parse("HALF_UP 2"), Map.of("value", "HALF_UP 2")));
        Table table = new Table(List.of("class", "bands"), List.of(Map.of("class", Quantity.of(2), "bands", List.of(Quantity.parse("0.8")))));
        assertEquals(List.of(), lookUp(table, Map.of("value", List.of(Map.of("class", "2", "bands", List.of("0.80"))))));
        assertEquals(1, lookUp(table, Map.of("value", List.of(Map.of("class", "2")))).size());
    }

    @Test
    void aLookUpWithoutAValueSaysItsStatus() {
        ParameterView view = new ParameterView("work-injury.rate", Text.of("费率"), ParameterType.RATE, ParameterView.Status.NOT_YET,
                Optional.empty(), List.of(), Optional.empty(), List.of());
        List<ExampleFailure> failures = runner.run(new AnsweringEdition().answering(view), CITY,
                List.of(lookUpExample(Map.of("value", "0.004"))));
        assertTrue(failures.get(0).detail().in(true).endsWith("Expected the value 0.004, got none: the status is not-yet."), failures::toString);
        assertEquals(Set.of("cn|work-injury.rate", "cn.east|work-injury.rate", "cn.east.port|work-injury.rate"), failures.get(0).touched());
    }

    @Test
    void identifiersAreChecked() {
        AnsweringEdition edition = new AnsweringEdition();
        assertEquals(List.of(), runner.run(edition, CITY, List.of(identifier("11010519491231002X", Map.of("valid", "true")),
                identifier("110105194912310021", Map.of("valid", Boolean.FALSE)))));
        assertEquals(1, runner.run(edition, CITY, List.of(identifier("110105194912310021", Map.of("valid", "true")))).size());
    }

    @Test
    void whatIsNotThereIsAFailureAndNotAnException() {
        ExampleFailure unknown = runner.run(new AnsweringEdition(), CITY, List.of(example(Map.of("amount", "1")))).get(0);
        assertTrue(unknown.detail().in(true).contains("got rule-unknown: no such rule."), unknown::toString);
        assertTrue(unknown.touched().contains("cn.east|rule:work-injury.premium"));
        ExampleFailure boom = runner.run(new AnsweringEdition(), CITY, List.of(lookUpExample(Map.of("value", "1")))).get(0);
        assertTrue(boom.detail().in(true).contains("boom"), boom::toString);
    }

    @Test
    void theQuestionIsPutAsWritten() {
        AnsweringEdition edition = new AnsweringEdition().answering(calculation(AMOUNT));
        runner.run(edition, CITY, List.of(example(Map.of("amount", "131.20"))));
        assertEquals("450802", edition.questions.get(0).place());
        assertEquals(Map.of("month", "2022-07"), edition.questions.get(0).facts());
        assertEquals(Map.of("work-injury.average-wage", "70001"), edition.questions.get(0).overrides());
    }

    /** The region decided the rate and the city was silent; the nation decided the rounding; the average was test data. */
    @Test
    void aFailureNamesWhatItRestsOn() {
        AnsweringEdition edition = new AnsweringEdition().answering(calculation(AMOUNT)).answering(view(
                setting("work-injury.rounding", "cn", ParameterType.ROUNDING, Rounding.parse("HALF_UP 2"), READING)));
        Set<String> touched = runner.run(edition, CITY, List.of(example(Map.of("amount", "1")))).get(0).touched();
        assertEquals(Set.of("cn.east|work-injury.rate", "cn.east.port|work-injury.rate", "cn|work-injury.rounding",
                "cn.east|work-injury.rounding", "cn.east.port|work-injury.rounding", "cn|rule:work-injury.premium",
                "cn.east|rule:work-injury.premium", "cn.east.port|rule:work-injury.premium"), touched);
    }

    private void assertDetail(Outcome outcome, Map<String, Object> expect, String part) {
        List<ExampleFailure> failures = run(outcome, expect);
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).detail().in(true).contains(part), failures.get(0)::toString);
    }

    private List<ExampleFailure> run(Outcome outcome, Map<String, Object> expect) {
        return runner.run(new AnsweringEdition().answering(calculation(outcome)), CITY, List.of(example(expect)));
    }

    private List<ExampleFailure> lookUp(Object value, Map<String, Object> expect) {
        Setting setting = setting("work-injury.rate", "cn.east", ParameterType.RATE, value, CLAUSE);
        return runner.run(new AnsweringEdition().answering(view(setting)), CITY, List.of(lookUpExample(expect)));
    }

    private static Calculation calculation(Outcome outcome) {
        List<TraceLine> trace = new ArrayList<>();
        trace.add(new TraceLine.Step("base", Quantity.of(7), ""));
        trace.add(new TraceLine.ParameterRead(setting("work-injury.average-wage", "cn.east", ParameterType.MONEY, Quantity.ONE, CLAUSE), true));
        trace.add(new TraceLine.ParameterRead(setting("work-injury.rate", "cn.east", ParameterType.RATE, Quantity.ONE, CLAUSE), false));
        trace.add(new TraceLine.Step("base", Quantity.parse("32800.50"), "CNY"));
        trace.add(new TraceLine.Step("each", Quantity.ofRatio(1, 3), ""));
        trace.add(new TraceLine.Rounded("premium", Quantity.parse("131.20"), new Rounding(RoundingMode.HALF_UP, 2), READING));
        return new Calculation("work-injury.premium", CITY, "450802", DAY, OnFrom.FACT, true, outcome, trace,
                List.of(new Warning("provisional", "暂定")), "sha256:test");
    }

    private static ParameterView view(Setting setting) {
        return new ParameterView(setting.key(), Text.of("参数"), setting.type(), ParameterView.Status.VALUE, Optional.of(setting), List.of(),
                Optional.empty(), List.of());
    }

    private static Setting setting(String key, String place, ParameterType type, Object value, Citation clause) {
        return new Setting(key, new PlaceId(place), Setting.Status.VALUE, type, value, "1", DAY, Optional.empty(), Modality.MUST, false,
                Optional.empty(), "", "", "", clause, "parameters/work-injury.yaml:1");
    }

    private static Example example(Map<String, Object> expect) {
        return new Example("work-injury/AC-01", "AC-01", "rule", Optional.of("450802"), Optional.empty(),
                "work-injury.premium", Map.of(), Map.of("work-injury.average-wage", "70001"), Map.of("month", "2022-07"), expect,
                new Origin("POLICY-INF/examples/work-injury.yaml", 12));
    }

    private static Example lookUpExample(Map<String, Object> expect) {
        return new Example("work-injury/rate", "rate", "parameter", Optional.empty(), Optional.of(DAY), "work-injury.rate",
                Map.of(), Map.of(), Map.of(), expect, new Origin("POLICY-INF/examples/work-injury.yaml", 20));
    }

    private static Example identifier(String number, Map<String, Object> expect) {
        return new Example("work-injury/id", "id", "identifier", Optional.empty(), Optional.empty(), "",
                Map.of("kind", "GB11643", "number", number), Map.of(), Map.of(), expect,
                new Origin("POLICY-INF/examples/work-injury.yaml", 30));
    }
}
