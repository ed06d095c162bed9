// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the running distribution, as those come to it who do not speak HTTP as they should. */
class DoorIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final String CLOCK = "POST /api/v1/places/450802/calculations/clock.case-filing HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String FACTS = "{\"facts\":{\"event\":\"2022-04-01\"}}";
    private static final String CHUNKED = CLOCK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String HIDDEN = "GET /api/v1/smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final int SLOW = 300;

    /** What two servers in a row may read as another number of requests: refused, and nothing behind it is read. */
    @ParameterizedTest
    @ValueSource(strings = {"20;a=\"\r\n%s\r\n0\r\n\r\n", "20;a=\"b\r\nc\"\r\n%s\r\n0\r\n\r\n", "20\n%s\r\n0\r\n\r\n", "20\r\n%s\n0\r\n\r\n", "20\n%s\n0\n\n",
        "20\r\n%s0\r\n\r\n", "20\r\n%s\r\n0\r\nA: b\n\n", "1f\r\n%s\r\n0\r\n\r\n", "0x20\r\n%s\r\n0\r\n\r\n"})
    void chunksThatCanBeReadInTwoWaysAreRefused(String chunks) {
        List<Said> said = talk(CHUNKED + chunks.formatted(FACTS) + HIDDEN);
        assertEquals(1, said.size());
        assertProblem(400, "bad-request", said.get(0));
        assertEquals("close", said.get(0).header("connection"));
    }

    @Test
    void chunksAsTheyShouldBeAreRead() {
        List<Said> said = talk(CHUNKED + "20;a=b\r\n" + FACTS + "\r\n0\r\nA: b\r\n\r\n" + CLOCK + "Connection: close\r\nContent-Length: 32\r\n\r\n" + FACTS);
        assertEquals(List.of(200, 200), said.stream().map(Said::status).toList());
    }

    /** B07 and whatever else the server refuses before anybody of ours sees it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1//places", "/api/v1/places//", "/api/v1/agencies/a%2Fb", "/api/v1/places/%2e%2e/x", "/api/v1/places/%zz", "/api/v1/places/%ff",
        "/api/v1/places/a%5Cb", "/api/v1/a\u0001b", "/%zz"})
    void addressesThatAreNoneAreProblems(String address) {
        assertProblem(400, "bad-request", talk("GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /ready HTTP/1.1\r\n\r\n", "GET /ready HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET /ready HTTP/9.9\r\nHost: a\r\n\r\n", "what?\r\n\r\n",
        "GET /ready HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", "GET /ready HTTP/1.1\r\nHost: a\r\nExpect: 999\r\n\r\n",
        "GET /ready HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: zip\r\n\r\n", "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "TRACE /ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"})
    void whatIsNoRequestIsAProblemAndTheEnd(String request) {
        Said said = talk(request).get(0);
        assertProblem(said.status(), said.json().path("code").asText(), said);
    }

    @Test
    void headsThatAreTooLargeAreProblems() {
        assertProblem(431, "head-too-large", talk("GET /ready HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n").get(0));
        assertProblem(414, "head-too-large", talk("GET /ready?" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n").get(0));
    }

    /** D1: where 300 of them stopped everybody, others are answered meanwhile; who is too slow is told. */
    @Test
    void slowBodiesHeadsAndReadersStopNobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                slow.add(open(CLOCK + "Content-Length: 1000\r\n\r\n{"));
                slow.add(open("GET /ready HTTP/1.1\r\nHost: a\r\nX-"));
                slow.add(open("GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20)));
                slow.add(open("POST /api/v1/policies HTTP/1.1\r\nHost: a\r\nContent-Type: application/java-archive\r\nContent-Length: 1000000\r\n\r\nPK"));
            }
            for (int i = 0; i < 20; i++) {
                assertEquals(200, nuanfeng.postJson("/api/v1/places/450802/calculations/clock.case-filing", FACTS).statusCode());
                assertEquals(200, talk("GET /ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").get(0).status());
            }
            assertProblem(408, "too-slow", said(slow.get(0)).get(0));
            assertEquals(List.of(), said(slow.get(1)));
            assertProblem(401, "unauthorised", said(slow.get(3)).get(0));
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    /** D8: neither waited for nor taken, whatever it says it will be. */
    @Test
    void whatAStrangerSendsIsNotRead() {
        for (String type : List.of("application/json", "application/java-archive", "text/plain")) {
            for (String address : List.of("policies", "plans", "activations", "places/cn/rollback")) {
                assertProblem(401, "unauthorised", talk("POST /api/v1/" + address + " HTTP/1.1\r\nHost: a\r\nContent-Length: 400000000\r\nContent-Type: " + type
                        + "\r\n\r\nPK").get(0));
            }
        }
    }

    @Test
    void whoAsksForItIsAnsweredZipped() throws IOException {
        Said zipped = talk("GET /api/v1/places HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n").get(0);
        assertEquals("gzip", zipped.header("content-encoding"));
        assertEquals("Accept, Accept-Language, Accept-Encoding", zipped.header("vary"));
        try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body()))) {
            assertEquals(nuanfeng.get("/api/v1/places").body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        String tag = "If-None-Match: " + zipped.header("etag") + "\r\n";
        assertEquals(304, talk("GET /api/v1/places HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: gzip\r\n" + tag + "\r\n").get(0).status());
    }

    @Test
    void aBrowserIsLedToTheConsole() {
        Said said = talk("GET / HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\nConnection: close\r\n\r\n").get(0);
        assertEquals(302, said.status());
        assertEquals("/console/", said.header("location"));
    }

    /** D12. */
    @Test
    void whatTheServerWritesIsItsOwnersAlone() throws IOException {
        Set<PosixFilePermission> others = Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_WRITE);
        List<Path> open = new ArrayList<>();
        for (String folder : List.of("var", "data/log", "data/security")) {
            Path path = nuanfeng.home().resolve(folder);
            try (Stream<Path> files = Files.exists(path) ? Files.walk(path) : Stream.<Path>empty()) {
                for (Path each : files.toList()) {
                    if (Files.getPosixFilePermissions(each).stream().anyMatch(others::contains)) {
                        open.add(each);
                    }
                }
            }
        }
        assertEquals(List.of(), open);
        assertTrue(Files.isDirectory(nuanfeng.home().resolve("var/nuanfeng")));
    }

    private static void assertProblem(int status, String code, Said said) {
        assertEquals(status, said.status(), said::toString);
        assertEquals("application/problem+json", said.header("content-type"), said::toString);
        assertEquals("nosniff", said.header("x-content-type-options"));
        assertEquals("no-store", said.header("cache-control"));
        assertEquals("urn:nuanfeng:problem:" + code, said.json().path("type").asText());
        assertEquals(status, said.json().path("status").asInt());
        assertFalse(said.text().contains("jetty") || said.text().contains("java."), said::toString);
    }

    private static Socket open(String first) throws IOException {
        Socket socket = new Socket(nuanfeng.uri("/").getHost(), nuanfeng.uri("/").getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(first.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static List<Said> talk(String text) {
        try (Socket socket = open(text)) {
            return said(socket);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Everything that is said until the server hangs up. */
    private static List<Said> said(Socket socket) throws IOException {
        List<Said> said = new ArrayList<>();
        InputStream in = socket.getInputStream();
        try {
            while (true) {
                StringBuilder head = new StringBuilder();
                for (int each = in.read(); each >= 0; each = head.toString().endsWith("\r\n\r\n") ? -1 : in.read()) {
                    head.append((char) each);
                }
                if (head.length() == 0) {
                    return said;
                }
                Said next = new Said(Integer.parseInt(head.substring(9, 12)), head.toString(), new byte[0]);
                said.add(new Said(next.status(), next.head(), in.readNBytes(Integer.parseInt("0" + next.header("content-length")))));
            }
        } catch (SocketException e) {
            return said;
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
            } catch (IOException e) {
                throw new AssertionError(toString(), e);
            }
        }

        @Override
        public String toString() {
            return head + text();
        }
    }
}
