// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.library.DutyDay;
import nuanfeng.library.DutyItem;
import nuanfeng.library.DutyStatus;

/** What is owed, one line each. */
public final class DutyText {

    private DutyText() {
    }

    public static List<String> lines(List<DutyItem> items, LocalDate first, LocalDate last) {
        TextTable dated = new TextTable("ACT BY", "DUE", "DUTY", "TITLE", "OWED BY", "MODALITY", "CLAUSE", "NOTES");
        TextTable undated = new TextTable("DUTY", "TITLE", "OWED BY", "MODALITY", "STATUS", "WHEN", "CLAUSE");
        for (DutyItem item : items) {
            String owing = item.duty().owedBy().stream().map(agency -> agency.name().zh()).collect(Collectors.joining("、"));
            if (item.status() == DutyStatus.DATED) {
                DutyDay day = item.day().orElseThrow();
                dated.row(day(day.actBy()), day(day.due()), item.instance(), item.duty().title().zh(), owing, item.modality().name(),
                        Values.clause(item.citation()), notes(item, day));
            } else {
                undated.row(item.id(), item.duty().title().zh(), owing, item.modality().name(), item.status().word(), when(item),
                        Values.clause(item.citation()));
            }
        }
        List<String> lines = new ArrayList<>();
        if (items.isEmpty()) {
            lines.add("Nothing is owed from %s to %s.".formatted(first, last));
        }
        lines.addAll(dated.isEmpty() ? List.of() : dated.lines());
        if (!undated.isEmpty()) {
            lines.addAll(dated.isEmpty() ? List.of("Without a day, in force from %s to %s:".formatted(first, last))
                    : List.of("", "Without a day, in force from %s to %s:".formatted(first, last)));
            lines.addAll(undated.lines());
        }
        return lines;
    }

    private static String when(DutyItem item) {
        return item.status() == DutyStatus.NOT_CONFIGURED ? "configure " + item.configure()
                : item.trigger().map(trigger -> item.limit().isEmpty() ? trigger.zh() : trigger.zh() + " (" + item.limit() + ")").orElse("");
    }

    private static String notes(DutyItem item, DutyDay day) {
        List<String> notes = new ArrayList<>();
        if (day.due().map(due -> !due.equals(day.nominal())).orElse(true)) {
            notes.add("nominal " + day.nominal());
        }
        day.begins().ifPresent(begins -> notes.add("begins " + begins));
        day.owedFrom().ifPresent(from -> notes.add("retroactive, owed from " + from));
        if (item.tentative()) {
            notes.add("tentative");
        }
        item.threshold().ifPresent(threshold -> notes.add(threshold.zh()));
        item.warnings().forEach(warning -> notes.add(warning.code()));
        return String.join("; ", notes);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("?");
    }
}
