// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.file;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import nuanfeng.table.FoundCharset;
import nuanfeng.table.JsonLines;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableLimits;
import nuanfeng.table.internal.csv.CharsetSearch;
import nuanfeng.table.internal.csv.CsvRows;
import nuanfeng.table.internal.json.JsonLineRows;
import nuanfeng.table.internal.xlsx.XlsxRows;

/**
 * A file with rows in it, that lies on a disk until it was read: the index of an XLSX stands at its end, and a text that was sent with the wrong
 * charset is found out before its first row is taken.
 *
 * @param charset of a text, where whoever sent it says so
 */
public record TableFile(Path path, TableFormat format, Optional<Charset> charset, TableLimits limits) {

    /** How its bytes are letters. Reads a text to its end where nothing at its beginning says it. */
    public FoundCharset findCharset() throws IOException {
        return CharsetSearch.search(path, charset);
    }

    /** The rows of a sheet. @param letters see {@link #findCharset}; of no account for XLSX @throws nuanfeng.table.TableException where it is none */
    public SheetRows rows(FoundCharset letters) throws IOException {
        return switch (format) {
            case CSV -> CsvRows.open(path, letters, limits);
            case XLSX -> XlsxRows.open(path, limits);
            case NDJSON -> throw new IllegalArgumentException("JSON lines have members, not columns");
        };
    }

    /** The lines of JSON, one after the other. */
    public JsonLines lines() throws IOException {
        return JsonLineRows.open(path, limits);
    }
}
