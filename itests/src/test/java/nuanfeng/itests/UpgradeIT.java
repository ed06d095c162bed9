// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** A build takes the place of another one, which comes back when that goes wrong; and the unit of the service, started as systemd would. */
class UpgradeIT {

    private static final String MARK = "the newer build";
    static final List<String> STEPS = List.of("prepare", "stop", "save", "switch", "start");

    private static int run(Distribution server, String... command) throws Exception {
        return began(server, command).waitFor();
    }

    private static Process began(Distribution server, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("NUANFENG_SSH_PORT", Integer.toString(server.sshPort()));
        builder.environment().put("NUANFENG_HTTP_PORT", Integer.toString(server.uri("/").getPort()));
        return builder.start();
    }

    private static String upgrade(Distribution server) {
        return server.home().resolve("bin/nuanfeng").toString();
    }

    /** Asks whoever answers at its port, which is another process than the one that this test has started. */
    private static void becomesReady(Distribution server, Path base) throws Exception {
        assertEquals(0, run(server, "env", "KARAF_BASE=" + base, upgrade(server), "ready", "300"));
    }

    /** @param missing what it has not, below system */
    static Path build(String missing) throws Exception {
        Path folder = Files.createTempDirectory("nuanfeng-build").resolve("build");
        assertEquals(0, new ProcessBuilder("cp", "-r", Distribution.unpack().home().toString(), folder.toString()).start().waitFor());
        Files.writeString(folder.resolve("README.md"), Files.readString(folder.resolve("README.md")) + MARK);
        if (!missing.isEmpty()) {
            assertEquals(0, new ProcessBuilder("rm", "-r", folder.resolve("system").resolve(missing).toString()).start().waitFor());
        }
        return folder;
    }

    private static boolean isNew(Distribution server) throws IOException {
        return Files.readString(server.home().resolve("README.md")).endsWith(MARK);
    }

    private static String step(Distribution server) {
        try {
            return Files.readString(server.home().resolve("upgrade/step")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** An upgrade is killed when it has come that far, and ended by calling it again. */
    static void cut(Distribution server, Path build, String cut) throws Exception {
        Process upgrading = began(server, "setsid", "-w", upgrade(server), "upgrade", build.toString());
        while (upgrading.isAlive() && !step(server).equals(cut)) {
            Thread.onSpinWait();
        }
        assertTrue(upgrading.isAlive(), "was never at " + cut);
        List<ProcessHandle> below = new ArrayList<>(upgrading.descendants().filter(each -> !each.info().command().orElse("").endsWith("/java")).toList());
        upgrading.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        upgrading.waitFor();
        String at = step(server);
        assertEquals(Set.of("switch", "return").contains(at) ? 1 : 0, run(server, upgrade(server), "upgrade"), at);
        becomesReady(server, server.home());
    }

    /** The server that an upgrade has started is no child of this process. */
    static void killWhatRuns(Distribution server) throws IOException {
        Path file = server.home().resolve("karaf.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(each -> {
                each.destroyForcibly();
                each.onExit().join();
            });
        }
    }

    private static void end(Distribution server) throws Exception {
        killWhatRuns(server);
        server.close();
    }

    @Test
    void aBuildThatDoesNotBecomeReadyLeavesTheFormerOneRunning() throws Exception {
        Distribution server = Distribution.unpack().cold().start();
        try {
            String edition = server.get("/api/v1/editions/current").body();
            assertNotEquals(0, run(server, upgrade(server), "upgrade", build("nuanfeng/nuanfeng.rest").toString(), "--wait", "20"));
            assertTrue(!isNew(server) && Files.isDirectory(server.home().resolve("system/nuanfeng/nuanfeng.rest")));
            assertEquals(edition, server.get("/api/v1/editions/current").body());
            assertTrue(Files.notExists(server.home().resolve("upgrade")));

            assertEquals(0, run(server, upgrade(server), "upgrade", build("").toString()));
            assertTrue(isNew(server));
            assertEquals(edition, server.get("/api/v1/editions/current").body());
        } finally {
            end(server);
        }
    }

    /** Wherever it was cut off, calling it again ends in one build or the other, with the state that was there. */
    @Test
    void anUpgradeThatWasCutOffIsEnded() throws Exception {
        Distribution server = Distribution.unpack().cold().start();
        try {
            String edition = server.get("/api/v1/editions/current").body();
            Path build = build("");
            for (String cut : STEPS) {
                cut(server, build, cut);
                assertEquals(edition, server.get("/api/v1/editions/current").body());
            }
        } finally {
            end(server);
        }
    }

    /** The build is root's; the user of the service can write to the state folder and nowhere else. */
    @Test
    void theServiceRunsAsItsOwnUserOnATreeThatItCannotWrite() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && new File("/usr/sbin/runuser").canExecute(),
                "SKIPPED: only root can start the service as another user, so its unit was not started");
        Distribution server = Distribution.unpack().cold();
        Path state = Files.createTempDirectory("nuanfeng-state");
        Path unit = Files.writeString(state.resolve("nuanfeng.service"), printed(server, "--print", "--state", state.toString(), "--user", "nobody"));
        List<String> lines = Files.readAllLines(unit);
        assertTrue(lines.contains("User=nobody") && lines.contains("ProtectSystem=strict") && lines.contains("ReadWritePaths=" + state), lines::toString);
        String start = lines.stream().filter(each -> each.startsWith("ExecStart=")).findFirst().orElseThrow().substring("ExecStart=".length());
        assertEquals(0, new ProcessBuilder("bash", "-c", ("cp -r '%1$s/etc' '%1$s/deploy' '%2$s' && mkdir '%2$s/data' '%2$s/var' && chown -R nobody: '%2$s'"
                + " && chown -R root: '%1$s' && chmod -R go-w,a+rX '%1$s' && chmod a+rx \"$(dirname '%1$s')\"").formatted(server.home(), state)).inheritIO().start().waitFor());
        long before = files(server.home());
        List<String> command = new ArrayList<>(List.of("/usr/sbin/runuser", "-u", "nobody", "--", "env", "KARAF_BASE=" + state));
        command.addAll(List.of(start.split(" ")));
        Process service = began(server, command.toArray(String[]::new));
        try {
            becomesReady(server, state);
            assertEquals("nobody", service.toHandle().children().findFirst().orElse(service.toHandle()).info().user().orElse(""));
            assertEquals(before, files(server.home()));
            assertTrue(Files.exists(state.resolve("var/nuanfeng/admin.key")) && Files.exists(state.resolve("data/log/karaf.log")));
        } finally {
            service.descendants().forEach(ProcessHandle::destroyForcibly);
            service.destroyForcibly();
        }
    }

    /** By the tool of systemd, where it is. */
    @Test
    void theUnitIsExposedLittle() throws Exception {
        assumeTrue(new File("/usr/bin/systemd-analyze").canExecute(), "SKIPPED: there is no systemd-analyze here, so the exposure of the unit was not looked at");
        Distribution server = Distribution.unpack().cold();
        Path unit = Files.writeString(Files.createTempDirectory("nuanfeng-unit").resolve("nuanfeng.service"), printed(server, "--print"));
        Process security = new ProcessBuilder("systemd-analyze", "security", "--offline=true", "--threshold=40", "--no-pager", unit.toString()).redirectErrorStream(true).start();
        String said = new String(security.getInputStream().readAllBytes());
        assertEquals(0, security.waitFor(), said);
    }

    private static String printed(Distribution server, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(upgrade(server), "install-service"));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).start();
        String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        return text;
    }

    private static long files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.count();
        }
    }
}
