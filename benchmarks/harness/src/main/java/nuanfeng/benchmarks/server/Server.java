// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server on free ports, in a folder that is deleted when it is closed. State lives in the folder: stopped and started again is a restart. */
public final class Server implements AutoCloseable {

    private static final Duration BOOT = Duration.ofMinutes(3);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final int MILLIS_BETWEEN_LOOKS = 20;
    private static final int LOG_TAIL = 2000;

    private final Kind kind;
    private final Path home;
    private final int httpPort = freePort();
    private final int sshPort = freePort();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Thread abort = new Thread(this::abandon);
    private Process process;
    private double secondsToReady;

    private Server(Kind kind, Path home) {
        this.kind = kind;
        this.home = home;
        Runtime.getRuntime().addShutdownHook(abort);
    }

    /** The platform, not started. @param assembly folder of the assembled distribution */
    public static Server platform(Path assembly) throws IOException {
        return new Server(Kind.PLATFORM, Home.platform(assembly));
    }

    /** Its peer, not started. @param bundle jar of the constant @param answer the constant */
    public static Server constant(Path assembly, Path bundle, byte[] answer) throws IOException {
        return new Server(Kind.CONSTANT, Home.constant(assembly, bundle, answer));
    }

    /** What both stand on, not started. */
    public static Server stock(Path assembly) throws IOException {
        return new Server(Kind.STOCK, Home.stock(assembly));
    }

    /** To be started as Karaf starts itself, without the options that the distribution's {@code setenv} adds. */
    public Server asKarafStarts() throws IOException {
        Files.writeString(home.resolve("bin/setenv"), "");
        return this;
    }

    /** Sets a key in a file below {@code etc/}, which need not have been there. */
    public Server setting(String file, String key, String value) throws IOException {
        Path path = home.resolve("etc").resolve(file);
        List<String> lines = new ArrayList<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
        lines.removeIf(line -> line.matches(Pattern.quote(key) + "\\s*=.*"));
        lines.add(key + " = " + value);
        Files.write(path, lines);
        return this;
    }

    /** Starts it and waits until it is ready. */
    public Server start() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        File console = home.resolve("console.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(console));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("NUANFENG_HTTP_PORT", Integer.toString(httpPort));
        builder.environment().put("NUANFENG_SSH_PORT", Integer.toString(sshPort));
        long begin = System.nanoTime();
        try {
            process = builder.start();
            awaitReady(begin);
        } catch (IOException | InterruptedException | RuntimeException e) {
            // Nobody has this server yet, so nobody would close it.
            close();
            throw e;
        }
        secondsToReady = (System.nanoTime() - begin) / 1e9;
        return this;
    }

    /** How long the last start took by the clock. */
    public double secondsToReady() {
        return secondsToReady;
    }

    public Usage usage() throws IOException {
        return Usage.of(process.pid());
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** The folder that it runs in. */
    public Path home() {
        return home;
    }

    /** The file of a policy bundle that it ships. */
    public Path shipped(String bundle) throws IOException {
        try (var files = Files.walk(home.resolve("system/nuanfeng").resolve(bundle))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    public String adminKey() throws IOException {
        return Files.readString(home.resolve("var/nuanfeng/admin.key")).strip();
    }

    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    @Override
    public void close() throws IOException {
        Runtime.getRuntime().removeShutdownHook(abort);
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        Folders.delete(home);
    }

    private void abandon() {
        try {
            if (process != null) {
                process.destroyForcibly().onExit().join();
            }
            Folders.delete(home);
        } catch (IOException e) {
            System.err.println("Left behind: " + home);
        }
    }

    private void awaitReady(long begin) throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - begin > BOOT.toNanos()) {
                throw new IOException("%s did not become ready; the end of %s:%n%s".formatted(kind.title(), keptLog(), logTail()));
            }
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }

    /** The log outlives the folder of a server that failed. */
    private Path keptLog() throws IOException {
        Path log = home.resolve("data/log/karaf.log");
        return Files.exists(log) ? Files.copy(log, Files.createTempFile("nuanfeng-bench", ".log"), StandardCopyOption.REPLACE_EXISTING) : log;
    }

    private boolean isReady() throws InterruptedException {
        try {
            // A server that is just starting may take a call and never answer it.
            HttpRequest probe = HttpRequest.newBuilder(kind.probe(uri("/")), (name, value) -> true).timeout(LONGEST_LOOK).build();
            return kind.isReady(send(probe).statusCode());
        } catch (IOException e) {
            return false;
        }
    }

    private String logTail() {
        try {
            String log = Files.readString(home.resolve("data/log/karaf.log"));
            return log.substring(Math.max(0, log.length() - LOG_TAIL));
        } catch (IOException e) {
            return "It left no log.";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
