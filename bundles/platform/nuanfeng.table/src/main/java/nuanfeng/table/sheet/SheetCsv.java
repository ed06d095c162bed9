// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nuanfeng.sheet.FormSheet;
import nuanfeng.sheet.PrintedCell;
import nuanfeng.sheet.SheetColumn;
import nuanfeng.sheet.SheetLine;
import nuanfeng.table.GuardedText;

/** A form as CSV: a row of titles, the lines, the total, and in the first cell of the last row what the file is. */
public final class SheetCsv {

    public static final String TYPE = "text/csv";
    public static final Charset GB18030 = Charset.forName("GB18030");

    /** Without it, spreadsheets take the text for one in the code page of their machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SheetCsv() {
    }

    /** @param charset UTF-8, which gets its mark, or {@link #GB18030}; both have every character there is */
    public static void write(FormSheet sheet, Charset charset, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
        if (charset.equals(StandardCharsets.UTF_8)) {
            text.append(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(sheet.columns().stream().map(SheetCsv::title).toList());
            for (SheetLine line : sheet.lines()) {
                csv.writeRecord(cells(sheet, line));
            }
            if (sheet.total().isPresent()) {
                csv.writeRecord(cells(sheet, sheet.total().get()));
            }
            List<String> foot = new ArrayList<>(Collections.nCopies(sheet.columns().size(), ""));
            foot.set(0, GuardedText.of(sheet.title() + "　" + sheet.foot().text()));
            csv.writeRecord(foot);
        }
    }

    private static String title(SheetColumn column) {
        return GuardedText.of(column.group().isEmpty() ? column.title() : column.group() + "/" + column.title());
    }

    /** A number begins no formula, not even a negative one. */
    private static List<String> cells(FormSheet sheet, SheetLine line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            PrintedCell cell = line.cells().get(i);
            boolean number = cell.value().isPresent() && !(cell.value().get() instanceof String);
            cells.add(number ? cell.shown() : GuardedText.of(cell.shown()));
        }
        return cells;
    }
}
