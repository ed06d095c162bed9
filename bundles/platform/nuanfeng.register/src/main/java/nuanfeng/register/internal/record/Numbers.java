// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.internal.database.Database;

/** Numbers of new records, taken from the database a hundred at a time. One that is not used is lost, which costs nothing. */
final class Numbers {

    private static final int BLOCK = 100;

    private final Deque<Long> blocks = new ArrayDeque<>();
    private long next;
    private long end;

    synchronized long next(Handle handle) {
        if (next == end) {
            if (blocks.isEmpty()) {
                fetch(handle, 1);
            }
            next = blocks.remove();
            end = next + BLOCK;
        }
        return next++;
    }

    /** That many are at hand, so that they are asked for once. */
    synchronized void ahead(Handle handle, int count) {
        long lacking = count - (end - next) - (long) blocks.size() * BLOCK;
        if (lacking > 0) {
            fetch(handle, (int) ((lacking + BLOCK - 1) / BLOCK));
        }
    }

    private void fetch(Handle handle, int count) {
        blocks.addAll(handle.createQuery("select nextval('record_number') from unnest(:blocks) b(block)")
                .bind("blocks", Database.texts(Collections.nCopies(count, ""))).mapTo(Long.class).list());
    }
}
