// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.database;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.Lease;
import nuanfeng.record.LeaseLostException;

/** Leases of parts of jobs, by the clock of the database. */
public final class Leases {

    /** As both databases write the end of a lease that begins now. */
    public static final String UNTIL = "current_timestamp + interval '20' second";

    private Leases() {
    }

    /**
     * Makes sure, first in a transaction, that the lease is held until the transaction ends, and renews it. The part stays locked until then, so nobody takes it on
     * meanwhile.
     *
     * @throws LeaseLostException when somebody else has it, or the job does not run any more
     */
    public static void hold(Handle handle, Lease lease) {
        int held = handle.createUpdate("update job_part set lease_until = " + UNTIL + " where job = :job and step = :step and part = :part and token = :token and state = 'taken'"
                + " and exists (select 1 from job where number = :job and state = 'running')").bind("job", lease.job()).bind("step", lease.step())
                .bind("part", lease.part()).bind("token", lease.token()).execute();
        if (held == 0) {
            throw new LeaseLostException(lease);
        }
    }
}
