// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The numbers of the job: eight rates, the limits of the floating factor, the dated averages of four places (test data). */
public final class Tariff {

    /** First day of the first period and first day after the last one. */
    public static final LocalDate BEGIN = LocalDate.of(2022, 7, 1);
    public static final LocalDate END = LocalDate.of(2025, 7, 1);

    /** Rates of class 1 to 8, 人社部发〔2015〕71号 二. */
    public static final List<BigDecimal> RATES = decimals("0.002", "0.004", "0.007", "0.009", "0.011", "0.013", "0.016", "0.019");

    /** The cited floating factors. */
    public static final List<BigDecimal> FACTORS = decimals("0.5", "0.8", "1", "1.2", "1.5");

    public static final BigDecimal HIGHEST_FACTOR = new BigDecimal("1.5");

    /** The averages of each place, oldest first; the periods of a place touch each other and cover {@link #BEGIN} to {@link #END}. */
    public static final SortedMap<String, List<DatedAverage>> AVERAGES = averages();

    private Tariff() {
    }

    public static BigDecimal rate(int rateClass) {
        return RATES.get(rateClass - 1);
    }

    /** Class 1 floats only upwards. */
    public static BigDecimal lowestFactor(int rateClass) {
        return rateClass == 1 ? BigDecimal.ONE : FACTORS.get(0);
    }

    /** The average of a place as it stood on a day. */
    public static BigDecimal average(String place, LocalDate day) {
        return AVERAGES.get(place).stream().filter(each -> each.holdsOn(day)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No average on " + day + " in " + place + "."))
                .yuanPerYear();
    }

    private static SortedMap<String, List<DatedAverage>> averages() {
        SortedMap<String, List<DatedAverage>> averages = new TreeMap<>();
        averages.put("test-1", threeYears("70015", "70001", "73520"));
        averages.put("test-2", threeYears("88437.5", "91006.25", "95113"));
        averages.put("test-3", threeYears("64218.4", "66999.99", "69070"));
        averages.put("test-4", threeYears("120003", "124510.08", "131071"));
        return Collections.unmodifiableSortedMap(averages);
    }

    private static List<DatedAverage> threeYears(String first, String second, String third) {
        return List.of(
                new DatedAverage(BEGIN, BEGIN.plusYears(1), new BigDecimal(first)),
                new DatedAverage(BEGIN.plusYears(1), BEGIN.plusYears(2), new BigDecimal(second)),
                new DatedAverage(BEGIN.plusYears(2), END, new BigDecimal(third)));
    }

    private static List<BigDecimal> decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
