// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.annotation.versioning.ProviderType;

/** Does the runs that policy lays down ({@link nuanfeng.run.Runs}) with the records that are kept. */
@ProviderType
public interface MonthlyRuns {

    /**
     * Puts every question and keeps the results. Done again it writes what differs and nothing twice; a result that somebody has acted on since
     * stays, and is told of.
     *
     * @throws nuanfeng.library.UnknownNameException when the place is not served, or has no such run in that month
     * @throws nuanfeng.record.RecordException when records cannot be read or kept; what was kept by then stays, and is found the next time
     */
    RunReport run(Order order);

    /** The same without keeping anything: where today's answers differ from the results that are kept. */
    RunReport compare(Order order);

    /**
     * What is to be done.
     *
     * @param place path or division code
     * @param run {@code work-injury}
     * @param given by name, what the steps take from whoever starts the run
     * @param by who starts it
     * @param reason why; may be empty
     */
    record Order(String place, String run, YearMonth month, Map<String, String> given, String by, String reason) {

        public Order {
            given = new TreeMap<>(given);
        }
    }
}
