// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.sheet.PrintedCell;
import nuanfeng.table.CellAddress;
import nuanfeng.table.TableException;
import nuanfeng.table.internal.xlsx.PartWriter;
import nuanfeng.table.internal.xlsx.XmlText;

/** The rows of one sheet while they are written. Nothing but merged areas is kept. No cell is a formula, whatever it says. */
final class SheetPart {

    static final int MOST_ROWS = 1_048_576;
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    /** Days before it have other numbers in other spreadsheets. */
    private static final LocalDate FIRST_SURE = LocalDate.of(1900, 3, 1);
    /** Spreadsheets calculate with so many digits; what has more stays a text. */
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_TEXT = 32_767;

    private final PartWriter parts;
    private final StringBuilder text;
    private final List<String> merged = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();
    private int row;

    SheetPart(PartWriter parts, int columns) {
        this.parts = parts;
        this.text = parts.text();
        for (int i = 0; i < columns; i++) {
            letters.add(CellAddress.letters(i));
        }
    }

    /** Number of the row that is written, from 1. */
    int row() {
        return row;
    }

    /** @param attributes of the row besides its number, such as {@code  ht="30" customHeight="1"} */
    void begin(String attributes) throws IOException {
        if (row == MOST_ROWS) {
            throw new TableException("too-many-rows", MOST_ROWS);
        }
        row++;
        text.append("<row r=\"").append(row).append('"').append(attributes).append('>');
    }

    /** Leaves rows out. */
    void skipTo(int next) {
        row = Math.max(row, next - 1);
    }

    void end() throws IOException {
        text.append("</row>");
        parts.rest();
    }

    void empty(int column, int style) {
        open(column, style);
        text.append("/>");
    }

    void text(int column, int style, String letters) {
        if (letters.isEmpty()) {
            empty(column, style);
            return;
        }
        if (letters.length() > LONGEST_TEXT) {
            throw new TableException("cell-too-long/form", this.letters.get(column) + row, LONGEST_TEXT);
        }
        open(column, style);
        text.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        XmlText.escape(letters, text);
        text.append("</t></is></c>");
    }

    /** @param digits as spreadsheets write a number */
    void number(int column, int style, String digits) {
        open(column, style);
        text.append("><v>");
        XmlText.escape(digits, text);
        text.append("</v></c>");
    }

    /** @param ofText the style where it can only be written as a text */
    void cell(int column, int style, int ofText, PrintedCell cell) {
        Object value = cell.value().orElse(null);
        if (value instanceof BigDecimal number && number.precision() <= MOST_DIGITS) {
            open(column, style);
            text.append("><v>").append(number.toPlainString()).append("</v></c>");
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_SURE)) {
            open(column, style);
            text.append("><v>").append(ChronoUnit.DAYS.between(FIRST_DAY, day)).append("</v></c>");
        } else {
            text(column, ofText, cell.shown());
        }
    }

    /** Of one cell alone it is an error for spreadsheets. @param rows how many @param columns how many */
    void merge(int firstRow, int column, int rows, int columns) {
        if (rows > 1 || columns > 1) {
            merged.add(letters.get(column) + firstRow + ":" + CellAddress.letters(column + columns - 1) + (firstRow + rows - 1));
        }
    }

    void merges() {
        if (!merged.isEmpty()) {
            text.append("<mergeCells count=\"").append(merged.size()).append("\">");
            merged.forEach(each -> text.append("<mergeCell ref=\"").append(each).append("\"/>"));
            text.append("</mergeCells>");
        }
    }

    private void open(int column, int style) {
        text.append("<c r=\"").append(letters.get(column)).append(row).append("\" s=\"").append(style).append('"');
    }
}
