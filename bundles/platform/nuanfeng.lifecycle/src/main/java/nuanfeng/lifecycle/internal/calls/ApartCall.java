// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.calls;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import nuanfeng.engine.RuleCalls.RuleCall;
import nuanfeng.policy.PlaceId;

/** One call on a thread apart, for which its asker waits as long as may be. */
final class ApartCall implements Runnable {

    private final CodePlace here;
    private final PlaceId place;
    private final String digest;
    private final String rule;
    private final RuleCall call;
    private final CountDownLatch end = new CountDownLatch(1);
    private final long made = System.nanoTime();
    private boolean ended;
    private boolean left;

    ApartCall(CodePlace here, PlaceId place, String digest, String rule, RuleCall call) {
        this.here = here;
        this.place = place;
        this.digest = digest;
        this.rule = rule;
        this.call = call;
    }

    PlaceId place() {
        return place;
    }

    String digest() {
        return digest;
    }

    String rule() {
        return rule;
    }

    @Override
    public void run() {
        long now = System.nanoTime();
        here.begin(now);
        try {
            here.ended(digest, call.run(here.ticks(now)), now);
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        if (left) {
            here.cameBack(digest);
        } else {
            here.leave();
        }
        end.countDown();
    }

    /** @return whether it ended */
    boolean await(long nanos) throws InterruptedException {
        return end.await(nanos, TimeUnit.NANOSECONDS);
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Whether it was asked for so long ago. */
    boolean isOver(long nanos, long now) {
        return now - made > nanos;
    }

    /** Others may go in from now on. @return whether it had not ended after all */
    synchronized boolean leaveBehind() {
        if (!ended) {
            left = true;
            here.leftBehind(digest);
            here.leave();
        }
        return left;
    }
}
