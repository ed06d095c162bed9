// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Writes JSON lines while they are made. Not for several threads. */
public interface LineWriter extends Closeable {

    /** @param members texts, numbers, truth values, lists and maps of them */
    void write(Map<String, ?> members) throws IOException;
}
