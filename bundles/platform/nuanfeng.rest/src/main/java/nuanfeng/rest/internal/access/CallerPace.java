// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many costly answers each one gets: a minute's worth at once, and as many more as a minute brings. Whoever asks too fast waits, nobody else does. The
 * table never grows beyond a bound; who asked longest ago gives way.
 */
final class CallerPace {

    private static final int MOST = 10_000;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double SECONDS_PER_MINUTE = 60;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Left> table = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST;
        }
    };

    private record Left(double answers, long at) {
    }

    /** @param perMinute 0: nobody ever waits */
    CallerPace(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    /** Takes one of the answers that are left. @return seconds to wait where none is; 0: it is theirs */
    synchronized long take(String who) {
        if (perMinute == 0) {
            return 0;
        }
        long now = clock.millis();
        Left before = table.getOrDefault(who, new Left(perMinute, now));
        double left = Math.min(perMinute, before.answers() + Math.max(0, now - before.at()) * perMinute / MILLIS_PER_MINUTE);
        table.put(who, new Left(left < 1 ? left : left - 1, now));
        return left < 1 ? (long) Math.ceil((1 - left) * SECONDS_PER_MINUTE / perMinute) : 0;
    }
}
