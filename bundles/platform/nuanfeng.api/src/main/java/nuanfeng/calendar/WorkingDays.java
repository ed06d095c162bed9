// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;

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
