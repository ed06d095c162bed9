// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * A run of one place and month, as it stands now.
 *
 * @param id {@code work-injury.2022-07.1}: the run, the month, how many times it was ordered; unique in its place
 * @param order what was ordered
 * @param place whose records are asked about
 * @param edition that answers from its beginning to its end, whatever is activated meanwhile
 * @param done questions that were put so far
 * @param all questions that there are, as far as is known: those of a step are counted when it begins
 * @param problem why it failed, or what it waits for; empty else
 * @param report empty before its end
 * @param at when it was last different
 */
public record RunJob(String id, MonthlyRuns.Order order, PlaceId place, String edition, JobState state, long done, OptionalLong all,
        Optional<Text> problem, Optional<RunReport> report, Instant at) {
}
