// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import javax.xml.stream.XMLStreamConstants;

import nuanfeng.table.CellAddress;
import nuanfeng.table.SheetCell;
import nuanfeng.table.SheetRow;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;
import nuanfeng.table.TableLimits;
import nuanfeng.table.TableNote;

/** The rows of a workbook, sheet after sheet. */
public final class XlsxRows implements SheetRows {

    private static final int MOST_ROWS = 1_048_576;

    private final WorkbookParts parts;
    private final TableLimits limits;
    private final SheetList list;
    private final SheetCells reader;
    private final Iterator<SheetList.Sheet> sheets;
    private SheetList.Sheet sheet;
    private PartReader part;
    private MergedAreas merged;
    private int number;

    private XlsxRows(WorkbookParts parts, TableLimits limits, SheetList list, SheetCells reader) {
        this.parts = parts;
        this.limits = limits;
        this.list = list;
        this.reader = reader;
        this.sheets = list.sheets().iterator();
    }

    public static XlsxRows open(Path file, TableLimits limits) throws IOException {
        WorkbookParts parts = WorkbookParts.open(file, limits);
        try {
            SheetList list = SheetList.read(parts);
            return new XlsxRows(parts, limits, list,
                    new SheetCells(SharedTexts.read(parts, limits), CellFormats.read(parts), list.from1904(), limits));
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<TableNote> notes() {
        return list.notes();
    }

    @Override
    public Optional<SheetRow> next() throws IOException {
        while (part != null || nextSheet()) {
            while (part.find("row")) {
                SheetRow row = row();
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
            part.close();
            part = null;
        }
        return Optional.empty();
    }

    private boolean nextSheet() throws IOException {
        if (!sheets.hasNext()) {
            return false;
        }
        sheet = sheets.next();
        merged = MergedAreas.find(parts.open(sheet.part()), limits);
        part = PartReader.open(sheet.part(), parts.open(sheet.part()));
        number = 0;
        return true;
    }

    private SheetRow row() {
        int told = part.attribute("r").map(this::whole).orElse(number + 1);
        if (told <= number || told > MOST_ROWS) {
            throw new TableException("damaged", sheet.part());
        }
        number = told;
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        for (int event = part.next(); event != XMLStreamConstants.END_DOCUMENT; event = part.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && part.name().equals("c")) {
                column = column(column);
                SheetCell cell = reader.read(part);
                if (!cell.isBlank() || cell.mark() != SheetCell.Mark.NONE) {
                    put(cells, column, cell);
                }
                column++;
            } else if (event == XMLStreamConstants.END_ELEMENT && part.name().equals("row")) {
                break;
            }
        }
        merged.fill(number, cells);
        return new SheetRow(sheet.name(), number, cells);
    }

    private int column(int next) {
        Optional<String> address = part.attribute("r");
        if (address.isEmpty()) {
            return next;
        }
        OptionalInt column = CellAddress.column(address.get());
        if (column.isEmpty() || column.getAsInt() < next) {
            throw new TableException("damaged", sheet.part());
        }
        return column.getAsInt();
    }

    private void put(List<SheetCell> cells, int column, SheetCell cell) {
        if (column >= limits.columns()) {
            throw new TableException("too-wide", number, limits.columns());
        }
        while (cells.size() < column) {
            cells.add(SheetCell.BLANK);
        }
        cells.add(cell);
    }

    private int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TableException("damaged", sheet.part());
        }
    }

    @Override
    public void close() throws IOException {
        if (part != null) {
            part.close();
        }
        parts.close();
    }
}
