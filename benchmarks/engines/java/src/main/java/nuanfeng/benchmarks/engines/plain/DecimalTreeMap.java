// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.BaseMode;
import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.Tariff;

/** What most teams would write: {@code BigDecimal}, a {@code TreeMap} of dated values per place. No trace. */
public final class DecimalTreeMap implements EngineMaker {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final Map<String, NavigableMap<LocalDate, BigDecimal>> averages = new HashMap<>();

    @Override
    public Engine make(Records records) {
        Tariff.AVERAGES.forEach((place, dated) -> averages.put(place, timeline(dated)));
        List<BigDecimal> rates = List.copyOf(Tariff.RATES);
        List<Facts> facts = records.facts();
        return record -> premium(facts.get(record), rates).movePointRight(2).longValue();
    }

    private BigDecimal premium(Facts facts, List<BigDecimal> rates) {
        BigDecimal factor = facts.floatingFactor().max(Tariff.lowestFactor(facts.rateClass())).min(Tariff.HIGHEST_FACTOR);
        BigDecimal rate = rates.get(facts.rateClass() - 1).multiply(factor).multiply(BigDecimal.ONE.subtract(facts.phasedCut()));
        if (facts.baseMode() == BaseMode.TOTAL_WAGES) {
            return facts.totalWages().multiply(rate).setScale(2, RoundingMode.HALF_UP);
        }
        BigDecimal average = averages.get(facts.place()).floorEntry(facts.month()).getValue();
        return average.multiply(BigDecimal.valueOf(facts.headcount())).multiply(rate).divide(TWELVE, 2, RoundingMode.HALF_UP);
    }

    private static NavigableMap<LocalDate, BigDecimal> timeline(List<DatedAverage> dated) {
        NavigableMap<LocalDate, BigDecimal> timeline = new TreeMap<>();
        dated.forEach(each -> timeline.put(each.from(), each.yuanPerYear()));
        return timeline;
    }
}
