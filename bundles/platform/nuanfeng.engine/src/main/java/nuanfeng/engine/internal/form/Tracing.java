// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormColumn.Total;
import nuanfeng.form.FormLayout;
import nuanfeng.form.FormOperation;
import nuanfeng.form.FormOperation.Sort;
import nuanfeng.form.FormSource;

/** How the cells of a filled sheet came about. */
record Tracing(FormLayout layout, FormRecords sources, List<LineCells.Line> lines, LineCells cells) {

    CellTrace of(LineCells.Line line, FormColumn column) {
        List<CellTrace> parts = new ArrayList<>();
        parts(column.operation()).map(id -> layout.column(id).orElseThrow()).forEach(each -> parts.add(of(line, each)));
        if (column.operation().sort() == Sort.SHARE) {
            parts.add(total(layout.column(column.operation().of()).orElseThrow()));
        }
        return trace(column.id() + "@" + line.name(), column, Optional.of(line), parts, lines.size());
    }

    CellTrace total(FormColumn column) {
        List<CellTrace> parts = new ArrayList<>();
        int all = 0;
        if (column.total() == Total.SUM || column.total() == Total.COUNT) {
            lines.stream().limit(CellTrace.MOST).forEach(line -> parts.add(of(line, column)));
            all = lines.size();
        } else if (column.total() == Total.COMPUTE) {
            parts(column.operation()).map(id -> layout.column(id).orElseThrow()).forEach(each -> parts.add(total(each)));
        }
        return trace(FilledLine.TOTAL + column.id(), column, Optional.empty(), parts, all);
    }

    private CellTrace trace(String reference, FormColumn column, Optional<LineCells.Line> line, List<CellTrace> parts, int of) {
        boolean ofRecords = line.isPresent() || column.total() == Total.COMPUTE;
        List<Map<String, Object>> taken = ofRecords ? cells.taken(line, column) : List.of();
        FormOperation operation = column.operation();
        FormSource source = operation.in().isEmpty() ? layout.sources().stream().findFirst().orElse(null) : layout.source(operation.in()).orElseThrow();
        boolean shown = column.mask() == FormColumn.Mask.NONE;
        String field = operation.sort() == Sort.HAND ? column.id() : operation.of();
        List<CellTrace.Taken> records = taken.stream().limit(CellTrace.MOST).map(each -> new CellTrace.Taken(source.name(), source.register(),
                text(each.get(FormRecords.RECORD)), shown ? text(each.get(field)) : "", sources.followed(source, field, each, shown))).toList();
        int further = Math.max(0, taken.size() - records.size()) + (line.isEmpty() ? Math.max(0, of - CellTrace.MOST) : 0);
        return new CellTrace(reference, column, line.map(each -> cells.cell(each, column)).orElseGet(() -> cells.total(column)), parts, records, further,
                line.flatMap(each -> cells.answer(each, column)));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Columns of the same line. */
    private static Stream<String> parts(FormOperation operation) {
        Stream<String> cells = Stream.of(operation.plus(), operation.less(), operation.to()).flatMap(List::stream);
        return switch (operation.sort()) {
            case SHARE -> Stream.concat(cells, Stream.of(operation.of()));
            case ALLOCATED -> Stream.concat(cells, Stream.of(operation.by()));
            case RULE -> Stream.concat(cells, operation.facts().values().stream().filter(each -> !each.startsWith(FormRecords.FACT)));
            default -> cells;
        };
    }
}
