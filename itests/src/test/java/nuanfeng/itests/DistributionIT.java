// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive as an operator gets it: boots by itself, keeps to itself. */
class DistributionIT {

    private static final Distribution nuanfeng = Distribution.unpack();
    private static final Api api = new Api(nuanfeng);

    @BeforeAll
    static void start() {
        nuanfeng.start();
    }

    @AfterAll
    static void close() {
        nuanfeng.close();
    }

    @Test
    void bootsWithoutErrors() {
        assertFalse(nuanfeng.log().contains("| ERROR |"), nuanfeng::log);
    }

    /** One event has one moment at the console, over REST and in the log, in whatever zone the machine is. */
    @Test
    void theLogSaysEveryMomentWithItsOffset() {
        List<String> told = nuanfeng.log().lines().filter(line -> line.contains(" | INFO  | ") || line.contains(" | WARN  | ")).toList();
        assertFalse(told.isEmpty());
        told.forEach(line -> assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) \\|.*"), line));
    }

    @Test
    void fetchesNothing() throws IOException {
        Path fetched = nuanfeng.home().resolve("data/maven");
        if (Files.exists(fetched)) {
            try (Stream<Path> files = Files.walk(fetched)) {
                assertEquals(0, files.filter(file -> file.toString().endsWith(".jar")).count());
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        InetAddress other = outside();
        if (other != null) {
            assertFalse(listens(other, nuanfeng.uri("/").getPort()), "REST");
            assertFalse(listens(other, nuanfeng.sshPort()), "console");
        }
        assertTrue(listens(InetAddress.getLoopbackAddress(), nuanfeng.uri("/").getPort()));
    }

    @Test
    void nobodyHasAPassword() throws IOException {
        try (Stream<String> lines = Files.lines(nuanfeng.home().resolve("etc/users.properties"))) {
            assertTrue(lines.allMatch(line -> line.isBlank() || line.startsWith("#")));
        }
    }

    /** The places that ship come through the same door as any other, together. */
    @Test
    void oneActivationMakesTheShippedPlacesSpeak() {
        List<JsonNode> log = api.log();
        assertEquals(1, log.size(), log::toString);
        assertEquals(8, log.get(0).path("changes").size(), log::toString);
        assertEquals(1, log.get(0).path("seq").asInt());
        assertEquals("0".repeat(64), log.get(0).path("prevHash").asText());
        assertEquals(8, api.speaking().size());
    }

    /** Whoever has a version has its bytes. */
    @Test
    void aVersionThatShippedBeforeShipsAsItWas() {
        Before.jars().forEach((place, jar) -> {
            PolicyJar now = TestPolicies.shipped(place);
            assertTrue(!now.version().equals("1.1.0") || now.digest().equals(PolicyJar.digest(jar)), place);
        });
    }

    /** The gate only warns of a MUST from a reply and of what was not held against the official text: whoever was released stays. What ships has neither. */
    @Test
    void noPlaceThatShipsClaimsMoreThanItsDocumentsBear() {
        api.speaking().forEach((place, digest) -> {
            List<String> codes = api.admin("/policies/" + digest).expect(200).elements("/report/checks").flatMap(check -> Answer.stream(check.path("findings")))
                    .map(finding -> finding.path("code").asText()).distinct().toList();
            assertTrue(codes.stream().noneMatch(Set.of("reply-binds-nobody", "unchecked-but-settled")::contains), () -> place + " " + codes);
        });
    }

    /** E-16, E-17, E-18. */
    @Test
    void documentsAreCalledAndDatedAsTheirIssuersDid() {
        Answer pilot = api.get("/documents/mohrss-2025-24").expect(200);
        assertEquals("关于扩大新就业形态人员职业伤害保障试点的通知", pilot.text("/title"));
        assertEquals("人力资源社会保障部等九部门", pilot.text("/issuers/0"));
        Answer outlets = api.get("/documents/terminal-outlet-rules").expect(200);
        assertEquals("2018-05-28", outlets.text("/issued"));
        assertTrue(outlets.at("/effective").isMissingNode(), outlets::toString);
        Answer blacklist = api.get("/documents/blacklist-order-45").expect(200);
        assertEquals("2021-11-10", blacklist.text("/issued"));
        assertEquals("A", blacklist.text("/source"));
    }

    @Test
    void noRepositoryIsEverAsked() throws IOException {
        List<String> settings = Files.readAllLines(nuanfeng.home().resolve("etc/org.ops4j.pax.url.mvn.cfg"));
        assertTrue(settings.stream().map(String::strip).anyMatch("org.ops4j.pax.url.mvn.repositories ="::equals), settings::toString);
        assertTrue(settings.stream().noneMatch(line -> !line.startsWith("#") && line.contains("http")), settings::toString);
        assertTrue(settings.stream().anyMatch(line -> line.matches("org.ops4j.pax.url.mvn.localRepository *= *\\$\\{karaf.data}/maven")),
                settings::toString);
    }

    @Test
    void theAdministratorsKeyIsForItsOwnerAlone() throws IOException {
        Path key = nuanfeng.home().resolve("var/nuanfeng/admin.key");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.resolveSibling("admin.key.hash"))));
        assertTrue(nuanfeng.adminKey().length() >= 40);
        try (Stream<Path> files = Files.walk(nuanfeng.home())) {
            List<Path> telling = files.filter(file -> Files.isRegularFile(file) && !file.startsWith(nuanfeng.home().resolve("system"))
                    && !file.equals(key) && contains(file, nuanfeng.adminKey())).toList();
            assertEquals(List.of(), telling);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /policies", "POST, /policies", "GET, /policies/sha256:00", "GET, /policies/sha256:00/plan", "DELETE, /policies/sha256:00",
        "POST, /plans", "GET, /activations", "POST, /activations", "GET, /activations/verify", "POST, /places/cn/rollback"})
    void nobodyAdministersWithoutTheKey(String method, String path) {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(method.equals("POST") ? "{}" : "");
        HttpRequest.Builder request = nuanfeng.request("/api/v1" + path).header("Content-Type", path.equals("/policies")
                ? "application/java-archive" : "application/json").method(method, body);
        Answer without = Answer.of(nuanfeng.send(request.build())).refused(401, "unauthorised");
        assertTrue(without.header("WWW-Authenticate").startsWith("Bearer"), () -> without.headers().toString());
        Answer.of(nuanfeng.send(request.header("Authorization", "Bearer karaf").build())).refused(401, "unauthorised");
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetAddress outside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst()
                .orElse(null);
    }

    private static boolean listens(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
