// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nuanfeng.table.LineWriter;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableWriter;
import nuanfeng.table.internal.csv.CsvSheet;
import nuanfeng.table.internal.json.JsonLineSheet;
import nuanfeng.table.internal.json.JsonText;
import nuanfeng.table.internal.xlsx.XlsxSheet;

/** Begins files of rows. */
public final class NewTable {

    private NewTable() {
    }

    /**
     * Begins a file.
     *
     * @param sheet what an XLSX calls its sheet
     * @param columns names of members of JSON lines
     * @param titles of the columns, the first row of CSV and XLSX
     * @param out is closed with the writer
     */
    public static TableWriter open(TableFormat format, String sheet, List<String> columns, List<String> titles, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> csv(titles, StandardCharsets.UTF_8, out);
            case XLSX -> XlsxSheet.begin(sheet, titles, out);
            case NDJSON -> JsonLineSheet.begin(columns, out);
        };
    }

    /** JSON lines whose members may be lists. */
    public static LineWriter lines(OutputStream out) throws IOException {
        return JsonText.begin(out);
    }

    /** CSV in a charset of choice, which must have every letter. */
    public static TableWriter csv(List<String> titles, Charset charset, OutputStream out) throws IOException {
        return CsvSheet.begin(titles, charset, out);
    }
}
