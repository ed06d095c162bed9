// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;

/** The target is 70 %. */
class WorkInjuryCoverageTest {

    private static final LocalDate BY = LocalDate.of(2022, 9, 30);

    @ParameterizedTest
    @CsvSource({"50, 35, 0, MET, 70.00", "50, 34, 0, MISSED, 68.00", "50, 28, 10, MET, 70.00", "3, 2, 0, MISSED, 66.66", "1, 1, 0, MET, 100.00",
            "1000000000, 699999999, 0, MISSED, 69.99", "1000000000, 700000000, 0, MET, 70.00", "7, 0, 0, MISSED, 0.00"})
    void theExactRatioDecides(String units, String enrolled, String excluded, String decision, String ratio) {
        Outcome.Decision outcome = assertInstanceOf(Outcome.Decision.class, ask(units, enrolled, excluded));
        assertEquals(decision, outcome.code());
        assertEquals(Map.of("ratio", ratio, "target", "70", "by", "2022-09-30"), outcome.values());
    }

    /** Before its day a target that is not reached is open; on its day it is missed. */
    @ParameterizedTest
    @CsvSource({"34, 2022-09-29, OPEN", "34, 2022-09-30, MISSED", "35, 2022-09-29, MET", "0, 2022-07-01, OPEN"})
    void aTargetIsOpenBeforeItsDay(String enrolled, LocalDate on, String decision) {
        Outcome.Decision outcome = assertInstanceOf(Outcome.Decision.class, TestNation.withDefaults().calculate("work-injury.coverage",
                Map.of("units", "50", "enrolled", enrolled), on).outcome());
        assertEquals(decision, outcome.code());
    }

    /** Rounded half up the ratio would read 70.00; the target is missed all the same. */
    @ParameterizedTest
    @CsvSource({"30000, 20999, MISSED, 70.00"})
    void aRatioThatIsRoundedUpDoesNotMeetTheTarget(String units, String enrolled, String decision, String ratio) {
        Outcome.Decision outcome = (Outcome.Decision) TestNation.withDefaults().value("coverage-rounding", "HALF_UP 2")
                .calculate("work-injury.coverage", Map.of("units", units, "enrolled", enrolled), BY).outcome();
        assertEquals(decision + " " + ratio, outcome.code() + " " + outcome.values().get("ratio"));
    }

    @ParameterizedTest
    @CsvSource({"50, 51, 0, /enrolled", "50, 41, 10, /enrolled", "0, 0, 0, /units", "10, 0, 10, /excluded", "10, 0, 11, /excluded"})
    void moreThanAllOrNoneAtAllIsRefused(String units, String enrolled, String excluded, String field) {
        Outcome.Refusal refusal = assertInstanceOf(Outcome.Refusal.class, ask(units, enrolled, excluded));
        assertEquals(RefusalCode.INVALID_FACTS, refusal.code());
        assertEquals(field + " out-of-range", refusal.issues().get(0).field() + " " + refusal.issues().get(0).code());
    }

    private static Outcome ask(String units, String enrolled, String excluded) {
        return TestNation.withDefaults().calculate("work-injury.coverage",
                Map.of("units", units, "enrolled", enrolled, "excluded", excluded), BY).outcome();
    }
}
