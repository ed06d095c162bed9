// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportPeriod;
import nuanfeng.filing.ReportShelf;
import nuanfeng.filing.ReportState;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.library.Place;

/**
 * What other reports say that a sheet looks at: the one of the period before, and those of other forms for the same period.
 *
 * @param sheets makes what stands in a report
 */
record SheetsBeside(ReportShelf shelf, Place place, String unit, Function<KeptReport, FilledForm> sheets) {

    /** @param cells by line and column @param since the day whose state it showed */
    record Earlier(Map<String, Map<String, Object>> cells, Optional<LocalDate> since) {

        private static final Earlier NONE = new Earlier(Map.of(), Optional.empty());
    }

    Earlier before(String form, ReportPeriod period) {
        for (ReportPeriod each : period.before()) {
            Optional<KeptReport> found = best(form, each.name(), true);
            if (found.isPresent()) {
                Map<String, Map<String, Object>> cells = new LinkedHashMap<>();
                sheets.apply(found.get()).lines().forEach(line -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    line.cells().forEach((column, cell) -> cell.value().ifPresent(value -> values.put(column, SheetContent.plain(value))));
                    cells.put(line.key(), values);
                });
                return new Earlier(cells, Optional.of(found.get().subject().asOf()));
            }
        }
        return Earlier.NONE;
    }

    /** Cells of other forms, by form and reference. */
    Map<String, Map<String, Object>> forms(FormLayout layout, String period) {
        Map<String, Map<String, Object>> forms = new LinkedHashMap<>();
        layout.columns().stream().map(each -> each.operation()).filter(each -> each.sort() == FormOperation.Sort.FORM)
                .forEach(each -> look(forms, each.of(), each.by(), period));
        layout.checks().stream().filter(each -> each.kind() == FormCheck.Kind.FORM).forEach(each -> look(forms, each.of(), each.cell(), period));
        return forms;
    }

    private void look(Map<String, Map<String, Object>> forms, String form, String cell, String period) {
        best(form, period, false).map(sheets).ifPresent(sheet -> cells(sheet, cell).forEach(each -> sheet.cell(each).flatMap(FilledCell::value)
                .ifPresent(value -> forms.computeIfAbsent(form, name -> new LinkedHashMap<>()).put(each, SheetContent.plain(value)))));
    }

    /** {@code C3@}: those of all lines. */
    private static List<String> cells(FilledForm sheet, String cell) {
        return cell.endsWith("@") ? sheet.lines().stream().map(line -> cell + line.key()).toList() : List.of(cell);
    }

    /** The unit's own, the furthest on; of a sheet of the whole place also that of another body for the whole place. */
    private Optional<KeptReport> best(String form, String period, boolean own) {
        List<KeptReport> all = shelf.list(ReportShelf.Wanted.of(place.view().place(), form, period)).stream()
                .filter(each -> each.subject().place().equals(place.view().place()) && each.state() != ReportState.SUPERSEDED && each.state() != ReportState.ERASED).toList();
        boolean whole = !place.view().covers().containsKey(unit);
        return all.stream().filter(each -> each.subject().unit().equals(unit) || whole && !own && !place.view().covers().containsKey(each.subject().unit()))
                .min(Comparator.<KeptReport>comparingInt(each -> each.subject().unit().equals(unit) ? 0 : 1)
                        .thenComparing(each -> each.state().isHandedIn() ? 0 : 1).thenComparing(Comparator.comparing(KeptReport::id).reversed()));
    }
}
