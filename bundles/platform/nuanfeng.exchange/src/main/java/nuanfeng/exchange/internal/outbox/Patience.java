// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often something is tried and how long it waits in between: twice as long each time, a quarter of a day at most.
 *
 * @param attempts after which it is given up
 * @param firstSeconds after the first of them
 */
record Patience(int attempts, int firstSeconds) {

    private static final Duration LONGEST = Duration.ofHours(6);
    /** Whoever wants to be left alone longer is asked then. */
    private static final Duration LONGEST_WISH = Duration.ofDays(7);
    private static final int MOST_DOUBLINGS = 20;

    /** @param attempt that failed, from 1 @param notBefore when the other side wants it @return when to try again; empty: never */
    Optional<Instant> next(int attempt, Instant now, Optional<Instant> notBefore) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Duration wait = Duration.ofSeconds(firstSeconds).multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Instant own = now.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Instant most = now.plus(LONGEST_WISH);
        return Optional.of(notBefore.map(each -> each.isAfter(most) ? most : each).filter(own::isBefore).orElse(own));
    }
}
