// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many days before its last day somebody is reminded of a thing, and behind it: {@code 3, 1, 0, -1}. On a day that lies behind several marks only the
 * last of them counts: whoever was away is not told three times.
 *
 * @param days before the last day, most first
 */
record Marks(List<Integer> days) {

    /** So long a mark is caught up with that nobody kept. Behind it the thing is old. */
    private static final int CAUGHT_UP = 14;

    Marks {
        days = days.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** @param last day of a thing @return what is to be said today, {@code before-3}; empty where it is too early or too late, or there are no marks */
    Optional<String> kind(LocalDate last, LocalDate today) {
        return days.stream().filter(each -> !last.minusDays(each).isAfter(today)).reduce((one, later) -> later)
                .filter(each -> !last.minusDays(each).plusDays(CAUGHT_UP).isBefore(today)).map(Marks::name);
    }

    private static String name(int days) {
        return days > 0 ? "before-" + days : days == 0 ? "on-day" : "after-" + -days;
    }

    /** Of last days that may be spoken of today. */
    LocalDate first(LocalDate today) {
        return today.minusDays(CAUGHT_UP).plusDays(days.isEmpty() ? 0 : Math.min(0, days.get(days.size() - 1)));
    }

    LocalDate last(LocalDate today) {
        return today.plusDays(days.isEmpty() ? 0 : Math.max(0, days.get(0)));
    }
}
