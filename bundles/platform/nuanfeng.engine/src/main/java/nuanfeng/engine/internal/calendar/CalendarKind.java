// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;

/** The days off and make-up workdays that a place announces, over those of the places above. */
public final class CalendarKind implements Kind<Calendars, LayeredCalendar> {

    public static final CalendarKind CALENDAR = new CalendarKind();

    /** Before the years, of which it is none. */
    static final FileKind RECURRING = new FileKind("calendar/recurring.yaml", "recurring", (file, path) -> "calendar.recurring");
    static final FileKind YEAR = new FileKind("calendar/<year>.yaml", "calendar", (file, path) -> "calendar." + file.subject());

    private CalendarKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(RECURRING, YEAR);
    }

    @Override
    public Calendars nothing() {
        return Calendars.NONE;
    }

    @Override
    public Calendars read(PolicyFiles files) {
        return CalendarsReader.read(files);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        new CalendarCheck(files, findings).check();
    }

    @Override
    public LayeredCalendar bind(Calendars written, Seat seat) {
        LayeredCalendar calendar = CalendarBinding.bind(written, seat);
        seat.countsBy(calendar);
        return calendar;
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return YearDifferences.between(here.of(CALENDAR), there.of(CALENDAR), on.getYear()).stream();
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return CalendarDifferences.overTime(after.map(node -> node.of(CALENDAR)), before.map(node -> node.of(CALENDAR))).stream();
    }

    @Override
    public void changed(Optional<Calendars> after, Optional<Calendars> before, Changed changed) {
        boolean isSaid = Stream.of(after, before).flatMap(Optional::stream).anyMatch(each -> !each.equals(Calendars.NONE));
        if (isSaid && (after.isEmpty() || before.isEmpty() || Changed.differ(after.get(), before.get()))) {
            changed.here(CalendarProbe.CALENDAR);
        }
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        return CalendarAgenda.items(here, range);
    }

    @Override
    public Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        return CalendarAgenda.gaps(here, on, own);
    }

    @Override
    public List<Probe> probes() {
        return List.of(new CalendarProbe());
    }
}
