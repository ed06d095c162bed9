// SPDX-License-Identifier: Apache-2.0
package nuanfeng.board;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

import nuanfeng.job.JobState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A job as it stands in the database.
 *
 * @param number unique in the database
 * @param kind {@code run}
 * @param name unique among those of its kind and place
 * @param key of the sender; empty: none
 * @param order what is to be done, line by line, as whoever does it understands it
 * @param step which one it is at, from 0
 * @param done questions that were put so far
 * @param all questions that there are, as far as is known
 * @param problem why it failed, or what it waits for; empty else
 * @param at when it was last different
 */
public record BoardJob(long number, String kind, PlaceId place, String name, String key, Map<String, String> order, JobState state, int step, long done, OptionalLong all,
        Text problem, Instant at) {

    public BoardJob {
        order = Collections.unmodifiableMap(new TreeMap<>(order));
    }
}
