// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Text;

/**
 * One import, as it stands now.
 *
 * @param id of letters and digits
 * @param count what became of its rows so far
 * @param charset how the letters of a text were found, {@code GB18030 tried}; empty before they were, and for other files
 * @param problem why it failed, or what it waits for; empty else
 * @param told codes of what is to be known about the file as a whole, with their texts
 * @param groups issues by kind
 * @param at when it was last different
 */
public record Job(String id, ImportOrder order, JobState state, ImportCount count, Optional<String> charset, Optional<Text> problem,
        List<Text> told, List<Group> groups, Instant at) {

    /** Issues of one kind. @param count how many there are @param first the first of them */
    public record Group(long count, List<JobIssue> first) {

        public Group {
            first = List.copyOf(first);
        }
    }

    public Job {
        told = List.copyOf(told);
        groups = List.copyOf(groups);
    }
}
