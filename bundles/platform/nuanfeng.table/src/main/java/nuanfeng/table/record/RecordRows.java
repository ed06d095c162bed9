// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import nuanfeng.table.FoundCharset;
import nuanfeng.table.TableNote;

/** The rows of a file against a type, from the first to the last. Not for several threads. */
public interface RecordRows extends Closeable {

    /** @throws nuanfeng.table.TableException where the file cannot be read further */
    Optional<RecordRow> next() throws IOException;

    /** What is asked and told about columns and sheets that were met so far, without what stands in the rows themselves. */
    List<SheetIssue> issues();

    /** What is to be known about the file as a whole. */
    List<TableNote> notes();

    /** How the letters of a text were found; empty for other files. */
    Optional<FoundCharset> charset();
}
