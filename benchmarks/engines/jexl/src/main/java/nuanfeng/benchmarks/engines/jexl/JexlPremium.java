// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.jexl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;

import nuanfeng.benchmarks.engine.Engine;
import nuanfeng.benchmarks.engine.EngineMaker;
import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Facts;
import nuanfeng.benchmarks.job.Records;
import nuanfeng.benchmarks.job.Tariff;

/** JEXL with decimals; the facts are the script's parameters (faster than its context), the script does the dated look-up itself. */
public final class JexlPremium implements EngineMaker {

    @Override
    public Engine make(Records records) throws Exception {
        JexlScript script = new JexlBuilder().strict(true).silent(false).create().createScript(text(),
                "place", "month", "mode", "totalWages", "headcount", "rateClass", "floatingFactor", "phasedCut");
        JexlContext tariff = tariff();
        List<Facts> facts = records.facts();
        return record -> {
            Facts each = facts.get(record);
            BigDecimal premium = (BigDecimal) script.execute(tariff, each.place(), each.month(), each.baseMode().name(),
                    each.totalWages(), each.headcount(), each.rateClass(), each.floatingFactor(), each.phasedCut());
            return premium.movePointRight(2).longValue();
        };
    }

    private static JexlContext tariff() {
        Map<String, TreeMap<LocalDate, BigDecimal>> averages = new HashMap<>();
        Tariff.AVERAGES.forEach((place, dated) -> averages.put(place, timeline(dated)));
        JexlContext tariff = new MapContext();
        tariff.set("averages", averages);
        tariff.set("rates", Tariff.RATES.toArray(BigDecimal[]::new));
        tariff.set("lowest", IntStream.rangeClosed(1, Tariff.RATES.size()).mapToObj(Tariff::lowestFactor).toArray(BigDecimal[]::new));
        tariff.set("HALF_UP", RoundingMode.HALF_UP);
        return tariff;
    }

    private static TreeMap<LocalDate, BigDecimal> timeline(List<DatedAverage> dated) {
        TreeMap<LocalDate, BigDecimal> timeline = new TreeMap<>();
        dated.forEach(each -> timeline.put(each.from(), each.yuanPerYear()));
        return timeline;
    }

    private static String text() throws Exception {
        try (var in = JexlPremium.class.getResourceAsStream("premium.jexl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
