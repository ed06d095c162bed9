// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyStatus;
import nuanfeng.duty.DutyView;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind.Ahead;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.AgendaItem.Event;
import nuanfeng.outlook.GapItem;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** On which days duties fall due, begin and end, and which of them have no day. */
final class DutyAgenda {

    private static final Phrases PHRASES = Phrases.beside(DutyAgenda.class);
    private static final String DUTY = "duty";

    private DutyAgenda() {
    }

    static Stream<AgendaItem> items(Here here, Ahead range) {
        if (ids(here, range.own()).isEmpty()) {
            return Stream.empty();
        }
        Stream<AgendaItem> due = !range.wanted().contains(Event.DUTY_DUE) ? Stream.empty()
                : DutyLookUp.items(here.around(), here.place(), range.from(), range.to(), ids(here, range.own())).stream()
                        .filter(item -> item.status() == DutyStatus.DATED && range.tells(item.decidedBy(), here.place())).map(DutyAgenda::due)
                        .filter(item -> range.holds(item.date()));
        return Stream.concat(due, ids(here, range.own()).stream().flatMap(id -> changes(here, id, range)));
    }

    /** Of duties that the place itself says something about, or of all. */
    private static Set<String> ids(Here here, boolean own) {
        DutyBook book = here.of(DutiesKind.DUTY);
        if (!own) {
            return book.ids();
        }
        return here.place().parent().filter(above -> above.of(DutiesKind.DUTY) == book).isPresent() ? Set.of() : book.own().get().keySet();
    }

    private static AgendaItem due(DutyItem item) {
        DutyDay day = item.day().orElseThrow();
        LocalDate date = day.actBy().or(day::due).orElse(day.nominal());
        return new AgendaItem(date, item.decidedBy(), Event.DUTY_DUE, DUTY, item.instance(), item.duty().title(),
                Optional.of(day.nominal()).filter(nominal -> !nominal.equals(date)).map(nominal -> PHRASES.say("agenda-nominal", nominal)),
                item.period().isEmpty() ? Optional.empty() : Optional.of(PHRASES.say("agenda-period", item.period())), Optional.of(item.citation()));
    }

    private static Stream<AgendaItem> changes(Here here, String id, Ahead range) {
        return here.of(DutiesKind.DUTY).segments(id).stream().filter(each -> range.holds(each.from()) && range.tells(each.by().place(), here.place()))
                .flatMap(each -> {
                    Event event = each.said().entry().kind() == EntryKind.VALUE ? Event.DUTY_BEGINS : Event.ENDS;
                    boolean isTold = range.wanted().contains(event) && each.said().entry().kind() != EntryKind.UNSET;
                    DutyView duty = DutyViews.of(here.place(), id);
                    return isTold ? Stream.of(new AgendaItem(each.from(), each.by().place(), event, DUTY, id, duty.title(), Optional.empty(), Optional.empty(),
                            Optional.of(each.said().citation()))) : Stream.empty();
                });
    }

    static Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        Set<String> ids = ids(here, own);
        return ids.isEmpty() ? Stream.empty() : DutyLookUp.items(here.around(), here.place(), on, on, ids).stream()
                .filter(item -> item.status() == DutyStatus.NOT_CONFIGURED && (!own || item.decidedBy().equals(here.place().place())))
                .map(item -> new GapItem(here.place().place(), GapItem.Status.NOT_CONFIGURED, DUTY, item.id(), item.duty().title(),
                        PHRASES.say("gap-duty", item.duty().title(), item.note().map(DutyAgenda::sentence).orElse(Text.NONE)), Optional.empty(), item.configure(),
                        Optional.of(item.from()), Optional.of(item.citation())));
    }

    private static Text sentence(Text note) {
        return PHRASES.say("gap-note", note);
    }
}
