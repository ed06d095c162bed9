// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** JSON lines from the first to the last. Not for several threads. */
public interface JsonLines extends Closeable {

    /** The next line that is not blank; empty when there is none. */
    Optional<Line> next() throws IOException;

    /**
     * One line.
     *
     * @param number counted from 1
     * @param members texts, numbers as {@link java.math.BigDecimal}, truth values, lists and maps of them, without those that are null
     * @param trouble why it cannot be read; then there are no members
     */
    record Line(int number, Map<String, Object> members, Optional<TableException> trouble) {
    }
}
