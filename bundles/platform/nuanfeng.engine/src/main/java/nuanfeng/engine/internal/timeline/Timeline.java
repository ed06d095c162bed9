// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

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
public final class Timeline {

    private static final Timeline EMPTY = new Timeline(new int[0], new Decided[0], null);

    /** Each as its {@link DayNumber}. */
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

    public static Timeline empty() {
        return EMPTY;
    }

    /**
     * @param own what the place itself says from each day on; an empty value means that the place above decides again
     * @param ownMonths the same by first contribution month
     */
    public static Timeline over(Timeline above, TreeMap<Integer, Optional<Decided>> own,
            TreeMap<Integer, Optional<Decided>> ownMonths) {
        Timeline byDay = merge(above, own);
        if (own.equals(ownMonths) && above.months == null) {
            return byDay;
        }
        Timeline byMonth = merge(above.months == null ? above : above.months, ownMonths);
        return new Timeline(byDay.days, byDay.decided, byMonth);
    }

    public Optional<Decided> on(LocalDate day) {
        return Optional.ofNullable(at(DayNumber.of(day), false));
    }

    /** What holds on a day; null when nobody says anything. */
    public Decided at(int day, boolean monthly) {
        if (monthly && months != null) {
            return months.at(day, false);
        }
        return day >= newestFrom ? newest : earlier(day);
    }

    private Decided earlier(int day) {
        if (days.length == 0 || day < days[0]) {
            return null;
        }
        // The number of steps depends on the length alone and none of them branches: nobody can foresee which way a question goes.
        int low = 0;
        for (int left = days.length; left > 1; left -= left >>> 1) {
            int middle = low + (left >>> 1);
            low = days[middle] <= day ? middle : low;
        }
        return decided[low];
    }

    /** The first change after a day. */
    public Optional<Decided> next(LocalDate day) {
        for (int i = 0; i < days.length; i++) {
            if (days[i] > DayNumber.of(day) && decided[i] != null) {
                return Optional.of(decided[i]);
            }
        }
        return Optional.empty();
    }

    /** Days on which something changes. */
    public List<LocalDate> changes() {
        return Arrays.stream(days).mapToObj(DayNumber::day).toList();
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
