// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.List;
import java.util.function.Supplier;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Lease;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.Saved;

/** Stands between work and those who want it to stop; waits for a database that is away. Each thread that works has a lease of its own. */
final class Watch {

    private static final long PAUSE_MILLIS = 500;

    private final boolean waits;
    private volatile boolean stops;
    private final ThreadLocal<Lease> lease = new ThreadLocal<>();

    /** @param waits whether a database that is away is waited for */
    Watch(boolean waits) {
        this.waits = waits;
    }

    void stop() {
        stops = true;
    }

    /** @param part which this thread works at from now on */
    void under(Lease part) {
        lease.set(part);
    }

    /** @throws Stopped when somebody wants it to stop */
    void asked() {
        if (stops) {
            throw new Stopped();
        }
    }

    /** Keeps results, of a part of a job only while its lease is held. */
    List<Saved> put(Records records, Register register, List<Draft> drafts, Act act) {
        Lease part = lease.get();
        return patiently(() -> part != null ? records.put(register, drafts, act, part) : records.put(register, drafts, act));
    }

    /** @throws Stopped when somebody wants it to stop */
    <T> T patiently(Supplier<T> work) {
        while (true) {
            asked();
            try {
                return work.get();
            } catch (RecordException e) {
                if (!waits || e.kind() != RecordException.Kind.UNAVAILABLE) {
                    throw e;
                }
                sleep();
            }
        }
    }

    static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** The work stops here; a part that is done again finds what it kept. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
