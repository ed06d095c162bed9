// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.filing.ReportShelf.NewFile;
import nuanfeng.form.FilledCell;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FilledLine;
import nuanfeng.form.FormColumn;
import nuanfeng.lifecycle.Digest;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;

/** A filled sheet as a file: the same sheet is the same bytes, wherever and whenever it is made. */
final class ReportFiles {

    private static final Map<String, String> MEDIA = new TreeMap<>(Map.of("csv", "text/csv;charset=UTF-8", "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private ReportFiles() {
    }

    /** Every format that there is. */
    static List<NewFile> all(FilledForm sheet) {
        return MEDIA.keySet().stream().map(format -> of(sheet, format, false).orElseThrow()).toList();
    }

    /** Empty where there is no such format. @param masked whether persons are hidden */
    static Optional<NewFile> of(FilledForm sheet, String format, boolean masked) {
        return Optional.ofNullable(MEDIA.get(format)).map(media -> {
            byte[] bytes = bytes(sheet, TableFormat.of(format).orElseThrow(), masked);
            return new NewFile(format, media, Digest.of(bytes), bytes);
        });
    }

    private static byte[] bytes(FilledForm sheet, TableFormat format, boolean masked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<FormColumn> columns = sheet.layout().columns();
        try (TableWriter writer = NewTable.open(format, sheet.form().id(), columns.stream().map(FormColumn::id).toList(),
                columns.stream().map(each -> each.title().zh() + (each.proposed() ? "※" : "")).toList(), out)) {
            for (FilledLine line : sheet.lines()) {
                writer.write(cells(columns, line, masked));
            }
            if (sheet.total().isPresent()) {
                writer.write(cells(columns, sheet.total().get(), masked));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<SheetCell> cells(List<FormColumn> columns, FilledLine line, boolean masked) {
        List<SheetCell> cells = new ArrayList<>();
        for (FormColumn column : columns) {
            FilledCell cell = line.cells().get(column.id());
            boolean number = cell.value().filter(BigDecimal.class::isInstance).isPresent() && column.type() != FormColumn.Type.RATIO && column.type() != FormColumn.Type.RATE;
            cells.add(number ? SheetCell.number((BigDecimal) cell.value().get()) : SheetCell.text(masked ? column.mask().over(cell.shown()) : cell.shown()));
        }
        return cells;
    }
}
