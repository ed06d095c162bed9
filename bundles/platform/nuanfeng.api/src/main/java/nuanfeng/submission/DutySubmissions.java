// SPDX-License-Identifier: Apache-2.0
package nuanfeng.submission;

import java.util.List;

/**
 * Who has handed in one thing that is owed.
 *
 * @param bodies by unit: all that owe it, as far as policy says who they are, and whoever else has handed in
 * @param counted whether policy says who all of them are; else nobody knows how many are missing
 */
public record DutySubmissions(List<BodySubmission> bodies, boolean counted) {

    public DutySubmissions {
        bodies = List.copyOf(bodies);
    }

    public long submitted() {
        return count(SubmissionState.SUBMITTED);
    }

    public long returned() {
        return count(SubmissionState.RETURNED);
    }

    /** Returned where one is, submitted where all that are known to owe it have, else open. */
    public SubmissionState state() {
        return returned() > 0 ? SubmissionState.RETURNED : !bodies.isEmpty() && submitted() == bodies.size() ? SubmissionState.SUBMITTED : SubmissionState.OPEN;
    }

    private long count(SubmissionState state) {
        return bodies.stream().filter(each -> each.state() == state).count();
    }
}
