// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One record, test data. The population is always {@code OUTLET}.
 *
 * @param month first day of the contribution month
 * @param totalWages yuan, two decimals; zero with {@code AVG_WAGE}
 * @param headcount persons; zero with {@code TOTAL_WAGES}
 * @param rateClass 1 to 8
 * @param floatingFactor one of the five cited factors; class 1 knows only three of them, so that the clamp has something to do
 * @param phasedCut 0, 0.2 or 0.5
 */
public record Facts(String place, LocalDate month, BaseMode baseMode, BigDecimal totalWages, int headcount, int rateClass,
        BigDecimal floatingFactor, BigDecimal phasedCut) {
}
