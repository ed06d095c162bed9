// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import nuanfeng.policy.PlaceId;

/** How an edition calls code of policy bundles: at once on the asker's thread, or so that a call that does not end is left behind. */
public interface RuleCalls {

    /** At once and with a full budget: for tools, whose process is theirs. */
    RuleCalls AT_ONCE = (place, digest, rule, belowOthers, call) -> {
        call.run(nuanfeng.engine.internal.host.RuleCall.TICKS);
        return true;
    };

    /**
     * Runs a call, or does not.
     *
     * @param digest of the bundle whose code is called first
     * @param belowOthers whether the place stands below another one; what stands above all is everybody's
     * @return whether it ran to its end; if not, nothing that it may still be writing is to be read
     */
    boolean run(PlaceId place, String digest, String rule, boolean belowOthers, RuleCall call);

    /** One call. */
    interface RuleCall {

        /** The budget of a call of which nothing is known. */
        long TICKS = nuanfeng.engine.internal.host.RuleCall.TICKS;

        /**
         * Runs it under a budget; throws nothing.
         *
         * @return whether it ran into a limit
         */
        boolean run(long ticks);
    }
}
