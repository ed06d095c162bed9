// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;

/** The target is 70 %. */
class WorkInjuryCoverageTest {

    @ParameterizedTest
    @CsvSource({"50, 35, 0, MET, 70.00", "50, 34, 0, MISSED, 68.00", "50, 28, 10, MET, 70.00", "3, 2, 0, MISSED, 66.66", "1, 1, 0, MET, 100.00",
            "1000000000, 699999999, 0, MISSED, 69.99", "1000000000, 700000000, 0, MET, 70.00", "7, 0, 0, MISSED, 0.00"})
    void theExactRatioDecides(String units, String enrolled, String excluded, String decision, String ratio) {
        Outcome.Decision outcome = assertInstanceOf(Outcome.Decision.class, ask(units, enrolled, excluded));
        assertEquals(decision, outcome.code());
        assertEquals(Map.of("ratio", ratio, "target", "70", "by", "2022-09-30"), outcome.values());
    }

    /** Rounded half up the ratio would read 70.00; the target is missed all the same. */
    @ParameterizedTest
    @CsvSource({"30000, 20999, MISSED, 70.00"})
    void aRatioThatIsRoundedUpDoesNotMeetTheTarget(String units, String enrolled, String decision, String ratio) {
        Outcome.Decision outcome = (Outcome.Decision) TestNation.withDefaults().value("coverage-rounding", "HALF_UP 2")
                .calculate("work-injury.coverage", Map.of("units", units, "enrolled", enrolled)).outcome();
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
                Map.of("units", units, "enrolled", enrolled, "excluded", excluded)).outcome();
    }
}
