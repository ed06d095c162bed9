// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import nuanfeng.register.RecordType;
import nuanfeng.register.RowReader;
import nuanfeng.table.FoundCharset;
import nuanfeng.table.TableFormat;
import nuanfeng.table.file.TableFile;

/**
 * A file whose rows are records of a type.
 *
 * @param file that lies on a disk
 * @param type what its rows are
 * @param answers what was said about its columns
 * @param within whether a code of GB/T 2260 lies in the place that keeps the records
 * @param divisions the codes of the divisions that have a name
 * @param today the day of entry
 */
public record RecordFile(TableFile file, RecordType type, ColumnAnswers answers, Predicate<String> within, Function<String, List<String>> divisions,
        LocalDate today) {

    /** Begins to read. @throws nuanfeng.table.TableException where nothing can be read */
    public RecordRows open() throws IOException {
        RowReader reader = new RowReader(type, within, today);
        if (file.format() == TableFormat.NDJSON) {
            return new LineRecords(file.lines(), reader);
        }
        FoundCharset letters = file.format() == TableFormat.CSV ? file.findCharset() : null;
        return new SheetRecords(file.rows(letters), Optional.ofNullable(letters), this, reader);
    }
}
