// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Results that are computed again, as it stands now. It goes on when the server was killed; its rows are kept until somebody asks.
 *
 * @param id unique in its place
 * @param edition in which they are computed again
 * @param done results that were looked at so far
 * @param all as many as there are, as far as is known
 * @param report empty before its end
 * @param at when it was last different
 */
public record DifferenceJob(String id, Order order, PlaceId place, String edition, JobState state, long done, OptionalLong all, Optional<Text> problem,
        Optional<DifferenceReport> report, Instant at) {

    /**
     * What is to be computed again.
     *
     * @param place path or division code
     * @param run {@code work-injury}
     * @param key of the parameter whose value was replaced: only results that rest on another value of it; empty: whatever differs
     * @param edition the one to compute in; empty: the one that speaks
     * @param from the first month
     * @param to the last month
     * @param given what the steps take, beside what was given to the run of then
     * @param by who asks
     * @param knownAt the moment by whose knowledge the records are read; empty: now
     */
    public record Order(String place, String run, Optional<String> key, Optional<String> edition, YearMonth from, YearMonth to, Map<String, String> given, String by,
            Optional<Instant> knownAt) {

        /** By what is known now. */
        public Order(String place, String run, Optional<String> key, Optional<String> edition, YearMonth from, YearMonth to, Map<String, String> given, String by) {
            this(place, run, key, edition, from, to, given, by, Optional.empty());
        }

        public Order {
            given = new TreeMap<>(given);
        }
    }
}
