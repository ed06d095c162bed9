// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.duty.DutyStatus;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.PlaceId;
import nuanfeng.shell.internal.text.TextTable;
import nuanfeng.shell.internal.text.Values;

/** What is owed, one line each. */
final class DutyText {

    private static final int FEW = 2;

    private DutyText() {
    }

    static List<String> lines(List<DutyItem> items, LocalDate first, LocalDate last) {
        return table(items.stream().map(item -> new Row(item, "", "")).toList(), first, last);
    }

    /** What one agency owes and what is owed to it, everywhere. @param silent places that could not be looked into */
    static List<String> lines(List<AgencyDuty> duties, List<PlaceView> silent, LocalDate first, LocalDate last) {
        List<String> lines = new ArrayList<>(table(duties.stream().map(duty -> new Row(duty.item(), places(duty.places()),
                duty.owes() && duty.isOwed() ? "owes, owed" : duty.owes() ? "owes" : "owed")).toList(), first, last));
        silent.forEach(place -> lines.add("Not served, so not in this list: %s (%s)".formatted(place.place(), place.reason())));
        return lines;
    }

    /** @param places and @param part empty where one place is asked: then their columns do not show */
    private record Row(DutyItem item, String places, String part) {
    }

    private static List<String> table(List<Row> rows, LocalDate first, LocalDate last) {
        TextTable dated = new TextTable("ACT BY", "DUE", "PLACE", "PART", "DUTY", "TITLE", "OWED BY", "MODALITY", "CLAUSE", "NOTES");
        TextTable undated = new TextTable("PLACE", "PART", "DUTY", "TITLE", "OWED BY", "MODALITY", "STATUS", "WHEN", "CLAUSE");
        for (Row row : rows) {
            DutyItem item = row.item();
            String owing = item.duty().owedBy().stream().map(agency -> agency.name().zh()).collect(Collectors.joining("、"));
            if (item.status() == DutyStatus.DATED) {
                DutyDay day = item.day().orElseThrow();
                dated.row(day(day.actBy()), day(day.due()), row.places(), row.part(), item.instance(), item.duty().title().zh(), owing,
                        item.modality().name(), Values.clause(item.citation()), notes(item, day));
            } else {
                undated.row(row.places(), row.part(), item.id(), item.duty().title().zh(), owing, item.modality().name(), item.status().word(),
                        when(item), Values.clause(item.citation()));
            }
        }
        List<String> lines = new ArrayList<>();
        if (rows.isEmpty()) {
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

    /** One line holds a few of them; {@code --json} names them all. */
    private static String places(List<PlaceId> places) {
        String shown = places.stream().limit(FEW).map(PlaceId::path).collect(Collectors.joining(", "));
        return places.size() > FEW ? "%s and %s more".formatted(shown, places.size() - FEW) : shown;
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
        return String.join("; ", new LinkedHashSet<>(notes));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("?");
    }
}
