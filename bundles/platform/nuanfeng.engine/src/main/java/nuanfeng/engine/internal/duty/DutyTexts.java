// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.agency.AgencyKind;
import nuanfeng.engine.internal.form.FormKind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.form.FormView;
import nuanfeng.library.Statement;
import nuanfeng.library.Statement.Part;
import nuanfeng.policy.Text;

/** What a duty is on a day: in the words of the policy files for programs, in their own for people. */
record DutyTexts(PlaceNode node, Shown shown) {

    private static final String SCALAR = "scalar";
    private static final Part NO_SCHEDULE = Part.quoted("schedule", "");

    /** Two versions of one place differ by what is written; what a parameter of theirs says is a difference of its own. */
    static DutyTexts asWritten(PlaceNode node) {
        return new DutyTexts(node, (scalar, day) -> Part.quoted(SCALAR, scalar.toString()));
    }

    /** What is left to parameters as it is in a place. */
    static DutyTexts lookingUp(PlaceNode node, Scalars scalars) {
        return new DutyTexts(node, (scalar, day) -> {
            try {
                return Part.quoted(SCALAR, scalars.shown(scalar, day));
            } catch (Scalars.Unresolved e) {
                return Part.notConfigured(e.configure());
            }
        });
    }

    /** Empty when nobody says anything yet. */
    Optional<OnDay> on(String id, LocalDate day) {
        DutyBook book = node.of(DutiesKind.DUTY);
        if (!book.ids().contains(id)) {
            return Optional.empty();
        }
        DutyBook.Nature nature = book.nature(id);
        return book.segments(id).stream().filter(segment -> segment.overlaps(day, day)).findFirst().map(segment -> new OnDay(
                nature.responsibility().title().orElse(Text.of(id)), statement(segment.said().entry(), nature, day),
                List.of(segment.said().citation())));
    }

    /** The days on which something changes. */
    static Set<LocalDate> days(DutyBook book, String id) {
        Set<LocalDate> days = new TreeSet<>();
        if (book.ids().contains(id)) {
            book.segments(id).forEach(segment -> {
                days.add(segment.from());
                segment.until().ifPresent(days::add);
            });
        }
        return days;
    }

    private Statement statement(DutyEntry entry, DutyBook.Nature nature, LocalDate day) {
        if (entry.kind() == EntryKind.ENDED) {
            return Statement.of(Part.ended());
        }
        List<Part> parts = new ArrayList<>();
        parts.add(entry.kind() == EntryKind.UNSET ? Part.notConfigured(entry.configure())
                : entry.schedule().map(schedule -> schedule(schedule, day)).orElse(NO_SCHEDULE));
        entry.shift().ifPresent(shift -> parts.add(DutyWords.shift(shown.on(shift, asOf(entry, day)))));
        parts.add(DutyWords.modality(entry.modality()));
        if (entry.soft()) {
            parts.add(DutyWords.SOFT);
        }
        if (entry.provisional()) {
            parts.add(DutyWords.PROVISIONAL);
        }
        entry.threshold().ifPresent(threshold -> parts.add(Part.quoted("threshold", threshold.zh())));
        parts.add(DutyWords.role("owedBy", nature.responsibility().owedBy(), this::agency));
        named(parts, "owedTo", nature.responsibility().owedTo(), this::agency);
        named(parts, "forms", nature.forms(), this::form);
        named(parts, "clock", nature.clock().isEmpty() ? List.of() : List.of(nature.clock()), Text::of);
        return new Statement(parts);
    }

    private static void named(List<Part> parts, String role, List<String> ids, Function<String, Text> names) {
        if (!ids.isEmpty()) {
            parts.add(DutyWords.role(role, ids, names));
        }
    }

    private Text agency(String id) {
        return node.of(AgencyKind.AGENCY).find(id).map(AgencyView::name).orElse(Text.of(id));
    }

    private Text form(String id) {
        return node.of(FormKind.FORM).find(id).map(FormView::title).orElse(Text.of(id));
    }

    private Part schedule(Schedule schedule, LocalDate day) {
        if (schedule instanceof Schedule.Once once) {
            return once.begins().map(begins -> DutyWords.span(begins, once.due()))
                    .orElseGet(() -> Part.quoted("due", once.due().toString()));
        } else if (schedule instanceof Schedule.Periodic periodic) {
            return new Recurrence(periodic.months(), shown.on(periodic.month(), day), shown.on(periodic.day(), day),
                    periodic.first().map(first -> shown.on(first, day)), periodic.last().map(last -> shown.on(last, day))).part();
        }
        Schedule.Undated undated = (Schedule.Undated) schedule;
        return undated.limit().isEmpty() ? Part.quoted("event", undated.text().zh()) : DutyWords.within(undated.text(), undated.limit());
    }

    /** The day on which {@link Nominals} looks it up for what is due once; a period that recurs is shown as it is on the day asked. */
    private static LocalDate asOf(DutyEntry entry, LocalDate day) {
        return entry.schedule().filter(Schedule.Once.class::isInstance).map(once -> ((Schedule.Once) once).due())
                .map(due -> due.isBefore(entry.from()) ? entry.from() : due).orElse(day);
    }

    /** A scalar as it is to be read. */
    private interface Shown {
        Part on(Written scalar, LocalDate day);
    }
}
