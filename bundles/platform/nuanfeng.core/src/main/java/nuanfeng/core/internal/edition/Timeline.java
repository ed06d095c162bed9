// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a place says about one key through time, with what the places above say where it is silent. A look-up is one binary
 * search. Contribution months have a line of their own where a value states its first month.
 */
final class Timeline {

    private static final Timeline EMPTY = new Timeline(new int[0], new Decided[0], null);

    private final int[] days;
    private final Decided[] decided;
    /** What holds from the last day on: nearly every question is about that, and most keys never changed. */
    private final Decided newest;
    private final int newestFrom;
    /** Null when months are looked up by their first day like any other day. */
    private final Timeline months;

    private Timeline(int[] days, Decided[] decided, Timeline months) {
        this.days = days;
        this.decided = decided;
        this.newest = days.length == 0 ? null : decided[days.length - 1];
        this.newestFrom = days.length == 0 ? Integer.MAX_VALUE : days[days.length - 1];
        this.months = months;
    }

    static Timeline empty() {
        return EMPTY;
    }

    /**
     * @param own what the place itself says from each day on; an empty value means that the place above decides again
     * @param ownMonths the same by first contribution month
     */
    static Timeline over(Timeline above, TreeMap<Integer, Optional<Decided>> own,
            TreeMap<Integer, Optional<Decided>> ownMonths) {
        Timeline byDay = merge(above, own);
        if (own.equals(ownMonths) && above.months == null) {
            return byDay;
        }
        Timeline byMonth = merge(above.months == null ? above : above.months, ownMonths);
        return new Timeline(byDay.days, byDay.decided, byMonth);
    }

    Optional<Decided> on(LocalDate day) {
        return Optional.ofNullable(at(Math.toIntExact(day.toEpochDay()), false));
    }

    /** What holds on a day; null when nobody says anything. */
    Decided at(int epochDay, boolean monthly) {
        if (monthly && months != null) {
            return months.at(epochDay, false);
        }
        return epochDay >= newestFrom ? newest : earlier(epochDay);
    }

    private Decided earlier(int epochDay) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= epochDay) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : decided[low - 1];
    }

    /** The first change after a day. */
    Optional<Decided> next(LocalDate day) {
        for (int i = 0; i < days.length; i++) {
            if (days[i] > day.toEpochDay() && decided[i] != null) {
                return Optional.of(decided[i]);
            }
        }
        return Optional.empty();
    }

    /** Days on which something changes. */
    List<LocalDate> changes() {
        return Arrays.stream(days).mapToObj(LocalDate::ofEpochDay).toList();
    }

    private static Timeline merge(Timeline above, TreeMap<Integer, Optional<Decided>> own) {
        if (own.isEmpty()) {
            return above;
        }
        TreeMap<Integer, Decided> merged = new TreeMap<>();
        for (int i = 0; i < above.days.length; i++) {
            merged.put(above.days[i], above.decided[i]);
        }
        own.keySet().forEach(day -> merged.putIfAbsent(day, null));
        List<Integer> days = new ArrayList<>(merged.keySet());
        Decided[] decided = new Decided[days.size()];
        for (int i = 0; i < decided.length; i++) {
            int day = days.get(i);
            var mine = own.floorEntry(day);
            decided[i] = mine != null && mine.getValue().isPresent() ? mine.getValue().get() : above.at(day, false);
        }
        return new Timeline(days.stream().mapToInt(Integer::intValue).toArray(), decided, null);
    }
}
