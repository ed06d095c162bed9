// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.Optional;
import java.util.function.Supplier;

import nuanfeng.policy.Text;
import nuanfeng.record.RecordException;

/** Stands between a run and those who look at it: how far it is, what it waits for, whether it is to stop. */
final class Watch {

    private static final long PAUSE_MILLIS = 500;

    private final boolean waits;
    private volatile boolean stops;
    private volatile long done;
    private volatile Optional<Text> problem = Optional.empty();

    /** @param waits whether a database that is away is waited for */
    Watch(boolean waits) {
        this.waits = waits;
    }

    void stop() {
        stops = true;
    }

    void asked() {
        done++;
    }

    long done() {
        return done;
    }

    Optional<Text> problem() {
        return problem;
    }

    /** @throws Stopped when somebody wants it to stop */
    <T> T patiently(Supplier<T> work) {
        while (true) {
            if (stops) {
                throw new Stopped();
            }
            try {
                T result = work.get();
                problem = Optional.empty();
                return result;
            } catch (RecordException e) {
                if (!waits || e.kind() != RecordException.Kind.UNAVAILABLE) {
                    throw e;
                }
                problem = Optional.of(e.text());
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

    /** The run stops here; done again from its beginning it finds what it kept. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
