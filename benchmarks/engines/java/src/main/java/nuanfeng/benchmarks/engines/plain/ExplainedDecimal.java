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
import nuanfeng.benchmarks.engines.plain.Explained.Kind;
import nuanfeng.benchmarks.engines.plain.Explained.Source;
import nuanfeng.benchmarks.engines.plain.Explained.Step;
import nuanfeng.benchmarks.job.BaseMode;
import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.Tariff;

/** The limit of one explained decision: the same decimals, hard-wired, and an object for each of the six steps with its source. */
public final class ExplainedDecimal implements EngineMaker {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final Source CASE = new Source("", LocalDate.MIN, "", "");
    private static final Source FORMULA = new Source("test", Tariff.BEGIN, "test data", "三（二）");

    private final Map<String, NavigableMap<LocalDate, Setting>> averages = new HashMap<>();
    private final List<Setting> rates = Tariff.RATES.stream().map(rate -> setting("test", Tariff.BEGIN, rate)).toList();

    /** Keeps the newest answer reachable, so that the compiler cannot leave the trace out. */
    private Explained latest;

    @Override
    public Engine make(Records records) {
        Tariff.AVERAGES.forEach((place, dated) -> averages.put(place, timeline(place, dated)));
        List<Facts> facts = records.facts();
        return record -> {
            latest = explain(facts.get(record));
            return latest.premium().movePointRight(2).longValue();
        };
    }

    private Explained explain(Facts facts) {
        boolean onAverage = facts.baseMode() == BaseMode.AVG_WAGE;
        Step origin = onAverage ? average(facts) : new Step(Kind.FACT, "totalWages", facts.totalWages(), 1, CASE);
        Step base = onAverage
                ? new Step(Kind.STEP, "base", origin.numerator().multiply(BigDecimal.valueOf(facts.headcount())), 12, FORMULA)
                : new Step(Kind.STEP, "base", origin.numerator(), 1, FORMULA);
        Setting rate = rates.get(facts.rateClass() - 1);
        BigDecimal factor = facts.floatingFactor().max(Tariff.lowestFactor(facts.rateClass())).min(Tariff.HIGHEST_FACTOR);
        BigDecimal exact = base.numerator().multiply(rate.value()).multiply(factor).multiply(BigDecimal.ONE.subtract(facts.phasedCut()));
        BigDecimal premium = onAverage ? exact.divide(TWELVE, 2, RoundingMode.HALF_UP) : exact.setScale(2, RoundingMode.HALF_UP);
        return new Explained(premium, List.of(
                origin,
                base,
                new Step(Kind.PARAMETER, "work-injury.rate", rate.value(), 1, rate.source()),
                new Step(Kind.STEP, "floatingFactor", factor, 1, FORMULA),
                new Step(Kind.FACT, "phasedCut", facts.phasedCut(), 1, CASE),
                new Step(Kind.STEP, "premium", premium, 1, FORMULA)));
    }

    private Step average(Facts facts) {
        Setting average = averages.get(facts.place()).floorEntry(facts.month()).getValue();
        return new Step(Kind.PARAMETER, "work-injury.average-wage", average.value(), 1, average.source());
    }

    private static NavigableMap<LocalDate, Setting> timeline(String place, List<DatedAverage> dated) {
        NavigableMap<LocalDate, Setting> timeline = new TreeMap<>();
        dated.forEach(each -> timeline.put(each.from(), setting(place, each.from(), each.yuanPerYear())));
        return timeline;
    }

    private static Setting setting(String place, LocalDate from, BigDecimal value) {
        return new Setting(value, new Source(place, from, "test data", "三（二）2"));
    }

    private record Setting(BigDecimal value, Source source) {
    }
}
