// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.filing.Reports.Entries;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormSource;
import nuanfeng.register.RowIssue;

/** Puts into a sheet what somebody enters by hand, if it can stand there. */
record HandEntries(FilledForm sheet, SheetContent content) {

    /** @throws nuanfeng.record.RecordException with everything that cannot be entered */
    SheetContent with(Entries entries) {
        List<RowIssue> issues = new ArrayList<>();
        Map<String, Map<String, Object>> entered = new LinkedHashMap<>();
        content.entered().forEach((line, cells) -> entered.put(line, new LinkedHashMap<>(cells)));
        entries.cells().forEach((reference, value) -> cell(reference, value, entered, issues));
        entered.values().removeIf(Map::isEmpty);
        Map<String, String> notes = new LinkedHashMap<>(content.notes());
        entries.notes().forEach((reference, note) -> note(reference, note.strip(), notes, issues));
        Map<String, Object> facts = new LinkedHashMap<>(content.facts());
        entries.facts().forEach((name, value) -> {
            if (value == null) {
                facts.remove(name);
            } else {
                facts.put(name, SheetContent.plain(value));
            }
        });
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>(content.rows());
        entries.rows().forEach((source, given) -> rows(source, given, rows, issues));
        Set<String> reported = new TreeSet<>(content.reported());
        entries.nothing().forEach(unit -> nothing(unit, reported, issues));
        if (!issues.isEmpty()) {
            throw Refusing.invalid(issues);
        }
        return content.withHand(facts, entered, notes, reported).withRows(rows);
    }

    private void cell(String reference, Optional<Object> value, Map<String, Map<String, Object>> entered, List<RowIssue> issues) {
        int at = reference.indexOf('@');
        Optional<FormColumn> column = at < 0 ? Optional.empty() : sheet.layout().column(reference.substring(0, at));
        Optional<FilledLine> line = at < 0 ? Optional.empty() : sheet.line(reference.substring(at + 1));
        if (column.isEmpty() || line.isEmpty()) {
            issues.add(Refusing.issue(reference, "unknown-cell", reference));
        } else if (column.get().operation().sort() != FormOperation.Sort.HAND) {
            issues.add(Refusing.issue(reference, "not-by-hand", column.get().title(), column.get().operation().sort().word()));
        } else if (value.isEmpty()) {
            entered.getOrDefault(line.get().mark(), new LinkedHashMap<>()).remove(column.get().id());
        } else if (!fits(column.get(), value.get())) {
            issues.add(Refusing.issue(reference, "wrong-type", column.get().title(), column.get().type().word(), SheetContent.plain(value.get())));
        } else {
            entered.computeIfAbsent(line.get().mark(), key -> new LinkedHashMap<>()).put(column.get().id(), SheetContent.plain(value.get()));
        }
    }

    /** Whether it can stand in the column. */
    static boolean fits(FormColumn column, Object value) {
        String text = String.valueOf(SheetContent.plain(value)).strip();
        try {
            return switch (column.type()) {
                case INTEGER, SEQUENCE -> new BigDecimal(text).stripTrailingZeros().scale() <= 0;
                case MONEY -> new BigDecimal(text).stripTrailingZeros().scale() <= 2;
                case RATE, RATIO, NUMBER -> new BigDecimal(text).precision() > 0;
                case DATE -> LocalDate.parse(text) != null;
                case MOMENT -> OffsetDateTime.parse(text) != null;
                case MONTH -> YearMonth.parse(text) != null;
                case FLAG -> text.equals("true") || text.equals("false");
                case CODE -> column.codes().isEmpty() || column.codes().stream().anyMatch(each -> each.code().equals(text));
                default -> true;
            };
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private void note(String reference, String note, Map<String, String> notes, List<RowIssue> issues) {
        boolean line = reference.startsWith("@") && (sheet.missing().contains(reference.substring(1)) || sheet.line(reference.substring(1)).isPresent());
        if (!line && sheet.cell(reference).isEmpty()) {
            issues.add(Refusing.issue(reference, "unknown-cell", reference));
        } else if (note.isEmpty()) {
            notes.remove(reference);
        } else {
            notes.put(reference, note);
        }
    }

    @SuppressWarnings("unchecked")
    private void rows(String source, List<Map<String, Object>> given, Map<String, List<Map<String, Object>>> rows, List<RowIssue> issues) {
        Optional<FormSource> found = sheet.layout().source(source);
        if (found.isEmpty()) {
            issues.add(Refusing.issue(source, "no-source", source, sheet.layout().sources().stream().map(FormSource::name).toList()));
        } else if (!found.get().register().isEmpty()) {
            issues.add(Refusing.issue(source, "of-a-register", source, found.get().register()));
        } else {
            rows.put(source, given.stream().map(each -> (Map<String, Object>) SheetContent.plain(each)).toList());
        }
    }

    private void nothing(String unit, Set<String> reported, List<RowIssue> issues) {
        if (!content.units().containsKey(unit)) {
            issues.add(Refusing.issue(unit, "no-unit", unit, List.copyOf(content.units().keySet())));
        } else if (!sheet.missing().contains(unit) && !reported.contains(unit)) {
            issues.add(Refusing.issue(unit, "unit-has-rows", unit));
        } else {
            reported.add(unit);
        }
    }
}
