// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Consecutive known years. How many working days lie before each day, and which day each working day is, are two arrays: every
 * question is a look into them.
 */
final class Stretch {

    private final int origin;
    private final LocalDate[] days;
    /** Item {@code i}: the number of working days among the first {@code i} days. */
    private final int[] before;
    /** Item {@code n}: the index of the working day number {@code n}, from 0. */
    private final int[] working;

    /** @param days every day, in order; the array is kept */
    Stretch(LocalDate[] days, Predicate<LocalDate> isWorking) {
        this.days = days;
        this.origin = Math.toIntExact(days[0].toEpochDay());
        this.before = new int[days.length + 1];
        int[] found = new int[days.length];
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            before[i] = count;
            if (isWorking.test(days[i])) {
                found[count++] = i;
            }
        }
        before[days.length] = count;
        this.working = Arrays.copyOf(found, count);
    }

    /** The days from the first of January of one year to the end of another, taken from those above where they are there. */
    static LocalDate[] days(int firstYear, int lastYear, List<Stretch> above) {
        LocalDate first = LocalDate.of(firstYear, 1, 1);
        LocalDate end = LocalDate.of(lastYear + 1, 1, 1);
        for (Stretch each : above) {
            if (each.firstYear() <= firstYear && each.lastYear() >= lastYear) {
                return Arrays.copyOfRange(each.days, each.index(first), each.index(end));
            }
        }
        return first.datesUntil(end).toArray(LocalDate[]::new);
    }

    int firstYear() {
        return days[0].getYear();
    }

    int lastYear() {
        return days[days.length - 1].getYear();
    }

    List<LocalDate> days() {
        return List.of(days);
    }

    /** The index of a day; below 0 or at least {@link #size()} when it lies outside. */
    int index(LocalDate day) {
        long index = day.toEpochDay() - origin;
        return index < -1 ? -2 : index > days.length ? days.length : (int) index;
    }

    int size() {
        return days.length;
    }

    boolean has(int index) {
        return index >= 0 && index < days.length;
    }

    boolean isWorking(int index) {
        return before[index + 1] > before[index];
    }

    /** How many working days lie before the day with that index, which may be one behind the last. */
    int countBefore(int index) {
        return before[index];
    }

    int workingDays() {
        return working.length;
    }

    /** The working day number {@code n}, from 0. */
    LocalDate working(int n) {
        return days[working[n]];
    }

    LocalDate day(int index) {
        return days[index];
    }
}
