// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import nuanfeng.register.internal.database.DatabaseException;

/** Lets those who write records that must differ from each other come one after the other. What is held is held until the end of the transaction. */
final class Guards {

    private static final int MOST = 500;

    private final Handle handle;
    private final Set<Integer> held = new HashSet<>();

    Guards(Handle handle) {
        this.handle = handle;
    }

    /** @throws DatabaseException of the kind that is tried again, when somebody else made one of them meanwhile */
    void hold(Set<Integer> buckets) {
        List<Integer> wanted = new TreeSet<>(buckets).stream().filter(each -> !held.contains(each)).toList();
        for (int i = 0; i < wanted.size(); i += MOST) {
            List<Integer> some = wanted.subList(i, Math.min(wanted.size(), i + MOST));
            Set<Integer> there = new HashSet<>(handle.createQuery("select bucket from guard where bucket in (<buckets>) order by bucket for update")
                    .bindList("buckets", some).mapTo(Integer.class).list());
            make(some.stream().filter(each -> !there.contains(each)).toList());
            held.addAll(some);
        }
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
