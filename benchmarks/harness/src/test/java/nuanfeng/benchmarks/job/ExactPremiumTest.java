// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import static nuanfeng.benchmarks.job.BaseMode.AVG_WAGE;
import static nuanfeng.benchmarks.job.BaseMode.TOTAL_WAGES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

/** The reference against the worked examples of the catalogue, AC-01 to AC-03. */
class ExactPremiumTest {

    @Test
    void totalWagesAreRoundedOnceToTheFen() {
        assertEquals(13120, ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "1", "0")));
    }

    @Test
    void aTwelfthOfTheAverageIsNotRounded() {
        assertEquals(18667, ExactPremium.fen(facts(AVG_WAGE, "2023-07-01", "0", 8, "1", "0")));
    }

    @Test
    void anExactHalfFenIsRoundedUp() {
        assertEquals(7002, ExactPremium.fen(facts(AVG_WAGE, "2022-07-01", "0", 3, "1", "0")));
    }

    @Test
    void floatingFactorAndPhasedCutMultiply() {
        assertEquals(8397, ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "0.8", "0.2")));
        assertEquals(15744, ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "1.2", "0")));
        assertEquals(6560, ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "1", "0.5")));
    }

    @Test
    void theFloatingFactorIsClampedToTheBandsOfTheClass() {
        assertEquals(ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "1.5", "0")),
                ExactPremium.fen(facts(TOTAL_WAGES, "2022-07-01", "32800.50", 0, "1.9", "0")));
    }

    private static Facts facts(BaseMode mode, String month, String total, int headcount, String factor, String cut) {
        return new Facts("test-1", LocalDate.parse(month), mode, new BigDecimal(total), headcount, 2, new BigDecimal(factor),
                new BigDecimal(cut));
    }
}
