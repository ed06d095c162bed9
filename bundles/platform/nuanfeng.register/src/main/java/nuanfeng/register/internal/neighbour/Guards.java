// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/**
 * Lets those who write records that must differ from each other come one after the other. What is held is held until the end of the transaction. A file of
 * H2 is written by one transaction at a time anyway.
 */
final class Guards {

    private static final int MOST = 500;
    private static final String LOCK = "select pg_advisory_xact_lock%s(hashtextextended(:register, 0))";

    private final Handle handle;
    private final String register;
    private final boolean areNeeded;
    private final Set<Integer> held = new HashSet<>();
    private boolean hasAll;

    /** @param register whose records are guarded */
    Guards(Handle handle, String register) {
        this.handle = handle;
        this.register = register;
        this.areNeeded = !Database.isFile(handle);
    }

    /** Nobody else writes such a record of the register: for many at once, in a transaction that ends soon. */
    void holdAll() {
        if (areNeeded && !hasAll) {
            lock("");
            hasAll = true;
        }
    }

    /** @throws DatabaseException of the kind that is tried again, when somebody else made one of them meanwhile */
    void hold(Set<Integer> buckets) {
        if (!areNeeded || hasAll || buckets.isEmpty()) {
            return;
        }
        if (held.isEmpty()) {
            lock("_shared");
        }
        List<Integer> wanted = new TreeSet<>(buckets).stream().filter(each -> !held.contains(each)).toList();
        for (int i = 0; i < wanted.size(); i += MOST) {
            List<Integer> some = wanted.subList(i, Math.min(wanted.size(), i + MOST));
            Set<Integer> there = new HashSet<>(handle.createQuery("select bucket from guard where bucket in (<buckets>) order by bucket for update")
                    .bindList("buckets", some).mapTo(Integer.class).list());
            make(some.stream().filter(each -> !there.contains(each)).toList());
            held.addAll(some);
        }
    }

    private void lock(String sort) {
        handle.createQuery(LOCK.formatted(sort)).bind("register", register).map((row, context) -> register).list();
    }

    private void make(List<Integer> missing) {
        if (missing.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into guard(bucket) values(:bucket)");
        missing.forEach(each -> batch.bind("bucket", each).add());
        try {
            batch.execute();
        } catch (UnableToExecuteStatementException e) {
            throw DatabaseException.twiceIsAgain(e);
        }
    }
}
