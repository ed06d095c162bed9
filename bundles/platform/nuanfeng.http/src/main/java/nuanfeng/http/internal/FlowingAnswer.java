// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** An answer that leaves piece by piece. Each piece must be taken in its time. */
final class FlowingAnswer {

    private final Request request;
    private final Response response;
    private final Parting parting;
    private final Pace pace;

    FlowingAnswer(Request request, Response response, Parting parting, Pace pace) {
        this.request = request;
        this.response = response;
        this.parting = parting;
        this.pace = pace;
        parting.send();
    }

    void write(boolean last, ByteBuffer bytes, Callback callback) {
        Scheduler.Task deadline = request.getComponents().getScheduler().schedule(this::hangUp, pace.allowed(bytes == null ? 0 : bytes.remaining()),
                TimeUnit.MILLISECONDS);
        response.write(last, bytes, Callback.from(() -> {
            deadline.cancel();
            callback.succeeded();
            if (last) {
                parting.sent();
            }
        }, failure -> {
            deadline.cancel();
            callback.failed(failure);
        }));
    }

    private void hangUp() {
        request.getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("The reader is too slow"));
    }
}
