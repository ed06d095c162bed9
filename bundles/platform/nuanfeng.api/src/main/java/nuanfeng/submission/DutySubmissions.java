// SPDX-License-Identifier: Apache-2.0
package nuanfeng.submission;

import java.util.List;

/**
 * Who has handed in one thing that is owed.
 *
 * @param bodies by unit: all that owe it, as far as policy says who they are; where it does not, whoever has handed in
 * @param others who have handed in though they do not owe it: a unit that was written wrongly, mostly
 * @param counted whether policy says who all of them are; else nobody knows how many are missing
 */
public record DutySubmissions(List<BodySubmission> bodies, List<BodySubmission> others, boolean counted) {

    public DutySubmissions {
        bodies = List.copyOf(bodies);
        others = List.copyOf(others);
    }

    public long submitted() {
        return count(SubmissionState.SUBMITTED);
    }

    public long returned() {
        return count(SubmissionState.RETURNED);
    }

    /** Returned where one is, submitted where all who owe it are known and have, else open. */
    public SubmissionState state() {
        return returned() > 0 ? SubmissionState.RETURNED : counted && submitted() == bodies.size() ? SubmissionState.SUBMITTED : SubmissionState.OPEN;
    }

    private long count(SubmissionState state) {
        return bodies.stream().filter(each -> each.state() == state).count();
    }
}
