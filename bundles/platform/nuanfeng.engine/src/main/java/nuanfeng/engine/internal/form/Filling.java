// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormCheck;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormFinding;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormLayout.Suppression;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormSource;
import nuanfeng.form.FormView;
import nuanfeng.quantity.Aggregates;

/** One sheet while it is filled in. */
final class Filling {

    private final FormView form;
    private final FormLayout layout;
    private final FormOrder order;
    private final FormRecords records;
    private final LineCells cells;
    private final List<LineCells.Line> lines = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Filling(FormView form, FormLayout layout, FormOrder order, String place, Function<Case, Calculation> answers) {
        this.form = form;
        this.layout = layout;
        this.order = order;
        this.records = new FormRecords(layout.sources(), order);
        this.cells = new LineCells(layout, order, records, lines, new RuleCells(place, answers, order));
    }

    FilledForm filled() {
        lines();
        units();
        List<FilledLine> filled = new ArrayList<>();
        for (LineCells.Line line : lines) {
            Map<String, FilledCell> row = new LinkedHashMap<>();
            layout.columns().forEach(column -> row.put(column.id(), cells.cell(line, column)));
            filled.add(new FilledLine(line.key(), line.mark(), row));
        }
        Optional<FilledLine> total = layout.total().isEmpty() ? Optional.empty() : Optional.of(new FilledLine("", totals()));
        List<FilledLine> keyed = suppressed(named(filled));
        Map<String, String> facts = new TreeMap<>();
        order.facts().forEach((name, value) -> facts.put(name, String.valueOf(value)));
        List<FormFinding> findings = new SheetChecks(layout, order, records).findings(keyed, total, missing);
        return new FilledForm(form, layout, order.from(), order.to(), order.asOf(), facts, keyed, total, missing, findings,
                SheetHash.of(form, layout, order, keyed, total));
    }

    private void lines() {
        if (layout.sources().isEmpty()) {
            return;
        }
        FormSource main = layout.sources().get(0);
        if (main.per().isEmpty()) {
            records.all(main).forEach(record -> lines.add(new LineCells.Line(lines.size(), "", List.of(record), false)));
            return;
        }
        Map<String, List<Map<String, Object>>> groups = new LinkedHashMap<>(records.groups(main));
        order.units().keySet().stream().filter(unit -> !groups.containsKey(unit) && order.unit().filter(one -> !one.equals(unit)).isEmpty())
                .forEach(unit -> {
            if (!order.reported().contains(unit)) {
                missing.add(unit);
            }
            groups.put(unit, List.of());
        });
        List<String> keys = new ArrayList<>(groups.keySet());
        if (main.order().isEmpty()) {
            Collections.sort(keys);
        }
        keys.forEach(key -> lines.add(new LineCells.Line(lines.size(), key, groups.get(key), missing.contains(key))));
    }

    /** In a list nobody's line tells who is missing: their records do. */
    private void units() {
        if (layout.sources().isEmpty() || !layout.sources().get(0).per().isEmpty() || layout.sources().get(0).unit().isEmpty() || order.unit().isPresent()) {
            return;
        }
        FormSource main = layout.sources().get(0);
        List<String> there = records.all(main).stream().map(each -> String.valueOf(each.get(main.unit()))).toList();
        order.units().keySet().stream().filter(unit -> !there.contains(unit) && !order.reported().contains(unit)).forEach(missing::add);
    }

    /** What it rests on, once it was filled in. */
    FormOrder rested() {
        filled();
        Set<String> counted = new HashSet<>(layout.columns().stream().map(each -> each.operation()).filter(each -> each.sort() != FormOperation.Sort.LOOKUP)
                .map(FormOperation::in).toList());
        layout.checks().stream().filter(each -> each.kind() == FormCheck.Kind.REGISTER).forEach(each -> counted.add(each.of()));
        return order.with(records.rested(source -> source.equals(layout.sources().get(0)) || !source.per().isEmpty() || counted.contains(source.name())));
    }

    /** How a cell came about. @param reference see {@link nuanfeng.form.Forms#trace} */
    Optional<CellTrace> trace(String reference) {
        FilledForm filled = filled();
        if (reference.startsWith(FilledLine.TOTAL)) {
            return layout.total().isEmpty() ? Optional.empty() : layout.column(reference.substring(FilledLine.TOTAL.length()))
                    .map(column -> new Tracing(layout, records, lines, cells).total(column));
        }
        int at = reference.indexOf('@');
        String row = reference.substring(at + 1);
        Optional<FormColumn> column = at < 0 ? Optional.empty() : layout.column(reference.substring(0, at));
        Optional<LineCells.Line> line = filled.line(row).map(each -> lines.get(filled.lines().indexOf(each)));
        return column.isEmpty() || line.isEmpty() ? Optional.empty() : Optional.of(new Tracing(layout, records, lines, cells).of(line.get(), column.get()));
    }

    /** A line that stands for one record is called by its key columns, masked as they are; where it has none, or two are called alike, by its number. */
    private List<FilledLine> named(List<FilledLine> filled) {
        List<FilledLine> named = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (FilledLine line : filled) {
            String key = line.key().isEmpty() ? String.join("|", layout.key().stream().map(column -> masked(line, column)).toList()) : line.key();
            boolean free = key.chars().anyMatch(c -> c != '*' && c != '|') && !keys.contains(key);
            keys.add(free ? key : String.valueOf(named.size() + 1));
            named.add(new FilledLine(keys.get(named.size()), line.mark(), line.cells()));
        }
        return named;
    }

    /** Findings, references of cells and the sheet of next month repeat it, whoever reads them. */
    private String masked(FilledLine line, String column) {
        String shown = line.cells().get(column).shown();
        return layout.column(column).map(each -> each.mask().over(shown)).orElse(shown);
    }

    private Map<String, FilledCell> totals() {
        Map<String, FilledCell> totals = new LinkedHashMap<>();
        boolean titled = false;
        for (FormColumn column : layout.columns()) {
            FilledCell cell = cells.total(column);
            if (!titled && column.total() == FormColumn.Total.NONE && column.type() != Type.SEQUENCE) {
                cell = new FilledCell(Optional.of(layout.total().zh()), layout.total().zh(), "", List.of());
                titled = true;
            }
            totals.put(column.id(), cell);
        }
        return totals;
    }

    /** Without what groups say that are too small. */
    private List<FilledLine> suppressed(List<FilledLine> filled) {
        if (layout.suppression().isEmpty()) {
            return filled;
        }
        Suppression rule = layout.suppression().get();
        List<Integer> sizes = filled.stream().map(each -> each.cells().get(rule.count()).value().map(FormValues::number).map(BigDecimal::intValue).orElse(0))
                .toList();
        List<Boolean> hidden = Aggregates.suppressed(sizes, rule.below(), !layout.total().isEmpty());
        List<FilledLine> shown = new ArrayList<>();
        for (int i = 0; i < filled.size(); i++) {
            Map<String, FilledCell> row = new LinkedHashMap<>(filled.get(i).cells());
            if (hidden.get(i)) {
                rule.columns().forEach(column -> row.put(column, FilledCell.empty("suppressed", FormValues.HIDDEN)));
            }
            shown.add(new FilledLine(filled.get(i).key(), filled.get(i).mark(), row));
        }
        return shown;
    }
}
