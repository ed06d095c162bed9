// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.plain;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.FenTimeline;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.WholeTariff;

/** The floor: whole numbers of fen, per mille and per cent in a long, one division at the end, nothing allocated. */
public final class LongFen implements EngineMaker {

    /** Twelfths of a year × per mille × per cent × per cent. */
    private static final long DIVISOR = 12L * 1000 * 100 * 100;

    @Override
    public Engine make(Records records) {
        WholeTariff tariff = WholeTariff.read();
        int[] ratePerMille = tariff.ratePerMille();
        int[] lowestPercent = tariff.lowestPercent();
        int highestPercent = tariff.highestPercent();
        FenTimeline[] averages = tariff.averages();
        return record -> {
            int rateClass = records.rateClass(record) - 1;
            long twelfths = records.onAverage(record)
                    ? averages[records.place(record)].fenOn(records.day(record)) * records.headcount(record)
                    : records.totalFen(record) * 12;
            long factor = Math.min(Math.max(records.factorPercent(record), lowestPercent[rateClass]), highestPercent);
            long exact = twelfths * ratePerMille[rateClass] * factor * (100 - records.cutPercent(record));
            return (exact + DIVISOR / 2) / DIVISOR;
        };
    }
}
