// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import nuanfeng.engine.RuleCalls.RuleCall;

/**
 * What is known of the calls of one place's own code. A place whose code keeps running into its limits works them off: for fifty
 * times as long as such a call took its budget is a fraction, which is plenty for a formula and little for a loop.
 */
final class CodePlace {

    private static final long FRACTION = 50;
    private static final long LONGEST_DEBT = TimeUnit.SECONDS.toNanos(60);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    /** Askers that wait behind a slow call; others wait as many as there are, for a call is short. */
    private static final int MOST_WAITING = 8;
    private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long SLICE_MILLIS = 20;
    /** Calls that may be left behind at once: by a version, by the one that was to mend it, and by the last good one. */
    private static final int MOST_LEFT = 3;

    private final AtomicInteger waiting = new AtomicInteger();
    private final Semaphore door = new Semaphore(1);
    private final Set<String> trusted = ConcurrentHashMap.newKeySet();
    private volatile List<String> left = List.of();
    private volatile String last = "";
    private volatile boolean slow;
    /** When the call at work began; 0 for none. */
    private volatile long begun;
    /** Until when the budget is small; 0 for no debt. */
    private volatile long indebted;

    /** Who left a call behind is asked no more. A new version is, for it may be the mended one; the last place is kept for one that is known to be good. */
    boolean refuses(String digest) {
        List<String> now = left;
        return !now.isEmpty() && (now.contains(digest) || now.size() >= (trusted.contains(digest) ? MOST_LEFT : MOST_LEFT - 1));
    }

    void trust(String digest) {
        trusted.add(digest);
    }

    boolean isSlow() {
        return slow;
    }

    void slow() {
        slow = true;
    }

    long ticks(long now) {
        long until = indebted;
        return until == 0 || now - until > 0 ? RuleCall.TICKS : RuleCall.TICKS / FRACTION;
    }

    /** A call that came to its end. */
    void ended(String digest, boolean hitLimit, long begunAt) {
        if (hitLimit) {
            owe(System.nanoTime(), begunAt);
        } else if (last != digest) {
            trusted.add(digest);
            last = digest;
        }
    }

    private synchronized void owe(long now, long begunAt) {
        long from = indebted == 0 || now - indebted > 0 ? now : indebted;
        long until = Math.min(from - now + (now - begunAt) * FRACTION, LONGEST_DEBT) + now;
        indebted = until == 0 ? 1 : until;
    }

    /** Waits a little for the call before. Whoever gets in must {@link #leave()}. @return whether it is one's turn */
    boolean enter() {
        if (door.tryAcquire()) {
            return true;
        }
        waiting.incrementAndGet();
        try {
            return queued();
        } finally {
            waiting.decrementAndGet();
        }
    }

    private boolean queued() {
        long until = System.nanoTime() + PATIENCE;
        try {
            while (!door.tryAcquire(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                long since = begun;
                if (since != 0 && now - since > SLOW && waiting.get() > MOST_WAITING || now - until > 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void begin(long now) {
        begun = now;
    }

    void leave() {
        begun = 0;
        door.release();
    }

    synchronized void leftBehind(String digest) {
        List<String> more = new ArrayList<>(left);
        more.add(digest);
        left = List.copyOf(more);
    }

    synchronized void cameBack(String digest) {
        List<String> less = new ArrayList<>(left);
        less.remove(digest);
        left = List.copyOf(less);
    }

    int leftBehind() {
        return left.size();
    }
}
