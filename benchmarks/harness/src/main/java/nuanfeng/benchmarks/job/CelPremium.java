// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The job in the Common Expression Language, for every engine that speaks it: the text, and the variables of a record. */
public final class CelPremium {

    /** Variables of type int; besides them only {@code mode}, a string. */
    public static final List<String> WHOLE_NUMBERS =
            List.of("averageFen", "headcount", "totalFen", "ratePerMille", "lowestPercent", "factorPercent", "cutPercent");

    private final Records records;
    private final WholeTariff tariff = WholeTariff.read();

    public CelPremium(Records records) {
        this.records = records;
    }

    public static String text() {
        try (var in = CelPremium.class.getResourceAsStream("premium.cel")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables, with both look-ups done: the language has no dates to compare here, and copies a table whenever it reads one. */
    public Map<String, Object> variables(int record) {
        int rateClass = records.rateClass(record) - 1;
        boolean onAverage = records.onAverage(record);
        Map<String, Object> variables = new HashMap<>(16);
        variables.put("mode", onAverage ? "AVG_WAGE" : "TOTAL_WAGES");
        variables.put("averageFen", onAverage ? tariff.averages()[records.place(record)].fenOn(records.day(record)) : 0L);
        variables.put("headcount", (long) records.headcount(record));
        variables.put("totalFen", records.totalFen(record));
        variables.put("ratePerMille", (long) tariff.ratePerMille()[rateClass]);
        variables.put("lowestPercent", (long) tariff.lowestPercent()[rateClass]);
        variables.put("factorPercent", (long) records.factorPercent(record));
        variables.put("cutPercent", (long) records.cutPercent(record));
        return variables;
    }
}
