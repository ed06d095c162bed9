// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import nuanfeng.http.Flow;

/** Reads and writes as servlets do: with a thread in hand for as long as it takes. */
final class Plain extends Handler.Abstract {

    private final int large;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<String> paths = ConcurrentHashMap.newKeySet();

    Plain(int large) {
        this.large = large;
    }

    /** Lets an answer that leaves piece by piece go on. */
    final Semaphore on = new Semaphore(0);
    /** Answers that leave piece by piece, now. */
    final AtomicInteger flows = new AtomicInteger();

    /** Of all bodies that were read. */
    long bytes() {
        return bytes.get();
    }

    /** Everything that was asked. */
    Set<String> paths() {
        return paths;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        paths.add(path);
        byte[] answer;
        switch (path) {
            case "/nobody":
                return false;
            case "/throws":
                throw new IllegalStateException("a secret");
            case "/html-error":
                response.setStatus(500);
                response.getHeaders().put("Content-Type", "text/html");
                answer = "<b>a secret</b>".getBytes(StandardCharsets.UTF_8);
                break;
            case "/not-ready":
                response.setStatus(503);
                response.getHeaders().put("Content-Type", "application/json");
                answer = "{\"ready\":false}".getBytes(StandardCharsets.UTF_8);
                break;
            case "/who":
                answer = "%s %s %s:%s".formatted(Request.getRemoteAddr(request), request.isSecure() ? "tls" : request.getHttpURI().getScheme(), Request.getServerName(request),
                        Request.getServerPort(request)).getBytes(StandardCharsets.UTF_8);
                break;
            case "/flow":
                return flow(request, response, callback);
            case "/large":
                response.getHeaders().put("Content-Type", "text/plain");
                response.getHeaders().put("Vary", "Accept");
                answer = new byte[large];
                break;
            default:
                answer = read(request).getBytes(StandardCharsets.UTF_8);
        }
        if (answer.length < large) {
            response.getHeaders().put("Content-Length", answer.length);
        }
        // In pieces, the last of them empty.
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            for (int at = 0; at < answer.length; at += 100_000) {
                out.write(answer, at, Math.min(100_000, answer.length - at));
            }
        }
        callback.succeeded();
        return true;
    }

    /** A piece, what somebody waits for, then pieces without end. */
    private boolean flow(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put(Flow.HEADER, "1");
        response.getHeaders().put("Content-Type", "text/event-stream");
        flows.incrementAndGet();
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write("first\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            on.acquire();
            for (int i = 0; i < (request.getHttpURI().getQuery() == null ? 1 : 10_000); i++) {
                out.write(new byte[100_000]);
            }
            callback.succeeded();
        } catch (IOException e) {
            callback.failed(e);
        } finally {
            flows.decrementAndGet();
        }
        return true;
    }

    private String read(Request request) throws Exception {
        try (InputStream in = Content.Source.asInputStream(request)) {
            int length = in.readAllBytes().length;
            bytes.addAndGet(length);
            return length == Math.max(0, request.getLength()) ? Integer.toString(length) : length + " of " + request.getLength();
        }
    }
}
