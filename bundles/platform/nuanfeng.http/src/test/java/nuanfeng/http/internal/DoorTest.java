// SPDX-License-Identifier: Apache-2.0
package nuanfeng.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import nuanfeng.http.Flow;
import nuanfeng.http.Doorkeeper.Body;

/** The door on a server with very few threads, behind it somebody who waits for whatever comes and writes whatever goes. */
@Tag("once")
class DoorTest {

    private static final int THREADS = 8;
    private static final int MANY = 60;
    private static final int ANSWERS_HELD = 3;
    /** More than are held, and few enough to be served before a reader has had his time. */
    private static final int SOME = 8;
    private static final int LARGE = 4 << 20;
    private static final String PROXY = "127.0.0.2";

    private static final Server server = new Server(new QueuedThreadPool(THREADS, THREADS));
    private static final Plain plain = new Plain(LARGE);
    private static ServerConnector connector;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Map.of("org.osgi.service.http.port", "0", "nuanfeng.http.head.ms", "300", "nuanfeng.http.grace.ms", "300",
                "nuanfeng.http.body.bytes", "20000", "nuanfeng.http.bytes.per.second", "1000000", "nuanfeng.http.streams", "2",
                "nuanfeng.http.held.bytes", Integer.toString(ANSWERS_HELD * LARGE), "nuanfeng.http.proxies", PROXY + ", ::ffff:203.0.113.1");
        Door door = new Door(DoorLimits.of(settings::get), (method, path, authorization, cookie) -> path.startsWith("/closed") && authorization.isEmpty()
                ? Body.UNREAD : path.startsWith("/closed") ? Body.STREAMED : Body.WHOLE);
        server.setHandler(plain);
        server.addConnector(new ServerConnector(server));
        server.start();
        // As Felix does.
        connector = (ServerConnector) door.createConnector(server);
        server.addConnector(connector);
        connector.start();
        port = connector.getLocalPort();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    // --- proxies -------------------------------------------------------------------------------------------------------

    private static String who(String from, String headers) throws Exception {
        try (Talk talk = new Talk(from, port)) {
            talk.say("GET /who HTTP/1.1\r\nHost: here:8181\r\n" + headers + "\r\n");
            return talk.read().text();
        }
    }

    @Test
    void whatAProxySaysOfOthersIsBelievedWhereItIsNamed() throws Exception {
        String said = "X-Forwarded-Proto: https\r\nX-Forwarded-For: 192.0.2.7\r\n";
        assertEquals("127.0.0.1 http here:8181", who("127.0.0.1", said));
        assertEquals("192.0.2.7 tls here:8181", who(PROXY, said));
        assertEquals("192.0.2.7 tls policy.example:443", who(PROXY, said + "X-Forwarded-Host: policy.example\r\n"));
        assertEquals("127.0.0.1 http here:8181", who("127.0.0.1", said + "X-Forwarded-Host: policy.example\r\n"));
        assertEquals(PROXY + " http here:8181", who(PROXY, ""));
        assertEquals(PROXY + " http here:8181", who(PROXY, "Forwarded: for=192.0.2.7;proto=https;host=policy.example\r\n"), "one way of saying it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "localhost", "10.0.0.0/8", "1.2.3", "*"})
    void aProxyIsNamedByItsAddress(String wrong) {
        org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> new NamedProxies("127.0.0.1, " + wrong));
    }

    // --- slow ones -----------------------------------------------------------------------------------------------------

    @Test
    void bodiesThatDoNotComeHoldNoThreadAndAreRefused() throws Exception {
        List<Talk> slow = talks("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{");
        assertEquals(200, get("/").status());
        for (Talk talk : slow) {
            Said said = talk.read();
            assertEquals(408, said.status());
            assertProblem("too-slow", said);
            assertEquals("close", said.header("connection"));
        }
    }

    @Test
    void headsThatDoNotEndAreHungUpOn() throws Exception {
        List<Talk> slow = talks("GET / HTTP/1.1\r\nHost: a\r\nX-");
        List<Talk> silent = talks("G");
        assertEquals(200, get("/").status());
        for (Talk talk : slow) {
            assertTrue(talk.isEnded());
        }
        for (Talk talk : silent) {
            assertTrue(talk.isEnded());
        }
    }

    @Test
    void whoKeepsAConnectionMayWaitBetweenRequests() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, talk.read().status());
            // Long enough for a head to be too slow, and for a look at it.
            List<Talk> slow = talks("GET / HTTP/1.1\r\nHost: a\r\nX-");
            for (Talk other : slow) {
                assertTrue(other.isEnded());
            }
            talk.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, talk.read().status());
        }
    }

    @Test
    void answersThatNobodyReadsHoldNoThread() throws Exception {
        List<Talk> readers = talks("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
        for (Talk talk : readers) {
            assertEquals(200, talk.readHead().status());
        }
        assertEquals(200, get("/").status());
        assertEquals(LARGE, get("/large").body().length);
        // Those for whom there is room had their time; and nobody else.
        int complete = 0;
        for (Talk talk : readers) {
            complete += talk.isBodyCutOffBefore(LARGE) ? 0 : 1;
        }
        assertTrue(complete <= ANSWERS_HELD, complete + " readers who waited were given all of it");
    }

    /** However many come after him who do not. */
    @Test
    void whoReadsIsNotHungUpOnForThoseWhoDoNot() throws Exception {
        try (Talk reader = new Talk(port)) {
            reader.say("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, reader.readHead().status());
            for (int read = 0; read < LARGE; read += LARGE / SOME) {
                Talk other = new Talk(port);
                other.say("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
                assertEquals(200, other.readHead().status());
                assertEquals(LARGE / SOME, reader.in.readNBytes(LARGE / SOME).length);
            }
        }
    }

    @Test
    void whoDoesNotReadIsHungUpOnInTheEnd() throws Exception {
        try (Talk talk = new Talk(port)) {
            int own = talk.port();
            talk.say("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, talk.read().status());
            talk.say("GET /large HTTP/1.1\r\nHost: a\r\n\r\n");
            until(() -> !isConnected(own));
            assertTrue(talk.isCutOffBefore(LARGE));
        }
    }

    @Test
    void anAnswerThatSaysSoLeavesPieceByPiece() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("GET /flow HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: gzip\r\n\r\n");
            Said head = talk.readHead();
            assertEquals(200, head.status());
            assertEquals("chunked", head.header("transfer-encoding"));
            assertEquals("nosniff", head.header("x-content-type-options"));
            assertFalse(head.head().contains(Flow.HEADER), head::head);
            assertEquals("6\r\nfirst\n", new String(talk.in.readNBytes(9), StandardCharsets.ISO_8859_1));
            plain.on.release();
            String rest = new String(talk.in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(rest.length() > 100_000 && rest.endsWith("0\r\n\r\n"));
        }
    }

    @Test
    void whoTakesNoPieceIsHungUpOnAndTheThreadIsFree() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("GET /flow?long HTTP/1.1\r\nHost: a\r\n\r\n");
            assertEquals(200, talk.readHead().status());
            plain.on.release();
            until(() -> plain.flows.get() == 0);
        }
    }

    /** Many things can be asked at once: they would all be worked on, one after the other, for nobody. */
    @Test
    void whoIsHungUpOnIsAnsweredNothingMore() throws Exception {
        List<Talk> readers = talks("GET /large HTTP/1.1\r\nHost: a\r\n\r\n" + "GET /afterwards HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20));
        assertEquals(200, get("/").status());
        for (Talk talk : readers) {
            int own = talk.port();
            until(() -> !isConnected(own));
        }
        assertEquals(200, get("/").status());
        assertFalse(plain.paths().contains("/afterwards"));
    }

    private static void until(BooleanSupplier so) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!so.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertTrue(so.getAsBoolean());
    }

    private static boolean isConnected(int from) {
        return connector.getConnectedEndPoints().stream()
                .anyMatch(each -> each.getRemoteSocketAddress() instanceof InetSocketAddress peer && peer.getPort() == from);
    }

    @Test
    void fewBodiesAreHandedOnAsTheyComeAndOthersAreToldToComeAgain() throws Exception {
        List<Talk> slow = talks("POST /closed HTTP/1.1\r\nHost: a\r\nAuthorization: key\r\nContent-Length: 1000000\r\n\r\nP");
        assertEquals(200, get("/").status());
        int refused = 0;
        for (Talk talk : slow) {
            Said said = talk.read();
            if (said.status() == 503) {
                refused++;
                assertProblem("unavailable", said);
                assertEquals("5", said.header("retry-after"));
            }
        }
        assertTrue(refused >= MANY - 4, refused + " were refused");
        assertEquals("3", post("/closed", "Authorization: key\r\n", "abc").text());
    }

    // --- bodies --------------------------------------------------------------------------------------------------------

    @Test
    void aBodyIsHandedOnWholeHoweverItComes() throws Exception {
        assertEquals("5", post("/echo", "", "12345").text());
        try (Talk talk = new Talk(port)) {
            talk.say("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
            assertEquals("5", talk.read().text());
            talk.say("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
            assertEquals(100, talk.readHead().status());
            talk.say("abc");
            assertEquals("3", talk.read().text());
            talk.say("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabcPOST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nde");
            assertEquals("3", talk.read().text());
            assertEquals("2", talk.read().text());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhenItIs() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + ("1000\r\n" + "x".repeat(4096) + "\r\n").repeat(6));
            Said said = talk.read();
            assertEquals(413, said.status());
            assertProblem("too-large", said);
        }
    }

    @Test
    void whatIsAnnouncedTooLargeIsForThoseBehindToRefuse() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 20001\r\n\r\nabc");
            Said said = talk.read();
            assertEquals("0 of 20001", said.text());
            assertEquals("close", said.header("connection"));
        }
    }

    /** The answer arrives although its reader still sends, and most of what is sent is never taken. */
    @Test
    void theBodyOfAStrangerIsNotRead() throws Exception {
        long before = plain.bytes();
        try (Talk talk = new Talk(port)) {
            talk.say("POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 400000000\r\n\r\n");
            assertTrue(talk.sayUntilNobodyListens(new byte[1 << 16], 400_000_000) < 100_000_000);
        }
        assertEquals(before, plain.bytes());
    }

    /** Else a client that keeps its connection loses the request it sends next. */
    @Test
    void whoseBodyIsNotReadIsToldThatThisIsTheEnd() throws Exception {
        for (String body : List.of("{}", "")) {
            try (Talk talk = new Talk(port)) {
                talk.say("POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n" + body);
                assertEquals("close", talk.read().header("connection"));
            }
        }
    }

    @Test
    void aStrangerIsAnsweredBeforeTheBodyComes() throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("POST /closed HTTP/1.1\r\nHost: a\r\nContent-Length: 400000000\r\nExpect: 100-continue\r\n\r\n");
            assertEquals("0 of 400000000", talk.read().text());
        }
    }

    // --- answers -------------------------------------------------------------------------------------------------------

    @Test
    void whoAsksForItIsAnsweredZipped() throws Exception {
        Said zipped = get("/large", "Accept-Encoding: gzip\r\n");
        assertEquals("gzip", zipped.header("content-encoding"));
        assertEquals(LARGE, new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes().length);
        assertEquals("", get("/large").header("content-encoding"));
        // Whether it was zipped or not, and beside what else it depends on.
        assertEquals("Accept, Accept-Encoding", zipped.header("vary"));
        assertEquals("Accept, Accept-Encoding", get("/large").header("vary"));
        assertEquals("", get("/", "Accept-Encoding: gzip\r\n").header("content-encoding"));
    }

    /** Whoever behind the door makes a page about an error, or throws. */
    @ParameterizedTest
    @ValueSource(strings = {"/html-error", "/throws", "/nobody"})
    void whateverGoesWrongIsAProblem(String path) throws Exception {
        Said said = get(path, "Accept-Language: en\r\n");
        assertTrue(said.status() >= 400);
        assertProblem(path.equals("/nobody") ? "not-found" : "internal-error", said);
        assertFalse(said.text().contains("secret") || said.text().contains("java"), said.text());
        assertFalse(said.json().path("title").asText().chars().anyMatch(each -> each > 127), said.text());
        assertTrue(get(path).json().path("title").asText().chars().anyMatch(each -> each > 127));
    }

    /** What a readiness check reads is no page about an error. */
    @Test
    void whatIsToldInDataStaysAsItIsTold() throws Exception {
        Said said = get("/not-ready");
        assertEquals(503, said.status());
        assertEquals("{\"ready\":false}", said.text());
        assertEquals("nosniff", said.header("x-content-type-options"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a%2Fb HTTP/1.1\r\nHost: a\r\n\r\n", "GET //a HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /a/%2e%2e/b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a\u0001b HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET /\r\n\r\n", "nonsense\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: zip\r\n\r\n"})
    void whatIsNotHttpIsAProblemAndTheEnd(String request) throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say(request);
            Said said = talk.read();
            assertTrue(said.status() >= 400 && said.status() != 404, request + said.status());
            assertProblem(said.json().path("code").asText(), said);
            assertEquals("close", said.header("connection"));
            assertTrue(talk.isEnded());
        }
    }

    @Test
    void aHeadThatIsTooLargeIsAProblem() throws Exception {
        assertProblem("head-too-large", get("/", "X: " + "x".repeat(10_000) + "\r\n"));
        assertProblem("head-too-large", get("/?" + "x".repeat(20_000)));
        assertEquals(200, get("/", "X: " + "x".repeat(7000) + "\r\n").status());
    }

    private static final String CHUNKED = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    /** GHSA-355h-qmc2-wpwf, CVE-2026-19203 and their kind: what two servers in a row may read as another number of requests. */
    @ParameterizedTest
    @ValueSource(strings = {"3;a=\"\r\nabc\r\n0\r\n\r\n", "3;a=\"b\r\nc\"\r\nabc\r\n0\r\n\r\n", "3\nabc\r\n0\r\n\r\n", "3\r\nabc\n0\r\n\r\n", "3\nabc\n0\n\n",
        "3\r\nabc0\r\n\r\n", "3\r\nabc\r\n0\r\nA: b\n\n", "3\r\nabcd\r\n0\r\n\r\n", "0x3\r\nabc\r\n0\r\n\r\n", "-3\r\nabc\r\n0\r\n\r\n", "3 \r\nabc\r\n0 x\r\n\r\n",
        "zz\r\nabc\r\n0\r\n\r\n"})
    void chunksThatCanBeReadInTwoWaysAreRefused(String chunks) throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say(CHUNKED + chunks + "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n");
            Said said = talk.read();
            assertEquals(400, said.status(), chunks);
            assertProblem("bad-request", said);
            assertTrue(talk.isEnded(), chunks);
        }
        assertFalse(plain.paths().contains("/hidden"));
    }

    // -------------------------------------------------------------------------------------------------------------------

    private static void assertProblem(String code, Said said) {
        assertEquals("application/problem+json", said.header("content-type"), said.text());
        assertEquals("nosniff", said.header("x-content-type-options"));
        assertEquals("no-store", said.header("cache-control"));
        assertEquals("", said.header("server"));
        assertEquals(code, said.json().path("code").asText(), said.text());
        assertEquals("urn:nuanfeng:problem:" + code, said.json().path("type").asText());
        assertEquals(said.status(), said.json().path("status").asInt());
    }

    private static List<Talk> talks(String first) throws Exception {
        List<Talk> talks = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Talk talk = new Talk(port);
            talk.say(first);
            talks.add(talk);
        }
        return talks;
    }

    private static Said get(String path, String... headers) throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("GET " + path + " HTTP/1.1\r\nHost: a\r\n" + String.join("", headers) + "\r\n");
            return talk.read();
        }
    }

    private static Said post(String path, String headers, String body) throws Exception {
        try (Talk talk = new Talk(port)) {
            talk.say("POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            return talk.read();
        }
    }

    /** One connection. */
    private static final class Talk implements AutoCloseable {

        private final Socket socket = new Socket();
        private final InputStream in;

        Talk(int port) throws Exception {
            this("127.0.0.1", port);
        }

        Talk(String from, int port) throws Exception {
            socket.setReceiveBufferSize(1 << 14);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(30_000);
            in = new java.io.BufferedInputStream(socket.getInputStream());
        }

        int port() {
            return socket.getLocalPort();
        }

        void say(String text) throws Exception {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        /** How much could be said. */
        long sayUntilNobodyListens(byte[] piece, long most) {
            long said = 0;
            try {
                for (; said < most; said += piece.length) {
                    socket.getOutputStream().write(piece);
                }
            } catch (java.io.IOException e) {
                return said;
            }
            return said;
        }

        Said readHead() throws Exception {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int each = in.read();
                if (each < 0) {
                    return new Said(head.length() == 0 ? -1 : Integer.parseInt(head.substring(9, 12)), head.toString(), new byte[0]);
                }
                head.append((char) each);
            }
            return new Said(Integer.parseInt(head.substring(9, 12)), head.toString(), new byte[0]);
        }

        /** The next answer; of the status -1 where the server hung up instead. */
        Said read() throws Exception {
            try {
                Said head = readHead();
                if (head.status() == -1) {
                    return head;
                }
                String length = head.header("content-length");
                return new Said(head.status(), head.head(), length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length)));
            } catch (SocketException e) {
                return new Said(-1, "", new byte[0]);
            }
        }

        boolean isEnded() throws Exception {
            try {
                return in.read() < 0;
            } catch (SocketException e) {
                return true;
            }
        }

        /** Only now begins to read. */
        boolean isCutOffBefore(int bytes) throws Exception {
            try {
                Said head = readHead();
                return head.status() == -1 || isBodyCutOffBefore(bytes);
            } catch (SocketException e) {
                return true;
            }
        }

        boolean isBodyCutOffBefore(int bytes) throws Exception {
            try {
                return in.readNBytes(bytes).length < bytes;
            } catch (SocketException e) {
                return true;
            }
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }

    private record Said(int status, String head, byte[] body) {

        String header(String name) {
            return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":")).map(line -> line.substring(name.length() + 1).strip())
                    .findFirst().orElse("");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (java.io.IOException e) {
                throw new AssertionError(head + text(), e);
            }
        }
    }
}
