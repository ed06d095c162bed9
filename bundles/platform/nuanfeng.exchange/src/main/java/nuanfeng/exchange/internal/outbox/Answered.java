// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.Instant;
import java.util.Optional;

import nuanfeng.policy.Text;

/**
 * What a target made of a notice.
 *
 * @param taken whether it has it now
 * @param forGood whether it is of no use to try again
 * @param notBefore when it wants to be asked again; empty where it does not say
 * @param problem why it did not take it
 */
record Answered(boolean taken, boolean forGood, Optional<Instant> notBefore, Text problem) {

    static Answered took() {
        return new Answered(true, true, Optional.empty(), Text.NONE);
    }

    static Answered refused(Text problem) {
        return new Answered(false, false, Optional.empty(), problem);
    }
}
