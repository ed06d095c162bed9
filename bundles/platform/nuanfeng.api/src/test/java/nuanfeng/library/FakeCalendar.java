// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.HolidaySpan;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** An invented calendar that knows one year, with one holiday and one make-up workday; it counts day by day. */
public record FakeCalendar(PlaceId place) implements WorkingDays {

    static final int YEAR = 2022;
    private static final Set<LocalDate> OFF = Set.of(day(5, 2), day(5, 3), day(5, 4));
    private static final LocalDate MADE_UP = day(5, 7);
    private static final Text NAME = Text.of("试节", "Trial Day");

    private static LocalDate day(int month, int day) {
        return LocalDate.of(YEAR, month, day);
    }

    private LocalDate known(LocalDate day) {
        if (day.getYear() != YEAR) {
            throw new CalendarGapException(place, day.getYear(), "calendar." + day.getYear(), Text.of("没有" + day.getYear() + "年的安排"),
                    Optional.of(FakeEdition.CLAUSE));
        }
        return day;
    }

    @Override
    public boolean isWorking(LocalDate day) {
        return known(day).equals(MADE_UP) || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !OFF.contains(day);
    }

    @Override
    public boolean isSettled(LocalDate day) {
        return known(day).getMonthValue() < 12;
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return days == 0 ? from : counted(from, days).get(days - 1);
    }

    @Override
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        return (int) fromExclusive.plusDays(1).datesUntil(toInclusive.plusDays(1)).filter(this::isWorking).count();
    }

    @Override
    public List<LocalDate> counted(LocalDate from, int days) {
        List<LocalDate> counted = new ArrayList<>();
        for (LocalDate day = from.plusDays(1); counted.size() < days; day = day.plusDays(1)) {
            if (isWorking(day)) {
                counted.add(day);
            }
        }
        return counted;
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        return isWorking(day) ? day : onOrAfter(day.plusDays(1));
    }

    @Override
    public LocalDate onOrBefore(LocalDate day) {
        return isWorking(day) ? day : onOrBefore(day.minusDays(1));
    }

    @Override
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(day -> new CalendarDay(day, isWorking(day),
                OFF.contains(day) || day.equals(MADE_UP) ? Optional.of(NAME) : Optional.empty(),
                day.equals(day(5, 4)) ? Optional.empty() : Optional.of(day.equals(day(5, 2))),
                OFF.contains(day) ? Optional.of(FakeEdition.CLAUSE) : Optional.empty(), isSettled(day))).toList();
    }

    @Override
    public List<HolidaySpan> holidays(LocalDate from, LocalDate to) {
        return List.of(new HolidaySpan(List.of(NAME), day(4, 30), day(5, 4), List.of(FakeEdition.CLAUSE)));
    }
}
