// SPDX-License-Identifier: Apache-2.0
package nuanfeng.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import nuanfeng.policy.Text;

/**
 * What one body handed in for one duty. Of each form that the duty asks for its last attempt counts; a body has handed in when it has with all of them.
 *
 * @param unit GB/T 2260 code of a district, or id of an agency
 * @param name of it; the unit itself where policy does not name it
 * @param attempt which one counts, from 1, of the form that was recorded last; 0 where there is none
 * @param outstanding ids of the forms that are still to be handed in
 * @param handedIn the day on which it was handed in, which may lie before the day on which somebody recorded it
 * @param recordedAt when that was written down
 * @param late whether that day lies after the day that was due; whatever the state, for a late one is handed in nevertheless
 * @param record its number in the register
 * @param by who recorded it; empty where there is none
 */
public record BodySubmission(String unit, Text name, SubmissionState state, int attempt, List<String> outstanding, Optional<LocalDate> handedIn, Optional<Instant> recordedAt,
        boolean late, OptionalLong record, String by) {

    public BodySubmission {
        outstanding = List.copyOf(outstanding);
    }
}
