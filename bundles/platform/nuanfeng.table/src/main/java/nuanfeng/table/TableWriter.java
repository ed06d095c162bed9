// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes rows while they are made: memory does not grow with them, and the same rows are the same bytes, wherever and whenever they are written.
 * No text of a cell ever becomes a formula. Not for several threads.
 */
public interface TableWriter extends Closeable {

    /** @param cells as many as there are columns */
    void write(List<SheetCell> cells) throws IOException;
}
