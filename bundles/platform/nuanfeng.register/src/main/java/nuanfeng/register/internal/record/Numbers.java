// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import org.jdbi.v3.core.Handle;

/** Numbers of new records, taken from the database a hundred at a time. One that is not used is lost, which costs nothing. */
final class Numbers {

    private static final int BLOCK = 100;

    private long next;
    private long end;

    synchronized long next(Handle handle) {
        if (next == end) {
            next = handle.createQuery("select nextval('record_number')").mapTo(Long.class).one();
            end = next + BLOCK;
        }
        return next++;
    }
}
