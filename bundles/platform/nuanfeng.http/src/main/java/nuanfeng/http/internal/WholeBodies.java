// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import nuanfeng.http.Doorkeeper;

/**
 * Nobody behind it waits for a body with a thread in hand, but few: small ones are waited for here and handed on whole, large ones
 * as they come, and those that nobody reads not at all.
 */
final class WholeBodies extends Handler.Wrapper {

    private static final String RETRY_SECONDS = "5";

    private final Doorkeeper doorkeeper;
    private final DoorLimits limits;
    private final AtomicLong held;
    private final Semaphore streams;

    /** @param held bytes of all bodies that are waited for */
    WholeBodies(Doorkeeper doorkeeper, DoorLimits limits, AtomicLong held) {
        this.doorkeeper = doorkeeper;
        this.limits = limits;
        this.held = held;
        this.streams = new Semaphore(limits.streams());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        long length = request.getLength();
        if (length == 0 || length < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
            return super.handle(request, response, callback);
        }
        return switch (doorkeeper.body(request.getMethod(), Request.getPathInContext(request),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.COOKIE)))) {
            case UNREAD -> unread(request, response, callback);
            case WHOLE -> length > limits.bodyBytes() ? unread(request, response, callback) : whole(request, response, callback);
            case STREAMED -> streamed(request, response, callback);
        };
    }

    /** Says how long it is, for whoever refuses it because of that. */
    private boolean unread(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new KnownBody(request, new byte[0], request.getLength()), new LastAnswer(request, response), callback);
    }

    private boolean whole(Request request, Response response, Callback callback) throws Exception {
        ArrivingBody body = new ArrivingBody(request, limits.bodyBytes(), held, limits.heldBytes());
        body.run();
        if (body.isDone() && !body.isCompletedExceptionally()) {
            return super.handle(KnownBody.of(request, body.join()), response, callback);
        }
        BodyDeadline deadline = new BodyDeadline(request, limits.pace(), body::length, () -> body.completeExceptionally(
                new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408))).start();
        // The last byte may arrive on the selector's thread, which must not do the work.
        body.whenCompleteAsync((bytes, failure) -> {
            deadline.cancel();
            if (failure != null) {
                refuse(request, response, callback, failure instanceof HttpException http ? http.getCode() : HttpStatus.BAD_REQUEST_400);
                return;
            }
            try {
                if (!super.handle(KnownBody.of(request, bytes), response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable e) {
                Response.writeError(request, response, callback, e);
            }
        }, request.getComponents().getExecutor());
        return true;
    }

    private boolean streamed(Request request, Response response, Callback callback) throws Exception {
        if (!streams.tryAcquire()) {
            refuse(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return true;
        }
        StreamedBody body = new StreamedBody(request);
        BodyDeadline deadline = new BodyDeadline(request, limits.pace(), body::length, () -> {
            if (!body.isComplete()) {
                // Whoever reads learns that nobody sends any more.
                request.getConnectionMetaData().getConnection().getEndPoint().close(new TimeoutException("The sender is too slow"));
            }
        }).start();
        Request.addCompletionListener(request, failure -> {
            deadline.cancel();
            streams.release();
        });
        return super.handle(body, response, callback);
    }

    private static void refuse(Request request, Response response, Callback callback, int status) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        Response.writeError(request, response, callback, status);
    }
}
