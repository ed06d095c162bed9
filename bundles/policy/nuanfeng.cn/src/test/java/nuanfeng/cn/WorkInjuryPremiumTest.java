// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;

/** All figures are test data. What Guigang answers stands in its examples. */
class WorkInjuryPremiumTest {

    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);
    private static final String REASON = "难于直接按照工资总额计算";

    /** AC-02c: thirty-four decimal digits say 70.01. */
    @Test
    void halfAFenIsSeenBecauseNothingWasRoundedBefore() {
        assertAmount("70.02", yearly("70015"), Map.of("baseMode", "AVG_WAGE", "headcount", "3", "baseModeReason", REASON));
        assertAmount("186.67", yearly("70001"), Map.of("baseMode", "AVG_WAGE", "headcount", "8", "baseModeReason", REASON));
    }

    /** T-43. */
    @Test
    void roundingPerPersonAndPerPayerDiffer() {
        Map<String, Object> facts = Map.of("wages", List.of("3333.33", "3333.33", "3333.33"));
        assertAmount("40.00", TestNation.withDefaults(), facts);
        assertAmount("39.99", TestNation.withDefaults().value("rounding-scope", "PER_PERSON"), facts);
        assertAmount("70.02", yearly("70015").value("rounding-scope", "PER_PERSON"),
                Map.of("baseMode", "AVG_WAGE", "headcount", "3", "baseModeReason", REASON));
    }

    /** openfisca-core#1378. */
    @Test
    void sixtyEightMillionStayWhatTheyAre() {
        Calculation answer = ask(TestNation.withDefaults().value("rate", "1"), Map.of("totalWages", "68212208"));
        assertEquals("68212208.00", ((Outcome.Amount) answer.outcome()).amount().toString());
        assertEquals("68212208", step(answer, "base"));
    }

    @Test
    void theTraceHasBaseEffectiveRateAndPremiumInThisOrder() {
        Calculation answer = ask(TestNation.withDefaults(), Map.of("totalWages", "32800.50"), "0.8", "0.2");
        List<String> steps = answer.trace().stream().filter(line -> line instanceof TraceLine.Step || line instanceof TraceLine.Rounded)
                .map(TraceLine::name).toList();
        assertEquals(List.of("base", "rate", "premium"), steps);
        assertEquals("0.00256", step(answer, "rate"));
        assertEquals("83.97", ((Outcome.Amount) answer.outcome()).amount().toString());
    }

    @Test
    void aTotalWithoutPersonsCannotBeRoundedPerPerson() {
        assertInvalid("/wages", "missing", TestNation.withDefaults().value("rounding-scope", "PER_PERSON"), Map.of("totalWages", "9999.99"));
    }

    @Test
    void limitsBindEachPersonWhereThePlaceSwitchesThemOn() {
        TestNation limited = yearly("120000").value("base-limits-apply", "true");
        Calculation answer = ask(limited, Map.of("wages", List.of("1000", "10000", "100000")));
        assertEquals("46000", step(answer, "base"));
        assertInvalid("/wages", "missing", limited, Map.of("totalWages", "111000"));
        assertEquals("12000", step(ask(limited.value("average-wage-multiplier", "0.1"),
                Map.of("baseMode", "AVG_WAGE", "headcount", "2", "baseModeReason", REASON)), "base"));
    }

    @Test
    void aWorkersShareIsRoundedLikewiseAndAddsToTheAmount() {
        Outcome.Amount amount = (Outcome.Amount) ask(TestNation.withDefaults().value("personal-rate", "0.001"),
                Map.of("totalWages", "32800.50")).outcome();
        assertEquals("131.20", amount.parts().get("employer").toString());
        assertEquals("32.80", amount.parts().get("person").toString());
        assertEquals("164.00", amount.amount().toString());
    }

    @ParameterizedTest
    @CsvSource({"wages, totalWages", "wages, headcount", "totalWages, turnover", "headcount, turnover"})
    void twoFactsThatSayTheSameThingContradict(String one, String other) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(one, one.equals("wages") ? List.of("3000") : "8");
        facts.put(other, "8");
        assertInvalid("/" + other, "contradiction", TestNation.withDefaults(), facts);
    }

    @Test
    void missingWagesDoNotChangeTheMode() {
        assertInvalid("/wages", "missing", yearly("70001"), Map.of("headcount", "8", "baseModeReason", REASON));
        assertInvalid("/headcount", "missing", yearly("70001"), Map.of("baseMode", "AVG_WAGE", "totalWages", "1", "baseModeReason", REASON));
        assertInvalid("/turnover", "missing", TestNation.withDefaults(), Map.of("baseMode", "TURNOVER_RATIO"));
        assertInvalid("/headcount", "out-of-range", yearly("70001"),
                Map.of("baseMode", "AVG_WAGE", "headcount", "0", "baseModeReason", REASON));
    }

    @Test
    void theFindingIsDemandedBeforeTheAverageIsLookedUp() {
        Map<String, Object> facts = Map.of("baseMode", "AVG_WAGE", "headcount", "8");
        Outcome.Refusal refusal = assertInvalid("/baseModeReason", "missing", TestNation.withDefaults().unset("average-wage"), facts);
        assertTrue(refusal.issues().get(0).detail().contains("试验〔2022〕1号 一"), refusal::detail);
        assertInvalid("/baseModeReason", "missing", yearly("70001"),
                Map.of("baseMode", "AVG_WAGE", "headcount", "8", "baseModeReason", " "));
        assertRefused(RefusalCode.NOT_CONFIGURED, "work-injury.average-wage", TestNation.withDefaults().unset("average-wage"),
                Map.of("baseMode", "AVG_WAGE", "headcount", "8", "baseModeReason", REASON));
    }

    @Test
    void theDefaultModeHoldsOnlyWhereItIsAllowed() {
        TestNation averagesOnly = yearly("70001").value("base-modes", List.of("AVG_WAGE"));
        Outcome.Refusal refusal = assertRefused(RefusalCode.NOT_ALLOWED, "work-injury.base-modes", averagesOnly, Map.of("totalWages", "1"));
        assertTrue(refusal.detail().contains("未规定按工资总额") && refusal.detail().contains("不等于禁止") && refusal.detail().contains("请选择"), refusal::detail);
        refusal = assertRefused(RefusalCode.NOT_ALLOWED, "work-injury.base-modes", averagesOnly,
                Map.of("baseMode", "TURNOVER_RATIO", "turnover", "1"));
        assertTrue(refusal.detail().contains("未规定按营业额比例") && refusal.citation().isPresent(), refusal::detail);
    }

    @ParameterizedTest
    @CsvSource({"OUTLET, 0.5, true", "OUTLET, 1.20, true", "OUTLET, 1.3, false", "OUTLET, 0, false", "OUTLET, -1, false"})
    void theFloatingFactorIsABandOfTheClass(String population, String factor, boolean allowed) {
        Calculation answer = ask(TestNation.withDefaults(), Map.of("totalWages", "1000", "population", population), factor, "0");
        assertEquals(allowed, answer.outcome() instanceof Outcome.Amount, answer.outcome()::toString);
        if (answer.outcome() instanceof Outcome.Refusal refusal) {
            assertTrue(refusal.issues().get(0).detail().contains("0.5、0.8、1、1.2、1.5"), refusal::detail);
        }
    }

    @Test
    void aBandOfEveryClassNeedsNoClass() {
        TestNation unknownClass = TestNation.withDefaults().unset("industry-class");
        assertAmount("4.80", unknownClass, Map.of("totalWages", "1000", "floatingFactor", "1.2"));
        assertRefused(RefusalCode.NOT_CONFIGURED, "work-injury.industry-class", unknownClass,
                Map.of("totalWages", "1000", "floatingFactor", "0.8"));
    }

    @Test
    void anEnterpriseHasARateOfItsOwn() {
        Map<String, Object> facts = Map.of("population", "ENTERPRISE", "totalWages", "1000", "floatingFactor", "0.8");
        assertRefused(RefusalCode.NOT_CONFIGURED, "work-injury.enterprise-rate", TestNation.withDefaults().unset("enterprise-rate"), facts);
        assertAmount("8.80", TestNation.withDefaults().value("enterprise-rate", "0.011"), facts);
    }

    @Test
    void factorAndCutHaveNoDefault() {
        Map<String, Object> facts = Map.of("month", "2022-07", "population", "OUTLET", "totalWages", "1000");
        TestNation nation = TestNation.withDefaults().unset("floating-factor").unset("phased-cut");
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, nation.calculate("work-injury.premium", facts).outcome());
        assertEquals("work-injury.floating-factor", refusal.parameter());
        refusal = assertInstanceOf(Outcome.Refusal.class,
                nation.value("floating-factor", "1").calculate("work-injury.premium", facts).outcome());
        assertEquals("work-injury.phased-cut", refusal.parameter());
    }

    /** T-42: one month, one rate; whoever asks about another day is told so. */
    @Test
    void aDayThatIsNotTheFirstOfTheMonthIsPointedOut() {
        Map<String, Object> facts = Map.of("month", "2022-07", "population", "OUTLET", "totalWages", "1000", "floatingFactor", "1",
                "phasedCut", "0");
        Case question = Case.of("cn", "work-injury.premium", facts);
        assertEquals(List.of(), TestNation.withDefaults().edition().calculate(question).warnings());
        assertEquals(List.of(), TestNation.withDefaults().edition().calculate(question.on(JULY)).warnings());
        Calculation answer = TestNation.withDefaults().edition().calculate(question.on(JULY.plusDays(14)));
        assertEquals(List.of("other-day-than-month"), answer.warnings().stream().map(Warning::code).toList());
    }

    @Test
    void payerAndInsuredAreEchoed() {
        Calculation answer = ask(TestNation.withDefaults(), Map.of("totalWages", "1000", "payer", "甲网点", "insured", "乙"));
        assertTrue(answer.trace().contains(new TraceLine.FactRead("payer", "甲网点", false)));
        assertTrue(answer.trace().contains(new TraceLine.FactRead("insured", "乙", false)));
    }

    private static TestNation yearly(String average) {
        return TestNation.withDefaults().value("average-wage", JULY, average, Optional.of("CNY/year"));
    }

    private static void assertAmount(String yuan, TestNation nation, Map<String, Object> facts) {
        Outcome outcome = ask(nation, facts).outcome();
        assertEquals(yuan, assertInstanceOf(Outcome.Amount.class, outcome, outcome::toString).amount().toString());
    }

    private static Outcome.Refusal assertInvalid(String field, String code, TestNation nation, Map<String, Object> facts) {
        Outcome.Refusal refusal = assertRefused(RefusalCode.INVALID_FACTS, "", nation, facts);
        assertEquals(field + " " + code, refusal.issues().get(0).field() + " " + refusal.issues().get(0).code(), refusal::detail);
        return refusal;
    }

    private static Outcome.Refusal assertRefused(RefusalCode code, String parameter, TestNation nation, Map<String, Object> facts) {
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, ask(nation, facts).outcome());
        assertEquals(code, refusal.code(), refusal::detail);
        assertEquals(parameter, refusal.parameter());
        return refusal;
    }

    private static Calculation ask(TestNation nation, Map<String, Object> facts) {
        return ask(nation, facts, "1", "0");
    }

    private static Calculation ask(TestNation nation, Map<String, Object> facts, String factor, String cut) {
        Map<String, Object> all = new HashMap<>(Map.of("month", "2022-07", "population", "OUTLET", "floatingFactor", factor, "phasedCut", cut));
        all.putAll(facts);
        return nation.calculate("work-injury.premium", all);
    }

    private static String step(Calculation answer, String name) {
        return answer.trace().stream().filter(line -> line instanceof TraceLine.Step && line.name().equals(name))
                .map(line -> ((TraceLine.Step) line).value().toString()).findFirst().orElse("no step in " + answer.outcome());
    }
}
