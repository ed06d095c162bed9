// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of the archive: what they say before a server starts, and beside one that runs. */
class ScriptsIT {

    private static final Distribution nuanfeng = Distribution.shared();
    private static final Api api = new Api(nuanfeng);
    private static final Path BIN = nuanfeng.home().resolve("bin");
    private static final String ENGLISH = "en_GB.UTF-8";
    /** To a file: without what stands behind its #. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");

    @TempDir
    private Path folder;

    /** How a script ended and what it said. */
    private record Said(int status, String text) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "8181 ", "-1", "99999999999999999999"})
    void whatIsNoPortIsSaidAtOnce(String port) {
        Said said = run(Map.of("NUANFENG_HTTP_PORT", port, "LANG", ENGLISH), BIN.resolve("can-start").toString(), folder.toString());
        assertEquals(new Said(1, "nuanfeng: NUANFENG_HTTP_PORT is a port, a number from 1 to 65535, and not '%s'.\n".formatted(port)), said);
    }

    @Test
    void itIsSaidInChineseWhereTheMachineSpeaksChinese() {
        assertEquals(new Said(1, "nuanfeng: 端口NUANFENG_SSH_PORT应为1至65535的整数，现为“x”。\n"), run(
                Map.of("NUANFENG_SSH_PORT", "x", "LANG", "zh_CN.UTF-8"), BIN.resolve("can-start").toString(), folder.toString()));
    }

    @Test
    void aPortThatSomebodyUsesIsSaidAtOnce() throws IOException {
        try (ServerSocket used = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(used.getLocalPort());
            Said said = run(Map.of("NUANFENG_HTTP_PORT", port, "LANG", ENGLISH), BIN.resolve("can-start").toString(), folder.toString());
            assertEquals(new Said(1, "nuanfeng: port %s on 127.0.0.1 is taken; stop what uses it or set NUANFENG_HTTP_PORT.\n".formatted(port)), said);
        }
    }

    @Test
    void aPortThatIsWrittenInTheSettingsIsLookedAt() throws IOException {
        Files.createDirectory(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/custom.properties"), "org.osgi.service.http.port = 99999\n");
        Said said = run(Map.of("LANG", ENGLISH), BIN.resolve("can-start").toString(), folder.toString());
        assertTrue(said.status() == 1 && said.text().contains("'99999'"), said::toString);
    }

    @Test
    void aStateThatIsNoFolderIsSaid() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(new Said(1, "nuanfeng: %s is no folder, so nothing can be kept in it.\n".formatted(file)),
                run(Map.of("LANG", ENGLISH), BIN.resolve("can-start").toString(), file.toString()));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        // The administrator of a machine may write everywhere.
        List<String> line = new ArrayList<>("root".equals(System.getProperty("user.name"))
                ? List.of("setpriv", "--reuid", "65534", "--clear-groups", "bash", "-s", folder.toString()) : List.of("bash", "-s", folder.toString()));
        Said said = run(BIN.resolve("can-start"), Map.of("LANG", ENGLISH), line);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertTrue(said.status() == 1 && said.text().contains("cannot write to " + folder), said::toString);
    }

    @Test
    void aServerThatRunsInTheFolderIsSaid() {
        Said said = run(Map.of("LANG", ENGLISH), BIN.resolve("karaf").toString(), "server");
        assertEquals(new Said(1, "nuanfeng: a server runs in %s already (process %s); stop it first, with bin/stop or kill %2$s.\n"
                .formatted(nuanfeng.home(), nuanfeng.pid())), said);
    }

    @Test
    void theServerLeavesItsAddresses() throws IOException {
        assertEquals(nuanfeng.uri("") + "\n", Files.readString(nuanfeng.home().resolve("data/http.address")));
        assertEquals(nuanfeng.sshPort() + "\n", Files.readString(nuanfeng.home().resolve("data/ssh.port")));
    }

    @Test
    void theAdministratorsKeyIsChangedAndRevokedWithoutARestart() {
        String old = nuanfeng.adminKey();
        api.admin("/policies").expect(200);
        assertEquals(0, run(Map.of(), BIN.resolve("nuanfeng").toString(), "key", "revoke").status());
        assertEquals(401, withKey(old));
        Said made = run(Map.of("LANG", "zh_CN.UTF-8"), BIN.resolve("nuanfeng").toString(), "key", "new");
        assertTrue(made.status() == 0 && made.text().contains("原密钥即时失效"), made::toString);
        api.admin("/policies").expect(200);
        assertEquals(401, withKey(old));
        assertEquals(2, run(Map.of(), BIN.resolve("nuanfeng").toString(), "key").status());
    }

    @Test
    void whatIsPrintedForNoTerminalHasNoColours() {
        Said said = run(Map.of(), BIN.resolve("nuanfeng").toString(), "shell", "policy:nothing");
        assertTrue(said.status() != 0 && said.text().contains("policy:nothing"), said::toString);
        assertFalse(said.text().contains("\u001b"), said::toString);
    }

    @Test
    void readyWaitsForTheServerAndPrintsItsAddress() {
        assertEquals(new Said(0, nuanfeng.uri("") + "\n"), run(Map.of(), BIN.resolve("nuanfeng").toString(), "ready", "5"));
    }

    /** Its folder and user are those of the page; here they are those of this run. */
    @Test
    void theUnitFileIsOneOfSystemd() throws IOException {
        assumeTrue(Stream.of("/usr/bin/systemd-analyze", "/bin/systemd-analyze").anyMatch(file -> Files.isExecutable(Path.of(file))),
                "SKIPPED: there is no systemd-analyze here, so nuanfeng.service was not verified");
        String unit = Files.readString(BIN.resolve("contrib/nuanfeng.service")).replace("/opt/nuanfeng", nuanfeng.home().toString())
                .replaceAll("(?m)^(User|Group)=nuanfeng$", "$1=root");
        Path file = Files.writeString(folder.resolve("nuanfeng.service"), unit);
        assertEquals(new Said(0, ""), run(Map.of(), "systemd-analyze", "verify", file.toString()));
    }

    @Test
    void theArchiveHoldsItsPapers() throws IOException {
        for (String paper : List.of("LICENSE", "NOTICE", "README.md", "doc/operations.md", "doc/settings.md", "doc/shell.md", "doc/policy-language.md",
                "doc/zh/operation.md", "doc/zh/settings.md", "doc/zh/shell.md", "doc/zh/policy.md", "doc/zh/annual-update.md", "schema/place.schema.json",
                "schema/examples/parameters.yaml")) {
            assertTrue(Files.isRegularFile(nuanfeng.home().resolve(paper)), paper);
        }
        try (Stream<Path> pages = Files.walk(nuanfeng.home().resolve("doc"))) {
            for (Path page : Stream.concat(pages.filter(file -> file.toString().endsWith(".md")), Stream.of(nuanfeng.home().resolve("README.md"))).toList()) {
                for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
                    assertTrue(Files.exists(page.resolveSibling(link.group(1))), page + " leads to " + link.group(1));
                }
            }
        }
    }

    private static int withKey(String key) {
        return nuanfeng.send(nuanfeng.request("/api/v1/policies").header("Authorization", "Bearer " + key).build()).statusCode();
    }

    private static Said run(Map<String, String> environment, String... line) {
        return run(null, environment, List.of(line));
    }

    private static Said run(Path input, Map<String, String> environment, List<String> line) {
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LANG", "LC_ALL", "LC_MESSAGES", "NUANFENG_HTTP_PORT", "NUANFENG_SSH_PORT"));
        builder.environment().putAll(environment);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        try {
            Process process = builder.start();
            if (input == null) {
                process.getOutputStream().close();
            }
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
