// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import nuanfeng.calculation.Calculation;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormColumn.Type;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOrder;
import nuanfeng.form.FormSource;
import nuanfeng.quantity.Aggregates;
import nuanfeng.register.Condition;

/** What the cells of a sheet come to, each when it is first asked for. */
final class LineCells {

    private static final int FEN = 2;
    private static final String BY_HAND = "hand";

    private final FormLayout layout;
    private final FormOrder order;
    private final FormRecords records;
    private final List<Line> lines;
    private final RuleCells rules;
    private final Map<String, FilledCell> known = new HashMap<>();
    private final Map<String, List<BigDecimal>> allocated = new HashMap<>();

    /** @param key empty where it stands for one record @param missing whether nobody reported it */
    record Line(int index, String key, List<Map<String, Object>> records, boolean missing) {

        /** As it is referred to. */
        String name() {
            return key.isEmpty() ? String.valueOf(index + 1) : key;
        }

        /** As what is entered by hand is found again, whatever stands before it by then. */
        String mark() {
            Object record = records.isEmpty() ? null : records.get(0).get(FormRecords.RECORD);
            Object joined = records.isEmpty() ? null : records.get(0).get(FormRecords.JOINED);
            return key.isEmpty() && record != null ? record.toString() + (joined == null ? "" : joined.toString()) : name();
        }
    }

    LineCells(FormLayout layout, FormOrder order, FormRecords records, List<Line> lines, RuleCells rules) {
        this.layout = layout;
        this.order = order;
        this.records = records;
        this.lines = lines;
        this.rules = rules;
    }

    FilledCell cell(Line line, FormColumn column) {
        String name = column.id() + "@" + line.index();
        FilledCell cell = known.get(name);
        if (cell == null) {
            cell = readable(() -> made(line, column));
            known.put(name, cell);
        }
        return cell;
    }

    /** A cell that is made of what is no number says so. */
    private static FilledCell readable(Supplier<FilledCell> making) {
        try {
            return making.get();
        } catch (ArithmeticException e) {
            return FilledCell.empty("wrong-type", "");
        }
    }

    FilledCell total(FormColumn column) {
        String name = FilledLine.TOTAL + column.id();
        FilledCell cell = known.get(name);
        if (cell == null) {
            cell = readable(() -> totalOf(column));
            known.put(name, cell);
        }
        return cell;
    }

    private FilledCell totalOf(FormColumn column) {
        if (column.total() == Total.COMPUTE) {
            return column.operation().sort().isOfCells() ? ofCells(column, Optional.empty()) : ofRecords(column, Optional.empty());
        } else if (column.total() == Total.NONE) {
            return FilledCell.EMPTY;
        }
        List<String> from = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (Line line : lines) {
            Optional<Object> value = cell(line, column).value();
            if (value.isPresent()) {
                sum = column.total() == Total.SUM ? sum.add(FormValues.number(value.get())) : sum;
                count++;
                from.add(column.id() + "@" + line.name());
            }
        }
        boolean isCount = column.total() == Total.COUNT;
        BigDecimal total = isCount ? BigDecimal.valueOf(count) : sum;
        return isCount ? new FilledCell(Optional.of(total), total.toPlainString(), "", from) : FormValues.cell(column, total, from, order.units());
    }

    private FilledCell made(Line line, FormColumn column) {
        FormOperation operation = column.operation();
        if (line.missing() && column.type() != Type.SEQUENCE) {
            return column.type() == Type.PLACE ? FormValues.cell(column, line.key(), List.of(), order.units())
                    : FilledCell.empty("not-reported", column.type().isNumber() ? "未报" : "");
        }
        return switch (operation.sort()) {
            case SEQUENCE -> FormValues.cell(column, line.index() + 1, List.of(), order.units());
            case HAND -> entered(line, column);
            case FIELD -> alike(line, column, operation.of());
            case IS -> FormValues.cell(column, operation.of(), List.of(), order.units());
            case FACT -> FormValues.cell(column, order.fact(operation.of()), List.of(FormRecords.FACT + operation.of()), order.units());
            case LOOKUP -> lookedUp(line, column);
            case BEFORE -> FormValues.cell(column, order.before().getOrDefault(line.name(), Map.of()).get(operation.of()),
                    List.of("before:" + operation.of() + "@" + line.name()), order.units());
            case FORM -> {
                String cell = operation.by().endsWith("@") ? operation.by() + line.name() : operation.by();
                yield FormValues.cell(column, order.forms().getOrDefault(operation.of(), Map.of()).get(cell), List.of(operation.of() + ":" + cell), order.units());
            }
            case MINUTES -> minutes(line, column);
            case SHARE -> quotient(column, List.of(cell(line, columnOf(operation.of()))), List.of(total(columnOf(operation.of()))),
                    List.of(operation.of() + "@" + line.name(), FilledLine.TOTAL + operation.of()));
            case ALLOCATED -> part(line, column);
            case RULE -> rules.cell(column, fact -> cell(line, columnOf(fact)));
            case SUM, RATIO, QUOTIENT, BELOW -> ofCells(column, Optional.of(line));
            case COUNT, TOTAL, MEAN, PERCENTILE -> ofRecords(column, Optional.of(line));
        };
    }

    /** What somebody entered at the cell goes before what came with the records. */
    private FilledCell entered(Line line, FormColumn column) {
        Object entered = order.entered().getOrDefault(line.mark(), order.entered().getOrDefault(line.name(), Map.of())).get(column.id());
        return entered == null ? alike(line, column, column.id()) : FormValues.cell(column, entered, List.of(BY_HAND), order.units());
    }

    private FormColumn columnOf(String id) {
        return layout.column(id).orElseThrow();
    }

    /** What the records of a line do not have alike the line does not have. */
    private FilledCell alike(Line line, FormColumn column, String field) {
        Object first = line.records().isEmpty() ? null : line.records().get(0).get(field);
        boolean alike = line.records().stream().allMatch(record -> Objects.equals(first, record.get(field)));
        Object reason = line.records().isEmpty() ? null : line.records().get(0).get(column.id() + ".reason");
        if (first == null && reason != null) {
            return FilledCell.empty(reason.toString(), "");
        }
        return alike ? FormValues.cell(column, first, line.records().stream().limit(1).map(LineCells::reference).toList(), order.units())
                : FilledCell.empty("records-differ", "");
    }

    private static String reference(Map<String, Object> record) {
        return "record:" + record.getOrDefault(FormRecords.RECORD, "");
    }

    private FilledCell lookedUp(Line line, FormColumn column) {
        FormOperation operation = column.operation();
        Optional<Map<String, Object>> found = takenFor(line, column).stream().findFirst();
        return found.map(each -> FormValues.cell(column, each.get(operation.of()), List.of(operation.in() + "#" + line.records().get(0).get(operation.by())),
                order.units())).orElse(FilledCell.EMPTY);
    }

    /** Whole ones; nothing where a moment is missing, and nothing that is less than none. */
    private FilledCell minutes(Line line, FormColumn column) {
        List<String> ends = List.of(column.operation().plus().get(0), column.operation().to().get(0));
        List<OffsetDateTime> moments = ends.stream().flatMap(id -> cell(line, columnOf(id)).value().stream()).map(each -> OffsetDateTime.parse(each.toString())).toList();
        List<String> from = ends.stream().map(id -> id + "@" + line.name()).toList();
        return moments.size() < ends.size() || moments.get(1).isBefore(moments.get(0)) ? new FilledCell(Optional.empty(), "", "", from)
                : FormValues.cell(column, BigDecimal.valueOf(Duration.between(moments.get(0), moments.get(1)).toMinutes()), from, order.units());
    }

    /** The records that a cell looks up or counts. @param line empty: of the totals */
    List<Map<String, Object>> taken(Optional<Line> line, FormColumn column) {
        return switch (column.operation().sort()) {
            case FIELD, HAND -> line.map(Line::records).orElse(List.of());
            case LOOKUP -> line.map(each -> takenFor(each, column)).orElse(List.of());
            case COUNT, TOTAL, MEAN, PERCENTILE -> takenOf(column.operation(), line);
            default -> List.of();
        };
    }

    private List<Map<String, Object>> takenFor(Line line, FormColumn column) {
        FormOperation operation = column.operation();
        return line.records().isEmpty() ? List.of() : records.found(layout.source(operation.in()).orElseThrow(), List.of(operation.key()),
                List.of(operation.by()), line.records().get(0)).stream().limit(1).toList();
    }

    private List<Map<String, Object>> takenOf(FormOperation operation, Optional<Line> line) {
        return counted(operation, line).stream().filter(record -> operation.where().stream().allMatch((Condition each) -> each.holds(record))).toList();
    }

    /** What a rule says to the cell, where one is asked. */
    Optional<Calculation> answer(Line line, FormColumn column) {
        return column.operation().sort() == FormOperation.Sort.RULE && !line.missing()
                ? Optional.of(rules.answer(column, fact -> cell(line, columnOf(fact)))) : Optional.empty();
    }

    private FilledCell part(Line line, FormColumn column) {
        Object amount = order.facts().get(column.operation().of());
        if (amount == null) {
            return FilledCell.EMPTY;
        }
        FormColumn by = columnOf(column.operation().by());
        List<BigDecimal> parts = allocated.computeIfAbsent(column.id(), id -> Aggregates.allocated(FormValues.number(amount),
                lines.stream().map(each -> cell(each, by).value().map(FormValues::number).orElse(BigDecimal.ZERO)).toList(), FEN));
        return FormValues.cell(column, parts.get(line.index()), List.of(FormRecords.FACT + column.operation().of(), by.id() + "@" + line.name()), order.units());
    }

    /** @param line empty: of the totals */
    private FilledCell ofCells(FormColumn column, Optional<Line> line) {
        FormOperation operation = column.operation();
        List<String> from = new ArrayList<>();
        List<FilledCell> to = cells(operation.to(), line, from);
        List<FilledCell> plus = cells(operation.plus(), line, from);
        List<FilledCell> less = cells(operation.less(), line, from);
        boolean isSum = operation.sort() == FormOperation.Sort.SUM;
        if (plus.stream().allMatch(each -> each.value().isEmpty()) || !isSum && to.stream().allMatch(each -> each.value().isEmpty())) {
            String reason = plus.stream().map(FilledCell::reason).filter(each -> !each.isEmpty()).findFirst().orElse("");
            return new FilledCell(Optional.empty(), "", reason, from);
        }
        BigDecimal sum = sum(plus).subtract(sum(less));
        if (isSum) {
            return FormValues.cell(column, sum, from, order.units());
        } else if (operation.sort() == FormOperation.Sort.BELOW) {
            return FormValues.cell(column, sum.compareTo(sum(to)) < 0, from, order.units());
        }
        return divided(column, operation.at() > 0 ? sum.multiply(BigDecimal.valueOf(operation.at())) : sum, sum(to), from);
    }

    private FilledCell quotient(FormColumn column, List<FilledCell> part, List<FilledCell> whole, List<String> from) {
        return divided(column, sum(part), sum(whole), from);
    }

    private FilledCell divided(FormColumn column, BigDecimal part, BigDecimal whole, List<String> from) {
        Optional<BigDecimal> result = column.type() == Type.RATIO ? Aggregates.ratio(part, whole)
                : Aggregates.quotient(part, whole, column.type() == Type.MONEY ? FEN : column.decimals());
        return result.map(value -> FormValues.cell(column, value, from, order.units()))
                .orElse(new FilledCell(Optional.empty(), FormValues.NO_BASE, "no-base", from));
    }

    private List<FilledCell> cells(List<String> columns, Optional<Line> line, List<String> from) {
        List<FilledCell> cells = new ArrayList<>();
        for (String id : columns) {
            from.add(line.map(each -> id + "@" + each.name()).orElse(FilledLine.TOTAL + id));
            cells.add(line.map(each -> cell(each, columnOf(id))).orElseGet(() -> total(columnOf(id))));
        }
        return cells;
    }

    private static BigDecimal sum(List<FilledCell> cells) {
        return cells.stream().flatMap(each -> each.value().stream()).filter(each -> !(each instanceof Boolean)).map(FormValues::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param line empty: of all records */
    private FilledCell ofRecords(FormColumn column, Optional<Line> line) {
        FormOperation operation = column.operation();
        String from = (operation.in().isEmpty() ? layout.sources().get(0).name() : operation.in()) + line.map(each -> "@" + each.name()).orElse("");
        List<Map<String, Object>> taken = takenOf(operation, line);
        List<BigDecimal> values = operation.sort() == FormOperation.Sort.COUNT ? List.of()
                : taken.stream().map(record -> record.get(operation.of())).filter(Objects::nonNull).map(FormValues::number).toList();
        Optional<BigDecimal> result = switch (operation.sort()) {
            case COUNT -> Optional.of(BigDecimal.valueOf(taken.size()));
            case TOTAL -> Optional.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case MEAN -> Aggregates.mean(values, column.type() == Type.INTEGER ? 0 : column.decimals());
            default -> Aggregates.percentile(values, operation.at());
        };
        return FormValues.cell(column, result.orElse(null), List.of(from), order.units());
    }

    /** The records of a line, or those of another source that lie with it. */
    private List<Map<String, Object>> counted(FormOperation operation, Optional<Line> line) {
        if (operation.in().isEmpty()) {
            return line.map(Line::records).orElseGet(() -> records.all(layout.sources().get(0)));
        }
        FormSource source = layout.source(operation.in()).orElseThrow();
        return line.map(each -> source.per().isEmpty() ? records.all(source) : records.groups(source).getOrDefault(each.name(), List.of()))
                .orElseGet(() -> records.all(source));
    }
}
