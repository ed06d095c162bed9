// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.policy.Phrases;

/**
 * Makes whoever gives wrong passwords wait: after five for one account from one address, after more from one address or for one account from many.
 * Others are not slowed down.
 */
final class Tries {

    static final int ALLOWED = 5;
    static final int ALLOWED_FROM_AN_ADDRESS = 20;
    static final int ALLOWED_FOR_AN_ACCOUNT = 100;
    static final long WAIT_SECONDS = 60;

    private static final Phrases PHRASES = Phrases.beside(Tries.class);
    private static final long FORGOTTEN_SECONDS = 900;
    private static final long MILLIS = 1000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    private record Count(int wrong, long at) {
    }

    private record Limit(String key, int allowed) {
    }

    Tries(Clock clock) {
        this.clock = clock;
    }

    private static List<Limit> limits(String user, String address) {
        return List.of(new Limit("both " + user + " " + address, ALLOWED), new Limit("address " + address, ALLOWED_FROM_AN_ADDRESS),
                new Limit("account " + user, ALLOWED_FOR_AN_ACCOUNT));
    }

    /** @throws AccessException {@code RATE_LIMITED} with how long */
    synchronized void mustNotWait(String user, String address) {
        long now = clock.millis() / MILLIS;
        for (Limit limit : limits(user, address)) {
            Count count = counts.get(limit.key());
            if (count != null && count.wrong() >= limit.allowed() && now - count.at() < WAIT_SECONDS) {
                long seconds = WAIT_SECONDS - (now - count.at());
                throw new AccessException(Kind.RATE_LIMITED, PHRASES.say("wait", seconds), seconds);
            }
        }
    }

    synchronized void wrong(String user, String address) {
        long now = clock.millis() / MILLIS;
        for (Limit limit : limits(user, address)) {
            counts.merge(limit.key(), new Count(1, now), (before, one) -> now - before.at() > FORGOTTEN_SECONDS ? one : new Count(before.wrong() + 1, now));
        }
    }

    synchronized void right(String user, String address) {
        counts.remove("both " + user + " " + address);
    }
}
