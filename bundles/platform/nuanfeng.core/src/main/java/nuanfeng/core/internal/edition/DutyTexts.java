// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.core.internal.content.DutyEntry;
import nuanfeng.core.internal.content.Entry;
import nuanfeng.core.internal.content.Schedule;
import nuanfeng.core.internal.content.Written;
import nuanfeng.policy.Text;

/** What a duty is on a day, in one line, in the words of the policy files. */
final class DutyTexts {

    private DutyTexts() {
    }

    /** Empty when nobody says anything yet. */
    static Optional<DutyDifferences.Said> on(DutyBook book, String id, LocalDate day) {
        if (!book.ids().contains(id)) {
            return Optional.empty();
        }
        DutyBook.Nature nature = book.nature(id);
        return book.segments(id).stream().filter(segment -> segment.overlaps(day, day)).findFirst().map(segment -> new DutyDifferences.Said(
                nature.responsibility().title().orElse(Text.of(id)), text(segment.said().entry(), nature), List.of(segment.said().citation())));
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

    private static String text(DutyEntry entry, DutyBook.Nature nature) {
        if (entry.kind() == Entry.Kind.ENDED) {
            return "ENDED";
        }
        List<String> parts = new ArrayList<>();
        parts.add(entry.kind() == Entry.Kind.UNSET ? ("NOT_CONFIGURED " + entry.configure()).strip()
                : entry.schedule().map(DutyTexts::schedule).orElse(""));
        entry.shift().ifPresent(shift -> parts.add(shift.toString()));
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

    private static String schedule(Schedule schedule) {
        if (schedule instanceof Schedule.Once once) {
            return once.begins().map(begins -> begins + "/" + once.due()).orElseGet(() -> once.due().toString());
        } else if (schedule instanceof Schedule.Periodic periodic) {
            return "every %s months: month %s day %s%s%s".formatted(Integer.toString(periodic.months()), periodic.month(), periodic.day(),
                    periodic.first().map(Written::toString).map(" from "::concat).orElse(""),
                    periodic.last().map(Written::toString).map(" to "::concat).orElse(""));
        }
        Schedule.Undated undated = (Schedule.Undated) schedule;
        return undated.text().zh() + (undated.limit().isEmpty() ? "" : " " + undated.limit());
    }
}
