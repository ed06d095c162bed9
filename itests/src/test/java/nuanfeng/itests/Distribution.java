// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The assembled distribution in a folder of its own, on free ports, as an operator would run it.
 *
 * <p>Use one per test class: {@code static final Distribution nuanfeng = Distribution.unpack(); nuanfeng.start();} and {@link #close()} it
 * afterwards. State lives in the folder, so {@link #stop()}, {@link #kill()} and {@link #start()} again is a restart. Every wait polls and
 * fails with what was last seen and the end of the server's log.
 */
public final class Distribution implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(120);

    private final Path home;
    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> removed = new ArrayList<>();
    private Process process;

    private Distribution(Path home) {
        this.home = home;
    }

    /** A fresh copy of the assembly that the build made, not started. */
    public static Distribution unpack() {
        return unpack("nuanfeng");
    }

    /** The same in a folder whose name begins so, if this Java can say it: it cannot under LANG=C. */
    public static Distribution unpack(String name) {
        Path assembly = assembly();
        try {
            Distribution distribution = new Distribution(Files.createTempDirectory(isSayable(name) ? name : "nuanfeng"));
            distribution.copy(assembly);
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException("No distribution in " + assembly + "; build it with: mvn package -pl distribution -am", e);
        }
    }

    private static boolean isSayable(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode(name);
    }

    /** A fresh copy of what an archive holds, not started. */
    public static Distribution of(Path archive) {
        try {
            Distribution distribution = new Distribution(Files.createTempDirectory("nuanfeng"));
            run("tar", "-xzf", archive.toString(), "-C", distribution.home.toString(), "--strip-components=1");
            return distribution;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ships these jars for these places, whatever it shipped for them. Takes effect at the first start. */
    public Distribution shipping(Map<String, Path> jars) {
        jars.forEach((place, jar) -> {
            Path shipped = shipped(home, "nuanfeng." + place);
            try {
                // The file may be a link to the assembly's own.
                Files.delete(shipped);
                Files.copy(jar, shipped);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return this;
    }

    /** Ready without asking itself questions first, which only serves those who measure. Takes effect at the next start. */
    public Distribution cold() {
        return setting("nuanfeng.rest.cfg", "warm.up.requests", "0");
    }

    /** Looks into the deploy folder often, for tests that wait for it. Takes effect at the next start. */
    public Distribution attentive() {
        return setting("nuanfeng.lifecycle.cfg", "deployMillis", "200").setting("nuanfeng.lifecycle.cfg", "settledMillis", "1000");
    }

    /** The one running server for all test classes that leave it as they found it. Its deploy folder is looked at often. */
    public static Distribution shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        private static final Distribution SERVER = unpack().cold().attentive().start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** The jar of a policy bundle that the distribution ships, by its place: {@code cn.x}. */
    public static Path policyJar(String place) {
        return shipped("nuanfeng." + place);
    }

    /** A jar that the distribution ships, by the bundle's name. */
    public static Path shipped(String name) {
        return shipped(assembly(), name);
    }

    private static Path shipped(Path home, String name) {
        try (Stream<Path> files = Files.walk(home.resolve("system/nuanfeng").resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server and waits until it is ready. */
    public Distribution start() {
        launch();
        return awaitReady();
    }

    public Distribution awaitReady() {
        await("/ready", answer -> answer.statusCode() == 200, BOOT);
        return this;
    }

    /** Starts the server without waiting. */
    public Distribution launch() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("console.log").toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("NUANFENG_HTTP_PORT", Integer.toString(httpPort));
        builder.environment().put("NUANFENG_SSH_PORT", Integer.toString(sshPort));
        builder.environment().putAll(environment);
        builder.environment().keySet().removeAll(removed);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A variable of the server's environment, for example {@code EXTRA_JAVA_OPTS}; takes effect at the next start. */
    public Distribution with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Variables that the server's environment shall not have; takes effect at the next start. */
    public Distribution without(String... variables) {
        removed.addAll(List.of(variables));
        return this;
    }

    /** Sets a key in a file below {@code etc/}, which need not have been there. */
    public Distribution setting(String file, String key, String value) {
        Path path = home.resolve("etc").resolve(file);
        try {
            List<String> lines = new ArrayList<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
            lines.removeIf(line -> line.matches(java.util.regex.Pattern.quote(key) + "\\s*=.*"));
            lines.add(key + " = " + value);
            Files.write(path, lines);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server the orderly way and waits for its end. */
    public void stop() {
        if (process != null) {
            process.destroy();
            waitForEnd();
        }
    }

    /** Ends the server as a power cut would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            waitForEnd();
        }
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** The folder that the server runs in. */
    public Path home() {
        return home;
    }

    public int sshPort() {
        return sshPort;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** The key of the administrator, which the server writes at its first start. */
    public String adminKey() {
        try {
            return Files.readString(home.resolve("var/nuanfeng/admin.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request to the path, to be completed; {@code distribution.request("/api/v1/policies").header(…)}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    /** The same with the administrator's key. */
    public HttpRequest.Builder asAdmin(String path) {
        return request(path).header("Authorization", "Bearer " + adminKey());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> postJson(String path, String body) {
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again until the answer is the wanted one, and returns it. */
    public HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Object last = "nothing";
        while (System.nanoTime() < end && isAlive()) {
            try {
                HttpResponse<String> answer = get(path);
                if (wanted.test(answer)) {
                    return answer;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (UncheckedIOException e) {
                last = e.getCause();
            }
            pause(20);
        }
        throw new AssertionError("%s did not become what was wanted within %s; last seen: %s; server %s.%n%s"
                .formatted(path, atMost, last, isAlive() ? "alive" : "ended", logTail()));
    }

    /** Waits until something is so; {@code what} says it in words. */
    public void until(String what, BooleanSupplier so) {
        until(what, so, Duration.ofSeconds(60));
    }

    public void until(String what, BooleanSupplier so, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end || !isAlive()) {
                throw new AssertionError("Not so within %s: %s; server %s.%n%s".formatted(atMost, what, isAlive() ? "alive" : "ended",
                        logTail()));
            }
            pause(20);
        }
    }

    public HttpResponse<String> await(String path, Predicate<HttpResponse<String>> wanted) {
        return await(path, wanted, Duration.ofSeconds(30));
    }

    /** Everything in the server's log so far. */
    public String log() {
        try {
            return Files.readString(home.resolve("data/log/karaf.log"));
        } catch (IOException e) {
            return "";
        }
    }

    /** What the JDK's diagnostic tool says about the server. */
    public String jcmd(String... command) {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(pid())));
        line.addAll(List.of(command));
        return run(line.toArray(String[]::new));
    }

    private static String run(String... line) {
        try {
            Process tool = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.waitFor() != 0) {
                throw new AssertionError(String.join(" ", line) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the server if it still runs and deletes its folder. */
    @Override
    public void close() {
        kill();
        delete(home);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("The server did not stop within 30 s.\n" + logTail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Hard links where possible, so that a build may replace the assembly meanwhile; settings and scripts are copied. */
    private void copy(Path assembly) throws IOException {
        try (Stream<Path> files = Files.walk(assembly)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = assembly.relativize(file);
                Path to = home.resolve(relative);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else if (!relative.startsWith("system") || !link(to, file)) {
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static boolean link(Path to, Path file) {
        try {
            Files.createLink(to, file);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private String logTail() {
        List<String> lines = new ArrayList<>(log().lines().toList());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    static Path assembly() {
        return Path.of(System.getProperty("nuanfeng.assembly", "../distribution/target/assembly")).toAbsolutePath().normalize();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
