// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.calendar.HolidaySpan;
import nuanfeng.calendar.WorkingDays;
import nuanfeng.policy.PlaceId;

/**
 * The calendar of a place: what it says itself over what the places above say, day by day. A weekday is a working day and a
 * weekend is not, unless somebody says otherwise.
 */
public final class LayeredCalendar implements WorkingDays {

    private final PlaceId place;
    private final Map<LocalDate, Layer.Marked> marked;
    private final Map<Integer, Layer.Festivals> festivals;
    private final Years years;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<HolidaySpan> spans = new ArrayList<>();

    private LayeredCalendar(PlaceId place, Map<LocalDate, Layer.Marked> marked, Map<Integer, Layer.Festivals> festivals,
            Years years, List<Stretch> above) {
        this.place = place;
        this.marked = marked;
        this.festivals = festivals;
        this.years = years;
        List<Integer> known = List.copyOf(years.known());
        for (int i = 0, begin = 0; i < known.size(); i++) {
            if (i + 1 == known.size() || known.get(i + 1) > known.get(i) + 1) {
                Stretch stretch = new Stretch(Stretch.days(known.get(begin), known.get(i), above), this::works);
                stretches.add(stretch);
                spans.addAll(DaySpans.of(stretch, marked));
                begin = i + 1;
            }
        }
    }

    /** The calendar of the nation. */
    public static LayeredCalendar of(Layer nation) {
        return new LayeredCalendar(nation.place(), nation.days(), nation.festivals(), new Years(List.of(nation)), List.of());
    }

    /** The calendar of a place below; this one when it says nothing about days. */
    public LayeredCalendar with(Layer layer) {
        if (layer.isSilent()) {
            return this;
        }
        Map<LocalDate, Layer.Marked> days = new HashMap<>(marked);
        days.putAll(layer.days());
        return new LayeredCalendar(layer.place(), days, festivals, years.with(layer), stretches);
    }

    /** In order. */
    public Set<Integer> knownYears() {
        return years.known();
    }

    /** What is to be said of a year that is not known. */
    CalendarGapException gap(int year) {
        return years.gap(year);
    }

    private boolean works(LocalDate day) {
        Layer.Marked said = marked.get(day);
        return said == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : said.working();
    }

    @Override
    public PlaceId place() {
        return place;
    }

    @Override
    public boolean isWorking(LocalDate day) {
        Stretch stretch = of(day);
        return stretch.isWorking(stretch.index(day));
    }

    @Override
    public boolean isSettled(LocalDate day) {
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).has(stretches.get(i).index(day))) {
                return day.getYear() < stretches.get(i).lastYear() || day.getMonth() != Month.DECEMBER;
            }
        }
        return false;
    }

    @Override
    public LocalDate plus(LocalDate from, int days) {
        if (days <= 0) {
            return none(from, days);
        }
        Stretch stretch = after(from);
        int target = stretch.countBefore(stretch.index(from) + 1) + days - 1;
        if (target < 0 || target >= stretch.workingDays()) {
            throw years.gap(stretch.lastYear() + 1);
        }
        return stretch.working(target);
    }

    @Override
    public int between(LocalDate fromExclusive, LocalDate toInclusive) {
        ordered(fromExclusive, toInclusive);
        if (toInclusive.equals(fromExclusive)) {
            return 0;
        }
        Stretch stretch = after(fromExclusive);
        int end = stretch.index(toInclusive);
        if (!stretch.has(end)) {
            throw years.gap(stretch.lastYear() + 1);
        }
        return stretch.countBefore(end + 1) - stretch.countBefore(stretch.index(fromExclusive) + 1);
    }

    @Override
    public List<LocalDate> counted(LocalDate from, int days) {
        LocalDate last = plus(from, days);
        if (days == 0) {
            return List.of();
        }
        Stretch stretch = of(last);
        int end = stretch.countBefore(stretch.index(last)) + 1;
        return IntStream.range(end - days, end).mapToObj(stretch::working).toList();
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        Stretch stretch = of(day);
        int target = stretch.countBefore(stretch.index(day));
        if (target == stretch.workingDays()) {
            throw years.gap(stretch.lastYear() + 1);
        }
        return stretch.working(target);
    }

    @Override
    public LocalDate onOrBefore(LocalDate day) {
        Stretch stretch = of(day);
        int target = stretch.countBefore(stretch.index(day) + 1) - 1;
        if (target < 0) {
            throw years.gap(stretch.firstYear() - 1);
        }
        return stretch.working(target);
    }

    @Override
    public List<CalendarDay> days(LocalDate from, LocalDate to) {
        Stretch stretch = range(from, to);
        return IntStream.rangeClosed(stretch.index(from), stretch.index(to)).mapToObj(index -> day(stretch, index)).toList();
    }

    @Override
    public List<HolidaySpan> holidays(LocalDate from, LocalDate to) {
        range(from, to);
        return spans.stream().filter(span -> span.daysWithin(from, to) > 0).toList();
    }

    @Override
    public CalendarDay day(LocalDate day) {
        Stretch stretch = of(day);
        return day(stretch, stretch.index(day));
    }

    private CalendarDay day(Stretch stretch, int index) {
        LocalDate day = stretch.day(index);
        Optional<Layer.Marked> said = Optional.ofNullable(marked.get(day));
        return new CalendarDay(day, stretch.isWorking(index), said.map(Layer.Marked::name), festival(stretch, index),
                said.map(Layer.Marked::citation), isSettled(day));
    }

    /** A festival is always a day off that a notice speaks of, or lies beside one: so even of an open list most days are certain. */
    private Optional<Boolean> festival(Stretch stretch, int index) {
        LocalDate day = stretch.day(index);
        Layer.Festivals list = festivals.get(day.getYear());
        if (list != null && list.days().containsKey(day)) {
            return Optional.of(true);
        }
        boolean complete = list != null && list.unset().isEmpty();
        return complete || stretch.isWorking(index) || spans.stream().noneMatch(span -> span.daysWithin(day, day) > 0)
                ? Optional.of(false) : Optional.empty();
    }

    private static LocalDate none(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("工作日数不能是负数：%s".formatted(days));
        }
        return from;
    }

    private static void ordered(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("结束日 %s 早于开始日 %s".formatted(to, from));
        }
    }

    private Stretch range(LocalDate from, LocalDate to) {
        ordered(from, to);
        Stretch stretch = of(from);
        if (!stretch.has(stretch.index(to))) {
            throw years.gap(stretch.lastYear() + 1);
        }
        return stretch;
    }

    private Stretch of(LocalDate day) {
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).has(stretches.get(i).index(day))) {
                return stretches.get(i);
            }
        }
        throw years.gap(day.getYear());
    }

    /** The stretch that has the day after. */
    private Stretch after(LocalDate day) {
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).has(stretches.get(i).index(day) + 1)) {
                return stretches.get(i);
            }
        }
        throw years.gap(day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? day.getYear() + 1 : day.getYear());
    }
}
