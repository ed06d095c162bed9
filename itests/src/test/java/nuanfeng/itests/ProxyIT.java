// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The proxy of the page about operation, as it stands there, with a real nginx before the real distribution. */
class ProxyIT {

    private static final Path ROOT = Path.of(System.getProperty("nuanfeng.root", "..")).toAbsolutePath().normalize();
    /** The proxy's own address, so that it is told from whoever asks the server himself. */
    private static final String PROXY = "127.0.0.2";
    private static final String SESSION = "/api/v1/session";
    private static final int LONGER_THAN_A_BUNDLE = 11 << 20;

    private static Distribution nuanfeng;
    private static Nginx nginx;
    private static HttpClient browser;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Nginx.isInstalled(), "the documented reverse proxy, for there is no nginx (apt-get install nginx-light)");
        nuanfeng = Distribution.unpack().cold().setting("custom.properties", "nuanfeng.http.proxies", PROXY).start();
        nginx = Nginx.of(documented("docs/operations.md"), nuanfeng.uri("").getPort(), PROXY);
        browser = nginx.client();
    }

    @AfterAll
    static void stop() {
        Optional.ofNullable(nginx).ifPresent(Nginx::close);
        Optional.ofNullable(nuanfeng).ifPresent(Distribution::close);
    }

    private static String documented(String page) throws IOException {
        String text = Files.readString(ROOT.resolve(page));
        int from = text.indexOf("```nginx\n") + "```nginx\n".length();
        return text.substring(from, text.indexOf("```", from));
    }

    private static HttpRequest.Builder through(String path) {
        return HttpRequest.newBuilder(nginx.uri(path)).timeout(Duration.ofSeconds(30));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder signIn(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"key\":\"" + nuanfeng.adminKey() + "\"}"));
    }

    @Test
    void bothPagesDescribeTheSameProxy() throws IOException {
        assertEquals(documented("docs/operations.md").replaceAll("#.*", "#"), documented("docs/zh/operation.md").replaceAll("#.*", "#"));
    }

    @Test
    void whoeverSignsInThroughItHasACookieForTlsAlone() throws Exception {
        HttpResponse<String> signedIn = send(signIn(through(SESSION)));
        assertEquals(200, signedIn.statusCode(), signedIn.body());
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.endsWith("; Secure"), cookie);
        String session = cookie.split(";")[0];
        for (String origin : List.of(nginx.origin(), nginx.origin().toUpperCase(java.util.Locale.ROOT).replace("HTTPS", "https"))) {
            HttpResponse<String> plan = send(through("/api/v1/replays").header("Cookie", session).header("Origin", origin).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
            assertEquals(400, plan.statusCode(), "a page of this server gets as far as its body: " + plan.body());
        }
        for (String origin : List.of("https://evil.example", nginx.origin() + "1", nuanfeng.uri("").toString())) {
            HttpResponse<String> plan = send(through("/api/v1/replays").header("Cookie", session).header("Origin", origin).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
            assertEquals(403, plan.statusCode(), origin);
        }
    }

    @Test
    void whoeverAsksTheServerHimselfIsNotBelieved() throws Exception {
        HttpResponse<String> forged = nuanfeng.send(signIn(nuanfeng.request(SESSION).header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "policy.example").header("X-Forwarded-For", "192.0.2.7")).build());
        assertEquals(200, forged.statusCode(), forged.body());
        assertFalse(forged.headers().firstValue("Set-Cookie").orElseThrow().contains("Secure"));
        String session = forged.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> other = nuanfeng.send(nuanfeng.request("/api/v1/replays").header("Cookie", session).header("Origin", "https://policy.example").header("X-Forwarded-Host", "policy.example")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")).build());
        assertEquals(403, other.statusCode(), other.body());
    }

    /** Wrong passwords are counted where they come from: through the proxy they are of whoever sends them, whatever address he claims. */
    @Test
    void anAddressThatIsMadeUpHelpsNobody() throws Exception {
        int last = 0;
        for (int i = 0; i < 7; i++) {
            last = send(through(SESSION).header("X-Forwarded-For", "192.0.2." + i).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"user\":\"nobody\",\"password\":\"wrong\"}"))).statusCode();
        }
        assertEquals(429, last);
        assertEquals("HTTP/1.1 401", statusFrom("127.0.0.3"), "whoever has another address behind the same proxy need not wait");
    }

    private static String statusFrom(String address) throws Exception {
        String body = "{\"user\":\"nobody\",\"password\":\"wrong\"}";
        try (Socket socket = nginx.trust().getSocketFactory().createSocket(InetAddress.getByName("127.0.0.1"), nginx.port(), InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s"
                    .formatted(SESSION, body.length(), body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void whatIsTooLongIsRefusedByTheProxyAndWhatIsAdministeredIsForInside() throws Exception {
        HttpResponse<String> tooLong = send(through("/api/v1/places/cn/calculations/x").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(new byte[LONGER_THAN_A_BUNDLE])));
        assertEquals(413, tooLong.statusCode());
        for (String inside : List.of("/health", "/metrics", "/api/v1/policies", "/api/v1/activations", "/api/v1/places/cn/rollback")) {
            assertEquals(403, send(through(inside)).statusCode(), inside);
            assertFalse(send(through(inside)).body().contains("urn:nuanfeng"), "the proxy itself says so");
        }
        assertEquals(200, send(through("/ready")).statusCode());
        assertEquals(200, send(through("/api/v1/places")).statusCode());
    }

    @Test
    void anEventIsThereWhileTheConnectionIsOpen() throws Exception {
        HttpRequest listen = through("/api/v1/events").timeout(Duration.ofMinutes(2)).header("Authorization", "Bearer " + nuanfeng.adminKey()).header("Accept", "text/event-stream").build();
        HttpResponse<java.io.InputStream> events = browser.send(listen, BodyHandlers.ofInputStream());
        assertEquals("text/event-stream", events.headers().firstValue("Content-Type").orElse(""));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            CompletableFuture<String> hello = CompletableFuture.supplyAsync(() -> until(lines, "event: hello"));
            assertEquals("event: hello", hello.get(30, TimeUnit.SECONDS));
        }
    }

    private static String until(BufferedReader lines, String wanted) {
        try {
            String line = lines.readLine();
            while (line != null && !line.equals(wanted)) {
                line = lines.readLine();
            }
            return String.valueOf(line);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void anAddressOfTheServerNeverNamesTheOneBehindTheProxy() throws Exception {
        HttpResponse<String> start = send(through("/").header("Accept", "text/html"));
        assertEquals(302, start.statusCode());
        assertTrue(URI.create(start.headers().firstValue("Location").orElseThrow()).getHost() == null, start.headers().toString());
    }
}
