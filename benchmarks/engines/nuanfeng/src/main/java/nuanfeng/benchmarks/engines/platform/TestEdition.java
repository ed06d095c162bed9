// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.engines.platform;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import nuanfeng.benchmarks.job.DatedAverage;
import nuanfeng.benchmarks.job.Tariff;
import nuanfeng.cn.WorkInjuryPremium;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/**
 * The job's tariff as policy: a nation with what the rule reads, four regions that set the average wage, and below each eight cities that set
 * the rate of a class. So every decision climbs a lineage of three places, and no value stands where it is asked.
 */
final class TestEdition {

    static final String RULE = "work-injury.premium";

    private static final LocalDate LONG_AGO = LocalDate.of(2011, 1, 1);
    private static final String[] MODES = {"TOTAL_WAGES", "AVG_WAGE", "TURNOVER_RATIO"};

    private TestEdition() {
    }

    static PolicyEdition make() {
        Map<PlaceId, Policy> policies = new TreeMap<>();
        add(policies, nation(), Map.of(RULE, new WorkInjuryPremium()));
        Tariff.AVERAGES.forEach((region, averages) -> {
            add(policies, region(region, averages), Map.of());
            IntStream.rangeClosed(1, Tariff.RATES.size()).forEach(each -> add(policies, city(region, each), Map.of()));
        });
        PolicyEdition edition = PolicyEdition.empty(Clock.systemUTC()).with(policies, Set.of());
        policies.keySet().stream().filter(place -> !edition.serves(place)).findFirst().ifPresent(place -> {
            throw new IllegalStateException(edition.refusal(place) + " " + edition.findings(place) + " " + edition.needs(place));
        });
        return edition;
    }

    /** The city that has the rates of a class in a region. */
    static String placeOf(String region, int rateClass) {
        return (placeOf(region) + ".class" + rateClass).intern();
    }

    private static String placeOf(String region) {
        return "cn." + region.replace("-", "");
    }

    private static void add(Map<PlaceId, Policy> policies, TestPolicy policy, Map<String, Rule> rules) {
        policies.put(policy.place(), policy.policy(rules));
    }

    private static TestPolicy nation() {
        return new TestPolicy("cn")
                .declare("work-injury.rate", ParameterType.RATE, "1")
                .declare("work-injury.industry-class", ParameterType.INTEGER, "1")
                .declare("work-injury.average-wage", ParameterType.MONEY, "CNY/year")
                .declare("work-injury.average-wage-multiplier", ParameterType.QUANTITY, "1")
                .declare("work-injury.personal-rate", ParameterType.RATE, "1")
                .declare("work-injury.base-limits-apply", ParameterType.BOOLEAN, "1")
                .declare("work-injury.rounding", ParameterType.ROUNDING, "1")
                .declareCodes("work-injury.base-modes", ParameterType.CODES, MODES)
                .declareCodes("work-injury.base-mode-findings", ParameterType.CODES, MODES)
                .declareCodes("work-injury.rounding-scope", ParameterType.CODE, "PAYER_MONTH", "PER_PERSON")
                .declareTable("work-injury.floating-bands", bandColumns())
                .value("work-injury.average-wage-multiplier", LONG_AGO, "1")
                .value("work-injury.personal-rate", LONG_AGO, "0")
                .value("work-injury.base-limits-apply", LONG_AGO, "false")
                .value("work-injury.rounding", LONG_AGO, "HALF_UP 2")
                .value("work-injury.base-modes", LONG_AGO, List.of(MODES))
                .value("work-injury.base-mode-findings", LONG_AGO, List.of("AVG_WAGE"))
                .value("work-injury.rounding-scope", LONG_AGO, "PAYER_MONTH")
                .value("work-injury.floating-bands", LONG_AGO, bands());
    }

    private static TestPolicy region(String region, List<DatedAverage> averages) {
        TestPolicy policy = new TestPolicy(placeOf(region));
        averages.forEach(each -> policy.value("work-injury.average-wage", each.from(), each.yuanPerYear().toPlainString()));
        return policy;
    }

    private static TestPolicy city(String region, int rateClass) {
        return new TestPolicy(placeOf(region, rateClass))
                .value("work-injury.rate", Tariff.BEGIN, Tariff.rate(rateClass).toPlainString())
                .value("work-injury.industry-class", Tariff.BEGIN, String.valueOf(rateClass));
    }

    private static Map<String, String> bandColumns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("class", "integer");
        columns.put("bands", "quantity[]");
        return columns;
    }

    private static List<Map<String, Object>> bands() {
        return IntStream.rangeClosed(1, Tariff.RATES.size()).mapToObj(rateClass -> Map.<String, Object>of(
                "class", String.valueOf(rateClass),
                "bands", Tariff.FACTORS.stream().filter(factor -> factor.compareTo(Tariff.lowestFactor(rateClass)) >= 0)
                        .map(BigDecimal::toPlainString).toList())).toList();
    }
}
