// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Warning;
import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.HolidaySpan;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.DayKind;

/** The calendar as a rule in Java sees it: how far the rule looked is remembered, for days that a later notice may move are warned about. */
final class WatchedDays implements WorkingDays {

    private final WorkingDays calendar;
    private final PlaceNode node;
    private LocalDate last = LocalDate.MIN;

    WatchedDays(PlaceNode node) {
        this.calendar = node.workingDays();
        this.node = node;
    }

    /** What must be said of the last day that the rule looked at. */
    Optional<Warning> unsettled() {
        return last.equals(LocalDate.MIN) ? Optional.empty()
                : calendar.unsettled(last, last).map(sentence -> new Warning("calendar-not-settled", sentence));
    }

    /** @throws nuanfeng.policy.spi.Refused for a day off of which nobody settled whether it is a festival proper: that of a region never was (T-53) */
    DayKind kind(LocalDate day) {
        CalendarDay found = days(day, day).get(0);
        if (found.working()) {
            return DayKind.WORKING;
        }
        if (found.citation().filter(notice -> top().shelf().find(notice.documentId()).isEmpty()).isPresent()) {
            throw Refusals.notSettled(found);
        }
        return found.statutoryFestival().orElseThrow(() -> Refusals.notSettled(found)) ? DayKind.FESTIVAL : DayKind.REST;
    }

    /** Whose documents every place has: a holiday of another one is of a region alone. */
    private PlaceNode top() {
        PlaceNode top = node;
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return top;
    }

    @Override
    public PlaceId place() {
        return calendar.place();
    }

    @Override
    public boolean isWorking(LocalDate day) {
        boolean isWorking = calendar.isWorking(day);
        seen(day);
        return isWorking;
    }

    @Override
    public boolean isSettled(LocalDate day) {
        return calendar.isSettled(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        return days == 0 ? calendar.plus(from, days) : seen(calendar.plus(from, days));
    }

    @Override
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        int count = calendar.between(fromExclusive, toInclusive);
        seen(toInclusive);
        return count;
    }

    @Override
    public List<LocalDate> counted(LocalDate from, int days) {
        List<LocalDate> counted = calendar.counted(from, days);
        counted.stream().reduce((one, next) -> next).ifPresent(this::seen);
        return counted;
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        return seen(calendar.onOrAfter(day));
    }

    @Override
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = calendar.onOrBefore(day);
        seen(day);
        return found;
    }

    @Override
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        List<CalendarDay> days = calendar.days(from, to);
        seen(to);
        return days;
    }

    @Override
    public List<HolidaySpan> holidays(LocalDate from, LocalDate to) {
        List<HolidaySpan> spans = calendar.holidays(from, to);
        seen(to);
        return spans;
    }

    private LocalDate seen(LocalDate day) {
        last = day.isAfter(last) ? day : last;
        return day;
    }
}
