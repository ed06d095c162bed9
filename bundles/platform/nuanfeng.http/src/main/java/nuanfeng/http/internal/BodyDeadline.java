// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/** Does something once a body has come too slowly: every byte that came moves it further off. */
final class BodyDeadline {

    private final Scheduler scheduler;
    private final Pace pace;
    private final LongSupplier come;
    private final Runnable late;
    private final long start = System.nanoTime();
    private volatile boolean over;
    private volatile Scheduler.Task next = () -> false;

    /** @param come how many bytes have come */
    BodyDeadline(Request request, Pace pace, LongSupplier come, Runnable late) {
        this.scheduler = request.getComponents().getScheduler();
        this.pace = pace;
        this.come = come;
        this.late = late;
    }

    BodyDeadline start() {
        look();
        return this;
    }

    private void look() {
        long left = pace.allowed(come.getAsLong()) - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (over) {
            return;
        }
        if (left <= 0) {
            late.run();
        } else {
            next = scheduler.schedule(this::look, left, TimeUnit.MILLISECONDS);
        }
    }

    void cancel() {
        over = true;
        next.cancel();
    }
}
