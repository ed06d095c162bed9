// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.Scalars;

/** The scheduled days of one entry while it decides, before anybody looks for off days. */
final class Nominals {

    private static final int LONGEST_MONTH = 31;

    private final DutyBook.Segment segment;
    private final Scalars scalars;
    private Optional<Scalars.Unresolved> gap = Optional.empty();

    /** @param scalars look up what a schedule leaves to parameters */
    Nominals(DutyBook.Segment segment, Scalars scalars) {
        this.segment = segment;
        this.scalars = scalars;
    }

    /** Those from one day to another, both included, in order; without those that rest on a parameter that has no value. */
    List<Nominal> between(LocalDate first, LocalDate last) {
        Schedule schedule = segment.said().entry().schedule().orElseThrow();
        if (schedule instanceof Schedule.Periodic periodic) {
            try {
                return periodic(periodic, first, last);
            } catch (Scalars.Unresolved e) {
                gap = Optional.of(e);
                return List.of();
            }
        }
        return schedule instanceof Schedule.Once once && isWithin(once.due(), first, last) && reachesBack(once.due())
                && endsBehind(once.due()) ? List.of(new Nominal(once.due(), once.begins(), "", asOf(once.due()))) : List.of();
    }

    /** Why some days are left out; to be asked after {@link #between}. */
    Optional<Scalars.Unresolved> gap() {
        return gap;
    }

    private List<Nominal> periodic(Schedule.Periodic schedule, LocalDate first, LocalDate last) {
        Optional<YearMonth> firstMonth = schedule.first().map(scalar -> scalars.month(scalar, written()));
        Optional<YearMonth> lastMonth = schedule.last().map(scalar -> scalars.month(scalar, written()));
        // A day falls into its period or into the next one.
        YearMonth begin = firstMonth.orElse(YearMonth.from(segment.from()).minusMonths(2L * schedule.months() - 1));
        YearMonth earliest = YearMonth.from(first).minusMonths(2L * schedule.months() - 1);
        YearMonth period = period(earliest.isBefore(begin) ? begin : earliest, schedule.months());
        YearMonth end = lastMonth.filter(YearMonth.from(last)::isAfter).orElse(YearMonth.from(last));
        List<Nominal> found = new ArrayList<>();
        for (; !period.isAfter(end) && endsBehind(period.atDay(1)); period = period.plusMonths(schedule.months())) {
            LocalDate asOf = asOf(period.atDay(1));
            try {
                YearMonth month = period.plusMonths(scalars.whole(schedule.month(), asOf, 2 * schedule.months()) - 1L);
                if (!month.isBefore(YearMonth.from(first)) && !month.isAfter(YearMonth.from(last))) {
                    LocalDate day = day(schedule, month, asOf);
                    boolean begun = firstMonth.isPresent() ? reachesBack(day) : !day.isBefore(segment.from());
                    // The report of the last period is owed even after the scheme ended.
                    boolean open = endsBehind(day) || lastMonth.isPresent() && segment.isSucceeded();
                    if (begun && open && isWithin(day, first, last)) {
                        found.add(new Nominal(day, Optional.empty(), label(period, schedule.months()), asOf));
                    }
                }
            } catch (Scalars.Unresolved e) {
                gap = gap.or(() -> Optional.of(e));
            }
        }
        return found;
    }

    private LocalDate day(Schedule.Periodic schedule, YearMonth month, LocalDate asOf) {
        return !schedule.day().isParameter() && schedule.day().text().equals("last") ? month.atEndOfMonth()
                : month.atDay(Math.min(scalars.whole(schedule.day(), asOf, LONGEST_MONTH), month.lengthOfMonth()));
    }

    /** An entry may speak of days before its own, but not where it decides again because a place below withdrew. */
    private boolean reachesBack(LocalDate day) {
        return segment.isWhole() || !day.isBefore(segment.from());
    }

    private boolean endsBehind(LocalDate day) {
        return segment.until().isEmpty() || day.isBefore(segment.until().get());
    }

    private LocalDate written() {
        return segment.said().entry().from();
    }

    /** The day on which parameters are looked up. */
    private LocalDate asOf(LocalDate day) {
        return day.isBefore(written()) ? written() : day;
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static YearMonth period(YearMonth month, int months) {
        return month.minusMonths((month.getMonthValue() - 1L) % months);
    }

    private static String label(YearMonth period, int months) {
        return switch (months) {
            case 1 -> period.toString();
            case 3 -> period.getYear() + "-Q" + (period.getMonthValue() + 2) / months;
            case 6 -> period.getYear() + "-H" + (period.getMonthValue() + 5) / months;
            default -> Integer.toString(period.getYear());
        };
    }

    /** @param begins of a phase @param period empty when there is only one @param asOf the day on which its parameters are looked up */
    record Nominal(LocalDate day, Optional<LocalDate> begins, String period, LocalDate asOf) {
    }
}
