// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * The tariff in whole numbers, for engines that count in fen.
 *
 * @param ratePerMille by class − 1
 * @param lowestPercent lowest floating factor, by class − 1
 * @param averages by {@link Records#place}
 */
public record WholeTariff(int[] ratePerMille, int[] lowestPercent, int highestPercent, FenTimeline[] averages) {

    public static WholeTariff read() {
        return new WholeTariff(
                Tariff.RATES.stream().mapToInt(rate -> rate.movePointRight(3).intValueExact()).toArray(),
                IntStream.rangeClosed(1, Tariff.RATES.size()).map(rateClass -> percent(Tariff.lowestFactor(rateClass))).toArray(),
                percent(Tariff.HIGHEST_FACTOR),
                Tariff.AVERAGES.values().stream().map(FenTimeline::of).toArray(FenTimeline[]::new));
    }

    private static int percent(BigDecimal factor) {
        return factor.movePointRight(2).intValueExact();
    }
}
