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
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.DayKind;

/** The calendar as a rule in Java sees it: how far the rule looked is remembered, for days that a later notice may move are warned about. */
final class WatchedDays implements WorkingDays {

    private static final Optional<DayKind> WORKING = Optional.of(DayKind.WORKING);
    private static final Optional<DayKind> FESTIVAL = Optional.of(DayKind.FESTIVAL);
    private static final Optional<DayKind> REST = Optional.of(DayKind.REST);

    private final WorkingDays calendar;
    private final PlaceNode node;
    private LocalDate last = LocalDate.MIN;
    private String ofAll = "";

    WatchedDays(PlaceNode node) {
        this.calendar = node.workingDays();
        this.node = node;
    }

    /** What must be said of the last day that the rule looked at. */
    Optional<Warning> unsettled() {
        return last.equals(LocalDate.MIN) ? Optional.empty()
                : calendar.unsettled(last, last).map(sentence -> new Warning("calendar-not-settled", sentence));
    }

    /**
     * Empty for a holiday of a region alone: of such a day policy says what it is (T-53).
     *
     * @throws nuanfeng.policy.spi.Refused for a day off of which nobody settled whether it is a festival proper
     */
    Optional<DayKind> kind(LocalDate day) {
        seen(day);
        if (calendar.isWorking(day)) {
            return WORKING;
        }
        CalendarDay found = calendar.day(day);
        Optional<Citation> notice = found.citation();
        if (notice.isPresent() && !isOfAll(notice.get().documentId())) {
            return Optional.empty();
        }
        return found.statutoryFestival().orElseThrow(() -> Refusals.notSettled(found)) ? FESTIVAL : REST;
    }

    /** Whether it is one of the documents that every place has: a holiday of another one is of a region alone. */
    private boolean isOfAll(String document) {
        if (!document.equals(ofAll)) {
            PlaceNode top = node;
            while (top.parent().isPresent()) {
                top = top.parent().get();
            }
            if (top.shelf().find(document).isEmpty()) {
                return false;
            }
            ofAll = document;
        }
        return true;
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
