// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file from the first to the last, sheet after sheet. Not for several threads. */
public interface SheetRows extends Closeable {

    /**
     * The next row that is not blank; empty when there is none.
     *
     * @throws TableException where the file cannot be read further
     */
    Optional<SheetRow> next() throws IOException;

    /** What is to be known about the file as a whole: sheets that are hidden and were passed over, links that were not followed. */
    default List<TableNote> notes() {
        return List.of();
    }
}
