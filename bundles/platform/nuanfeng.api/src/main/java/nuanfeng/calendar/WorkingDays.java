// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * The working-day calendar of a place. Immutable and safe for use by several threads; every question that answers with a day, a
 * number or a truth value takes constant time, whatever the number of days.
 *
 * <p>A year is known when the nation announced it and no place of the lineage has a holiday of its own that returns every year but
 * is not announced for it. Every method throws {@link CalendarGapException} when the answer rests on a day of a year that is not
 * known. Counting begins the day after {@code from}, so that {@code from} itself may be the day before a known year.
 */
@ProviderType
public interface WorkingDays {

    /** Whose days these are: the place that is asked, or the nearest place above it that has days of its own. */
    PlaceId place();

    boolean isWorking(LocalDate day);

    /** All that is said of one day. */
    default CalendarDay day(LocalDate day) {
        return days(day, day).get(0);
    }

    /**
     * Whether no later notice can move this day. The notice of a year may name days of the December before, as those of 2019 and of
     * 2023 did: until it is announced, that December is not settled.
     *
     * @param day of a known year; of another one nothing is settled
     */
    boolean isSettled(LocalDate day);

    /** What must be said of whatever was counted or landed between two days, whichever comes first: nothing when all of them are settled. */
    default Optional<Text> unsettled(LocalDate a, LocalDate b) {
        LocalDate last = a.isAfter(b) ? a : b;
        int year = last.getYear();
        return isSettled(last) ? Optional.empty() : Optional.of(Text.of(
                "%s年的放假安排公布前，%s年12月的放假和调休可能变动，涉及%s年%s月%s日的结果可能改变。".formatted(Integer.toString(year + 1), Integer.toString(year),
                        Integer.toString(year), Integer.toString(last.getMonthValue()), Integer.toString(last.getDayOfMonth())),
                "Until the arrangement of %s is announced, days of December %s may be moved: what rests on %s may change.".formatted(
                        Integer.toString(year + 1), Integer.toString(year), last)));
    }

    /**
     * The {@code days}-th working day after {@code from}: day one is the first working day after it.
     *
     * @param days 0 gives {@code from} itself, working or not
     * @throws IllegalArgumentException when {@code days} is negative
     */
    LocalDate plus(LocalDate from, int days);

    /**
     * How many working days there are after {@code fromExclusive}, up to and including {@code toInclusive}.
     *
     * @throws IllegalArgumentException when {@code toInclusive} lies before {@code fromExclusive}
     */
    int between(LocalDate fromExclusive, LocalDate toInclusive);

    /** The days that {@link #plus} counts, in order; their last is its answer. @throws IllegalArgumentException as there */
    List<LocalDate> counted(LocalDate from, int days);

    /** The day itself when it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day);

    /** The day itself when it is a working day, else the one before it. */
    LocalDate onOrBefore(LocalDate day);

    /** Every day from the first to the last, both included. @throws IllegalArgumentException when {@code to} lies before {@code from} */
    List<CalendarDay> days(LocalDate from, LocalDate to);

    /**
     * The announced holidays that have a day in this range, in order and whole, even where they begin before it or end after it.
     *
     * @throws IllegalArgumentException when {@code to} lies before {@code from}
     */
    List<HolidaySpan> holidays(LocalDate from, LocalDate to);
}
