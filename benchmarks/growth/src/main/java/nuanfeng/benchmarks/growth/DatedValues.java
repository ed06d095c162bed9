// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.policy.PlaceId;
import nuanfeng.testkit.PolicyJar;

/** A decision by how often the rate has changed: every month another one, and questions about all of these months. */
final class DatedValues {

    private static final int[] SIZES = {3, 30, 300, 3000};
    private static final YearMonth FIRST = YearMonth.of(2022, 7);
    private static final String SHIPPED = "\n  rate:\n    values:\n      2022-06-27:\n        value: 0.004\n";
    private static final String VALUE = """
                  %s-01:
                    value: %s
                    entered: 2026-11-22
                    citation: { document: 贵人社函〔2022〕18号, clause: 三（二）2 }
            """;

    private final Country country;

    DatedValues(Country country) {
        this.country = country;
    }

    Curve measure(Plan plan) throws Exception {
        Ladder ladder = new Ladder();
        for (int size : SIZES) {
            PolicyEdition edition = edition(size);
            ladder.add(size, Questions.of(edition, random -> "450800", random -> FIRST.plusMonths(random % size), DatedValues::rate));
        }
        return ladder.climb("decision by dated values of its rate", plan);
    }

    /** Guigang below its region, with that many rates. */
    private PolicyEdition edition(int size) throws Exception {
        StringBuilder values = new StringBuilder("\n  rate:\n    values:\n");
        for (int i = 0; i < size; i++) {
            values.append(VALUE.formatted(FIRST.plusMonths(i), rate(FIRST.plusMonths(i))));
        }
        PolicyJar city = country.city().edit(PolicyJar.PARAMETERS, text -> replaced(text, values.toString()));
        Path jar = Files.write(country.folder().resolve("dated-" + size + ".jar"), city.bytes());
        Map<PlaceId, Policy> put = new TreeMap<>();
        for (Policy each : country.lineageOfCity(jar)) {
            put.put(each.place(), each);
        }
        return Country.served(PolicyEdition.empty(Clock.systemUTC()).with(put, Set.of()));
    }

    /** Everything of the shipped rate up to the next key gives way. */
    private static String replaced(String text, String values) {
        int from = text.indexOf(SHIPPED);
        int to = text.indexOf("\n  enterprise-rate:");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("Guigang's rate is not written as it was: " + text);
        }
        return text.substring(0, from) + values + text.substring(to);
    }

    private static BigDecimal rate(YearMonth month) {
        return BigDecimal.valueOf(2 + month.getMonthValue() % 9, 3);
    }
}
