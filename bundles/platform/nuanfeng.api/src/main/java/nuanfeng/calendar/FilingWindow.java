// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A window for declaration and payment: the 1st to the 15th of a month.
 *
 * @param first the first day
 * @param last the last day, as the rule says
 */
public record FilingWindow(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when the last day lies before the first */
    public FilingWindow {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The window ends on %s, before it begins on %s.".formatted(last, first));
        }
    }

    /**
     * When it ends in fact, by 税收征收管理法实施细则 第一百零九条: where the window holds so many consecutive days of a holiday, it grows by
     * as many working days as it holds days of such holidays; else a last day that is a day off gives way to the next working day.
     *
     * @param least consecutive days of one holiday inside the window from which on they count; the clause says 3
     * @throws IllegalArgumentException when {@code least} is below 1
     * @throws CalendarGapException when the calendar does not know a day that decides
     */
    public Extension extended(WorkingDays calendar, int least) {
        if (least < 1) {
            throw new IllegalArgumentException("A holiday has at least one day, not %s.".formatted(least));
        }
        List<HolidaySpan> holidays = calendar.holidays(first, last).stream()
                .filter(each -> each.daysWithin(first, last) >= least).toList();
        int days = holidays.stream().mapToInt(each -> each.daysWithin(first, last)).sum();
        LocalDate due = days == 0 ? calendar.onOrAfter(last) : calendar.plus(last, days);
        return new Extension(last, due, days, holidays, days == 0 ? List.of() : calendar.counted(last, days));
    }

    /**
     * What became of a window.
     *
     * @param nominal its last day as the rule says
     * @param due its last day in fact
     * @param days by how many working days it grew
     * @param holidays that made it grow
     * @param counted the working days by which it grew
     */
    public record Extension(LocalDate nominal, LocalDate due, int days, List<HolidaySpan> holidays, List<LocalDate> counted) {
        public Extension {
            holidays = List.copyOf(holidays);
            counted = List.copyOf(counted);
        }
    }
}
