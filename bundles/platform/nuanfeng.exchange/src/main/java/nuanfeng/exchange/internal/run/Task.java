// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import nuanfeng.record.Lease;

/** What a job asks for, step by step, so that parts of a step can be done here and there. */
interface Task {

    int steps();

    /** All questions of a step; those before it are done. */
    StepQuestions read(int step);

    /** @param lease under which everything is kept @return what it came to, to be read when all parts are done */
    String done(int step, StepQuestions part, Lease lease);
}
