// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Rows as a table that spreadsheets open without asking: UTF-8 with its mark, CRLF. What would be calculated is text. */
public final class CsvFile {

    public static final String TYPE = "text/csv;charset=utf-8;header=present";

    /** Without it, spreadsheets take the text for one in the code page of their machine. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {
    }

    /** @param rows as many cells in each as the header has */
    public static byte[] write(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(cells(header));
            rows.forEach(row -> csv.writeRecord(cells(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(List<String> texts) {
        return texts.stream().map(Cell::of).toList();
    }
}
