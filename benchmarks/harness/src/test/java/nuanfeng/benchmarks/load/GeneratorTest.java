// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.benchmarks.text.JsonScalar;

class GeneratorTest {

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyAnswerIsCountedAndChecked() throws Exception {
        Slice slice = load(exchange -> answer(exchange, 200, answerOf("sha256:a", "131.20"), false));
        assertEquals(requests.get(), slice.latencies().total());
        assertEquals(0, slice.failed() + slice.mixed());
        assertEquals(slice.latencies().total(), slice.perSecond().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void chunkedAnswersAreReadWhole() throws Exception {
        Slice slice = load(exchange -> answer(exchange, 200, answerOf("sha256:a", "131.20") + " ".repeat(40_000), true));
        assertTrue(slice.latencies().total() > 0);
        assertEquals(0, slice.failed() + slice.mixed(), slice.complaints()::toString);
    }

    @Test
    void anotherEditionsNumberIsAMixedAnswer() throws Exception {
        Slice slice = load(exchange -> answer(exchange, 200, answerOf("sha256:b", "131.20"), false));
        assertEquals(slice.latencies().total(), slice.mixed());
        assertTrue(slice.complaints().get(0).contains("[131.20] in an answer of sha256:b, which says [140.00]"), slice.complaints()::toString);
    }

    @Test
    void anErrorIsAFailureAndNotAnAnswer() throws Exception {
        Slice slice = load(exchange -> answer(exchange, 503, "{}", false));
        assertEquals(0, slice.latencies().total());
        assertEquals(requests.get(), slice.failed());
    }

    @Test
    void aServerThatIsNotThereFails() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        try (Generator generator = new Generator(target(port), 2, AnswerChecks.NONE)) {
            assertTrue(generator.during(() -> Thread.sleep(50)).failed() > 0);
        }
    }

    private Slice load(HttpHandler handler) throws Exception {
        server.createContext("/", handler);
        AnswerCheck check = new EditionCheck(JsonScalar.of("/edition"), List.of(JsonScalar.of("/outcome/amount")),
                Map.of("sha256:a", List.of("131.20"), "sha256:b", List.of("140.00")));
        try (Generator generator = new Generator(target(server.getAddress().getPort()), 3, check)) {
            return generator.during(() -> Thread.sleep(200));
        }
    }

    private static Target target(int port) {
        return Target.post("test", URI.create("http://127.0.0.1:" + port + "/x?trace=false"), List.of("X-Test: 1"),
                "{\"facts\":{}}".getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange, int status, String text, boolean chunked) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        requests.incrementAndGet();
        exchange.sendResponseHeaders(status, chunked ? 0 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String answerOf(String edition, String amount) {
        return "{\"outcome\":{\"amount\":\"" + amount + "\"},\"edition\":\"" + edition + "\"}";
    }
}
