// SPDX-License-Identifier: Apache-2.0
package nuanfeng.submission;

import java.util.Locale;

/** How far a thing is that is to be handed in. */
public enum SubmissionState {
    /** Nothing was handed in, or what is being filled in has not left yet. */
    OPEN,
    /** Handed in, and accepted or not looked at yet. */
    SUBMITTED,
    /** Sent back to be mended. */
    RETURNED;

    /** As it stands in answers: {@code submitted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
