// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import nuanfeng.job.JobState;

/** What somebody wants of a job that runs. */
final class Halt {

    private volatile JobState wanted = JobState.RUNNING;

    void want(JobState state) {
        wanted = state;
    }

    JobState wanted() {
        return wanted;
    }

    /** @throws Halted when it is to stop */
    void look() {
        if (wanted != JobState.RUNNING) {
            throw new Halted();
        }
    }

    /** The job stops here; where it was stands in its folder. */
    static final class Halted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Halted() {
            super(null, null, false, false);
        }
    }
}
