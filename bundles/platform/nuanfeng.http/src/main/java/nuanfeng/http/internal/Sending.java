// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** An answer on its way to its reader, who may take so long and no longer. */
final class Sending implements Callback {

    private final Request request;
    private final int bytes;
    private final Parting parting;
    private final Backlog backlog;
    private boolean over;
    private Scheduler.Task deadline = () -> false;

    Sending(Request request, int bytes, Parting parting, Backlog backlog) {
        this.request = request;
        this.bytes = bytes;
        this.parting = parting;
        this.backlog = backlog;
    }

    int bytes() {
        return bytes;
    }

    /** Most answers are taken by then, and cost neither a deadline nor a place in the backlog. */
    void begin(Pace pace) {
        synchronized (this) {
            if (over) {
                return;
            }
            deadline = request.getComponents().getScheduler().schedule(this::hangUp, pace.allowed(bytes), TimeUnit.MILLISECONDS);
            backlog.add(this);
        }
        backlog.shorten();
    }

    /** The reader took too long, or others need the room. */
    void hangUp() {
        request.getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("The reader is too slow"));
    }

    private synchronized void end() {
        over = true;
        deadline.cancel();
        backlog.remove(this);
    }

    @Override
    public void succeeded() {
        end();
        parting.sent();
    }

    @Override
    public void failed(Throwable failure) {
        end();
        parting.failed(failure);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
