// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nuanfeng.calendar.CalendarDay;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind.Ahead;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.GapItem;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Which days are otherwise than their day of the week says, and which years nobody announced. */
final class CalendarAgenda {

    private static final Phrases PHRASES = Phrases.beside(CalendarAgenda.class);
    private static final String CALENDAR = "calendar";

    private CalendarAgenda() {
    }

    static Stream<AgendaItem> items(Here here, Ahead range) {
        LayeredCalendar calendar = here.of(CalendarKind.CALENDAR);
        boolean isAbove = here.place().parent().filter(above -> above.of(CalendarKind.CALENDAR) == calendar).isPresent();
        if (!range.wanted().contains(Event.DAY_OFF_CHANGE) || range.own() && isAbove) {
            return Stream.empty();
        }
        return calendar.knownYears().stream().filter(year -> year >= range.from().getYear() && year <= range.to().getYear()).flatMap(year -> {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate last = first.plusYears(1).minusDays(1);
            return calendar.days(later(first, range.from()), earlier(last, range.to())).stream();
        }).filter(day -> day.name().isPresent() && day.working() != isWeekday(day.date())).filter(day -> !range.own() || isOwn(here, day)).map(day -> item(calendar, day));
    }

    /** Whether the place above has it otherwise. */
    private static boolean isOwn(Here here, CalendarDay day) {
        return here.place().parent().map(above -> {
            LayeredCalendar other = above.of(CalendarKind.CALENDAR);
            return !other.knownYears().contains(day.date().getYear()) || other.isWorking(day.date()) != day.working();
        }).orElse(true);
    }

    private static AgendaItem item(LayeredCalendar calendar, CalendarDay day) {
        return new AgendaItem(day.date(), calendar.place(), Event.DAY_OFF_CHANGE, CALENDAR, Years.configure(day.date().getYear()), day.name().orElseThrow(),
                Optional.of(word(!day.working())), Optional.of(word(day.working())), day.citation());
    }

    private static Text word(boolean working) {
        return PHRASES.say(working ? "working-day" : "day-off");
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** Of the year of that day and of the next one. */
    static Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        LayeredCalendar calendar = here.of(CalendarKind.CALENDAR);
        return IntStream.rangeClosed(on.getYear(), on.getYear() + 1).filter(year -> !calendar.knownYears().contains(year)).mapToObj(calendar::gap)
                .filter(gap -> !own || gap.place().equals(here.place().place())).map(gap -> item(here, gap));
    }

    private static GapItem item(Here here, CalendarGapException gap) {
        return new GapItem(here.place().place(), GapItem.Status.NO_CALENDAR, CALENDAR, gap.configure(), PHRASES.say("calendar-of", Integer.toString(gap.year())),
                gap.text(), Optional.empty(), gap.configure(), Optional.of(LocalDate.of(gap.year(), 1, 1)), gap.citation());
    }
}
