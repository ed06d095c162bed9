// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nuanfeng.table.GuardedText;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableWriter;

/** CSV that spreadsheets open without asking: UTF-8 has its mark, lines end with CRLF. */
public final class CsvSheet implements TableWriter {

    /** Without it, spreadsheets take the text for one in the code page of their machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    private CsvSheet(CsvWriter csv) {
        this.csv = csv;
    }

    public static CsvSheet begin(List<String> titles, Charset charset, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()), 1 << 16);
        if (charset.equals(StandardCharsets.UTF_8)) {
            text.append(BYTE_ORDER_MARK);
        }
        CsvSheet sheet = new CsvSheet(CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text));
        sheet.csv.writeRecord(titles.stream().map(GuardedText::of).toList());
        return sheet;
    }

    /** PlainNumber and days begin no formula; texts may. */
    @Override
    public void write(List<SheetCell> cells) {
        String[] fields = new String[cells.size()];
        for (int i = 0; i < fields.length; i++) {
            SheetCell cell = cells.get(i);
            fields[i] = cell.kind() == SheetCell.Kind.TEXT ? GuardedText.of(cell.written()) : cell.written();
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
