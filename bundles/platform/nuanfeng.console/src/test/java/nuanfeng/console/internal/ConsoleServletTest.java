// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built files on a real Jetty. */
class ConsoleServletTest {

    private static final Path BUILT = Path.of("web/dist");
    private static final HttpClient client = HttpClient.newHttpClient();
    private static Server server;
    private static String address;

    @BeforeAll
    static void start() throws Exception {
        Map<String, BuiltFile> files = new HashMap<>();
        try (Stream<Path> walk = Files.walk(BUILT)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = BUILT.relativize(file).toString();
                BuiltFile.read(path, file.toUri().toURL()).ifPresent(each -> files.put(path, each));
            }
        }
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ConsoleServlet(files)), ConsoleServlet.ADDRESS + "*");
        server.setHandler(context);
        server.start();
        address = "http://127.0.0.1:" + connector.getLocalPort();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Test
    void theFolderWithoutItsSlashLeadsToThePage() throws Exception {
        HttpResponse<byte[]> answer = get("/console");
        assertEquals(301, answer.statusCode());
        assertEquals("/console/", header(answer, "Location"));
    }

    @Test
    void thePageIsAskedForAgainAndWhatHasAHashInItsNameIsNot() throws Exception {
        HttpResponse<byte[]> page = get("/console/");
        assertEquals(200, page.statusCode());
        assertArrayEquals(Files.readAllBytes(BUILT.resolve("index.html")), page.body());
        assertEquals("no-cache", header(page, "Cache-Control"));
        String script = new String(page.body()).replaceAll("(?s).*src=\"\\./(assets/[^\"]+\\.js)\".*", "$1");
        HttpResponse<byte[]> program = get("/console/" + script);
        assertEquals("text/javascript;charset=utf-8", header(program, "Content-Type").replace(" ", ""));
        assertTrue(header(program, "Cache-Control").contains("immutable"));
        assertEquals(304, get("/console/" + script, "If-None-Match", header(program, "ETag")).statusCode());
        assertEquals(304, get("/console/", "If-None-Match", "W/" + header(page, "ETag").replaceAll("\"$", "--gzip\"")).statusCode());
        assertEquals(200, get("/console/", "If-None-Match", "\"other\"").statusCode());
    }

    @Test
    void everyFileSaysWhatABrowserMayDoWithIt() throws Exception {
        HttpResponse<byte[]> page = get("/console/");
        assertEquals(ConsoleServlet.POLICY, header(page, "Content-Security-Policy"));
        assertTrue(ConsoleServlet.POLICY.startsWith("default-src 'none'") && !ConsoleServlet.POLICY.contains("unsafe"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(page, "Referrer-Policy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/SOURCES", "/console/index.htm", "/console/assets", "/console/assets/", "/console//", "/console/%2e%2e/pom.xml",
        "/console/assets/..%2f..%2fpom.xml", "/console/..%5cpom.xml", "/console/index.html%00", "/console/ask/cn"})
    void nothingElseIsThere(String path) throws Exception {
        int status = get(path).statusCode();
        assertTrue(status == 404 || status == 400, path + ": " + status);
    }

    @Test
    void filesAreReadAndNothingElse() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create(address + "/console/")).POST(HttpRequest.BodyPublishers.ofString("x")).build();
        assertEquals(405, client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode());
        HttpRequest head = HttpRequest.newBuilder(URI.create(address + "/console/")).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        HttpResponse<byte[]> answer = client.send(head, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(0, answer.body().length);
        assertEquals(String.valueOf(Files.size(BUILT.resolve("index.html"))), header(answer, "Content-Length"));
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
