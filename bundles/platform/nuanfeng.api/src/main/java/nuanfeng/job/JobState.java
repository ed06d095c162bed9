// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.util.Locale;

/** How far a job is. */
public enum JobState {

    QUEUED, RUNNING, PAUSED, DONE, FAILED, CANCELLED;

    /** {@code running} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
