// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import nuanfeng.engine.RuleFailureListener;
import nuanfeng.policy.PlaceId;

/** Counts, per digest and rule, the failures in a row; says so once when there are too many. What the gate tries does not count. */
public final class FailureWatch implements RuleFailureListener {

    private static final ThreadLocal<Boolean> UNWATCHED = ThreadLocal.withInitial(() -> false);

    private final int most;
    private final Map<String, AtomicInteger> inARow = new ConcurrentHashMap<>();

    private volatile Alarm alarm = (place, digest, rule, reason) -> { };

    /** @param most failures in a row that raise the alarm */
    public FailureWatch(int most) {
        this.most = most;
    }

    /** Nobody hears of failures before this. */
    public void whenFailing(Alarm heard) {
        alarm = heard;
    }

    /** Hears that a digest keeps failing; on the asker's thread. */
    public interface Alarm {
        void keepsFailing(PlaceId place, String digest, String rule, String reason);
    }

    /** Runs something whose failures do not count. */
    static <T> T unwatched(Callable<T> work) throws Exception {
        UNWATCHED.set(true);
        try {
            return work.call();
        } finally {
            UNWATCHED.remove();
        }
    }

    /** Starts counting anew. */
    public void forget(String digest) {
        inARow.keySet().removeIf(key -> key.startsWith(digest + " "));
    }

    @Override
    public void failed(PlaceId place, String digest, String rule, String reason) {
        if (!UNWATCHED.get() && inARow.computeIfAbsent(digest + " " + rule, key -> new AtomicInteger()).incrementAndGet() == most) {
            alarm.keepsFailing(place, digest, rule, reason);
        }
    }

    @Override
    public void recovered(PlaceId place, String digest, String rule) {
        if (!UNWATCHED.get()) {
            inARow.remove(digest + " " + rule);
        }
    }
}
