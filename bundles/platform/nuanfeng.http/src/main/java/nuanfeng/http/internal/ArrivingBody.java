// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Invocable;

/** A body that comes, and needs no thread while nothing does. Copies what came, for a buffer kept may be 16 KB for one byte. */
final class ArrivingBody extends CompletableFuture<byte[]> implements Invocable.Task {

    private static final int FIRST_BYTES = 512;

    private final Request request;
    private final int most;
    private final AtomicLong held;
    private final long mostHeld;
    private byte[] bytes = new byte[FIRST_BYTES];
    private volatile int length;

    /** @param held bytes of all such bodies, to which this one's are added until its request is over */
    ArrivingBody(Request request, int most, AtomicLong held, long mostHeld) {
        this.request = request;
        this.most = most;
        this.held = held;
        this.mostHeld = mostHeld;
        Request.addCompletionListener(request, failure -> held.addAndGet(-length));
    }

    /** What has come so far. */
    int length() {
        return length;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (!isDone()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                completeExceptionally(chunk.getFailure());
                return;
            }
            take(chunk);
            boolean last = chunk.isLast();
            chunk.release();
            if (last) {
                complete(Arrays.copyOf(bytes, length));
            }
        }
    }

    private void take(Content.Chunk chunk) {
        int more = chunk.remaining();
        if (length + more > most) {
            completeExceptionally(new HttpException.RuntimeException(HttpStatus.PAYLOAD_TOO_LARGE_413));
        } else if (held.addAndGet(more) > mostHeld) {
            held.addAndGet(-more);
            completeExceptionally(new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503));
        } else {
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(2 * bytes.length, length + more)));
            }
            chunk.getByteBuffer().get(bytes, length, more);
            length += more;
        }
    }
}
