// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.IteratingCallback;
import org.eclipse.jetty.util.thread.Scheduler;

/** An answer on its way to its reader, who may take so long and no longer. It goes piece by piece, so that whoever reads is told from whoever does not. */
final class Sending extends IteratingCallback {

    private static final int PIECE_BYTES = 1 << 16;

    private final Request request;
    private final Response response;
    private final byte[] answer;
    private final int bytes;
    private final Parting parting;
    private final Backlog backlog;
    private int given;
    private boolean isLastGiven;
    private boolean over;
    private Scheduler.Task deadline = () -> false;

    /** @param answer all of it */
    Sending(Request request, Response response, byte[] answer, Parting parting, Backlog backlog) {
        this.request = request;
        this.response = response;
        this.answer = answer;
        this.bytes = answer.length;
        this.parting = parting;
        this.backlog = backlog;
    }

    int bytes() {
        return bytes;
    }

    /** Most answers are taken at once, and cost neither a deadline nor a place in the backlog. */
    void begin(Pace pace) {
        if (isInPieces()) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes);
        }
        iterate();
        synchronized (this) {
            if (over) {
                return;
            }
            deadline = request.getComponents().getScheduler().schedule(this::hangUp, pace.allowed(bytes), TimeUnit.MILLISECONDS);
            backlog.add(this);
        }
        backlog.shorten();
    }

    /** Whoever asks for the head alone is sent nothing of the body, whatever its length. */
    private boolean isInPieces() {
        return bytes > PIECE_BYTES && !HttpMethod.HEAD.is(request.getMethod());
    }

    /** The reader took too long, or others need the room. */
    void hangUp() {
        request.getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("The reader is too slow"));
    }

    @Override
    protected Action process() {
        if (isLastGiven) {
            return Action.SUCCEEDED;
        }
        int length = isInPieces() ? Math.min(PIECE_BYTES, bytes - given) : bytes;
        ByteBuffer piece = ByteBuffer.wrap(answer, given, length);
        given += length;
        isLastGiven = given == bytes;
        response.write(isLastGiven, piece, this);
        return Action.SCHEDULED;
    }

    @Override
    protected void onSuccess() {
        backlog.progress(this);
    }

    @Override
    protected void onCompleteSuccess() {
        end();
        parting.sent();
    }

    @Override
    protected void onCompleteFailure(Throwable failure) {
        end();
        parting.failed(failure);
    }

    private synchronized void end() {
        over = true;
        deadline.cancel();
        backlog.remove(this);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
