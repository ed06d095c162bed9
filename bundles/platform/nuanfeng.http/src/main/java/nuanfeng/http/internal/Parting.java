// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The end of a request: its handler has done its work, its answer is sent. Where we hang up on somebody who still sends, what
 * comes is thrown away for a moment: a connection that is closed while bytes wait takes the answer with it.
 */
final class Parting implements Callback {

    private static final long LINGER_MILLIS = 1000;
    private static final long MOST_THROWN_AWAY = 1 << 20;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private boolean worked;
    private boolean sending;

    Parting(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** From now on an answer is under way. */
    synchronized void send() {
        sending = true;
    }

    /** The answer is sent. */
    void sent() {
        if (note(false)) {
            linger();
        }
    }

    @Override
    public void succeeded() {
        if (note(true)) {
            linger();
        }
    }

    @Override
    public void failed(Throwable failure) {
        callback.failed(failure);
    }

    private synchronized boolean note(boolean work) {
        worked |= work;
        sending &= work;
        return worked && !sending;
    }

    private void linger() {
        if (response.getHeaders().contains(HttpHeader.CONNECTION, "close")) {
            new Lingering().begin();
        } else {
            callback.succeeded();
        }
    }

    private final class Lingering implements Invocable.Task {

        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Scheduler.Task end = () -> false;
        private long thrownAway;

        void begin() {
            end = request.getComponents().getScheduler().schedule(this::close, LINGER_MILLIS, TimeUnit.MILLISECONDS);
            run();
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override
        public void run() {
            while (!over.get()) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this);
                    return;
                }
                thrownAway += chunk.remaining();
                boolean last = chunk.isLast() || Content.Chunk.isFailure(chunk);
                chunk.release();
                if (last || thrownAway > MOST_THROWN_AWAY) {
                    close();
                }
            }
        }

        private void close() {
            if (over.compareAndSet(false, true)) {
                end.cancel();
                callback.succeeded();
            }
        }
    }
}
