// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.internal.obligation.OnDay;
import nuanfeng.engine.internal.obligation.Scalars;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.policy.Text;

/** What a duty is on a day, in one line, in the words of the policy files. */
final class DutyTexts {

    /** Two versions of one place differ by what is written; what a parameter of theirs says is a difference of its own. */
    static final DutyTexts AS_WRITTEN = new DutyTexts((scalar, day) -> scalar.toString());

    private final Shown shown;

    private DutyTexts(Shown shown) {
        this.shown = shown;
    }

    /** What is left to parameters as it is in a place. */
    static DutyTexts lookingUp(Scalars scalars) {
        return new DutyTexts((scalar, day) -> {
            try {
                return scalars.shown(scalar, day);
            } catch (Scalars.Unresolved e) {
                return "NOT_CONFIGURED " + e.configure();
            }
        });
    }

    /** Empty when nobody says anything yet. */
    Optional<OnDay> on(DutyBook book, String id, LocalDate day) {
        if (!book.ids().contains(id)) {
            return Optional.empty();
        }
        DutyBook.Nature nature = book.nature(id);
        return book.segments(id).stream().filter(segment -> segment.overlaps(day, day)).findFirst().map(segment -> new OnDay(
                nature.responsibility().title().orElse(Text.of(id)), text(segment.said().entry(), nature, day), List.of(segment.said().citation())));
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

    private String text(DutyEntry entry, DutyBook.Nature nature, LocalDate day) {
        if (entry.kind() == EntryKind.ENDED) {
            return "ENDED";
        }
        List<String> parts = new ArrayList<>();
        parts.add(entry.kind() == EntryKind.UNSET ? ("NOT_CONFIGURED " + entry.configure()).strip()
                : entry.schedule().map(schedule -> schedule(schedule, day)).orElse(""));
        entry.shift().ifPresent(shift -> parts.add(shown.text(shift, asOf(entry, day))));
        parts.add(entry.modality().name());
        if (entry.soft()) {
            parts.add("soft");
        }
        if (entry.provisional()) {
            parts.add("provisional");
        }
        entry.threshold().ifPresent(threshold -> parts.add(threshold.zh()));
        parts.add("owedBy " + String.join(",", nature.responsibility().owedBy()));
        named(parts, "owedTo ", String.join(",", nature.responsibility().owedTo()));
        named(parts, "forms ", String.join(",", nature.forms()));
        named(parts, "clock ", nature.clock());
        return String.join("; ", parts);
    }

    private static void named(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + value);
        }
    }

    private String schedule(Schedule schedule, LocalDate day) {
        if (schedule instanceof Schedule.Once once) {
            return once.begins().map(begins -> begins + "/" + once.due()).orElseGet(() -> once.due().toString());
        } else if (schedule instanceof Schedule.Periodic periodic) {
            return "every %s months: month %s day %s%s%s".formatted(Integer.toString(periodic.months()),
                    shown.text(periodic.month(), day), shown.text(periodic.day(), day),
                    periodic.first().map(first -> " from " + shown.text(first, day)).orElse(""),
                    periodic.last().map(last -> " to " + shown.text(last, day)).orElse(""));
        }
        Schedule.Undated undated = (Schedule.Undated) schedule;
        return undated.text().zh() + (undated.limit().isEmpty() ? "" : " " + undated.limit());
    }

    /** The day on which {@link Nominals} looks it up for what is due once; a period that recurs is shown as it is on the day asked. */
    private static LocalDate asOf(DutyEntry entry, LocalDate day) {
        return entry.schedule().filter(Schedule.Once.class::isInstance).map(once -> ((Schedule.Once) once).due())
                .map(due -> due.isBefore(entry.from()) ? entry.from() : due).orElse(day);
    }

    /** A scalar as it is to be read. */
    private interface Shown {
        String text(Written scalar, LocalDate day);
    }
}
