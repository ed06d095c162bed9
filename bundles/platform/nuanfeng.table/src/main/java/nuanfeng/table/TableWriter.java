// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nuanfeng.table.internal.csv.CsvSheet;
import nuanfeng.table.internal.json.JsonLineSheet;
import nuanfeng.table.internal.xlsx.XlsxSheet;

/**
 * Writes rows while they are made: memory does not grow with them, and the same rows are the same bytes, wherever and whenever they are written.
 * No text of a cell ever becomes a formula. Not for several threads.
 */
public interface TableWriter extends Closeable {

    /**
     * Begins a file.
     *
     * @param sheet what an XLSX calls its sheet
     * @param columns names of members of JSON lines
     * @param titles of the columns, the first row of CSV and XLSX
     * @param out is closed with the writer
     */
    static TableWriter open(TableFormat format, String sheet, List<String> columns, List<String> titles, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> CsvSheet.begin(titles, StandardCharsets.UTF_8, out);
            case XLSX -> XlsxSheet.begin(sheet, titles, out);
            case NDJSON -> JsonLineSheet.begin(columns, out);
        };
    }

    /** CSV in a charset of choice, which must have every letter. */
    static TableWriter csv(List<String> titles, Charset charset, OutputStream out) throws IOException {
        return CsvSheet.begin(titles, charset, out);
    }

    /** @param cells as many as there are columns */
    void write(List<SheetCell> cells) throws IOException;
}
