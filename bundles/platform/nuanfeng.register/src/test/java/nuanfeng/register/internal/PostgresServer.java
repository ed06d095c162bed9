// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;
import org.tukaani.xz.XZInputStream;

import nuanfeng.register.internal.database.Source;

/** A real PostgreSQL, unpacked and started for the tests of one run of the machine; one for all of them. It never runs as root, so root gives it to nobody. */
public final class PostgresServer {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String USER = "nuanfeng";
    private static final int SECONDS = 60;
    /** What is measured must be on the disk; tests need not wait for that. */
    private static final String FSYNC = System.getProperty("nuanfeng.postgresFsync", "off");
    private static Optional<PostgresServer> one = Optional.empty();
    private static String reason = "";

    private final Path home;
    private final int port;

    private PostgresServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** Empty where none can be started; {@link #reason} says why. */
    public static synchronized Optional<PostgresServer> find() {
        if (one.isEmpty() && reason.isEmpty()) {
            try {
                one = Optional.of(start());
            } catch (IOException | InterruptedException e) {
                reason = "PostgreSQL could not be started: " + e.getMessage();
                System.err.println("SKIPPED: what is kept in PostgreSQL is not tested. " + reason);
            }
        }
        return one;
    }

    public static String reason() {
        return reason;
    }

    /** A fresh database. */
    public Source database(String name) throws SQLException {
        return made(name, "create database " + name);
    }

    /** A database that is what another one is, to which nobody is connected. */
    public Source copy(String name, String of) throws SQLException {
        return made(name, "create database " + name + " template " + of);
    }

    /** A fresh database in a folder of its own. */
    public Source databaseIn(Path folder, String name) throws Exception {
        if (isRoot()) {
            command(List.of("chown", "nobody", folder.toString()));
        }
        made(name, "create tablespace " + name + " location '" + folder + "'");
        return made(name, "create database " + name + " tablespace " + name);
    }

    public void drop(String name) throws SQLException {
        made(name, "drop database " + name + " with (force)");
    }

    private Source made(String name, String by) throws SQLException {
        PGSimpleDataSource first = new PGSimpleDataSource();
        first.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        first.setUser(USER);
        try (Connection connection = first.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(by);
        }
        return new Source("jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, () -> "", 10, 30);
    }

    private static PostgresServer start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("nuanfeng-postgres");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(home);
        Path data = Files.createDirectory(home.resolve("data"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        PostgresServer server = new PostgresServer(home, port);
        if (isRoot()) {
            command(List.of("chown", "-R", "nobody", home.toString()));
        }
        server.run("bin/initdb", "-D", data.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        server.restart();
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        return server;
    }

    /** Starts it, or starts it again on the same port. */
    public void restart() throws IOException, InterruptedException {
        run("bin/pg_ctl", "-D", home.resolve("data").toString(), "-w", "-l", home.resolve("log").toString(), "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=" + FSYNC + " -c max_connections=60", "start");
    }

    public void stop() throws IOException, InterruptedException {
        run("bin/pg_ctl", "-D", home.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    }

    private void remove() {
        try {
            stop();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(home + " is left behind: " + e.getMessage());
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "nobody", "--"));
        }
        command.add(home.resolve(program).toString());
        command.addAll(List.of(arguments));
        command(command);
    }

    private static void command(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("nuanfeng-postgres", ".log");
        Process process = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + ": " + Files.readString(out));
        }
        Files.delete(out);
    }

    private static void unpack(Path home) throws IOException, InterruptedException {
        try (InputStream in = PostgresServer.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) {
                throw new IOException("no binaries of it for this machine");
            }
            Process tar = new ProcessBuilder("tar", "xf", "-", "-C", home.toString()).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
            try (OutputStream out = tar.getOutputStream(); XZInputStream unpacked = new XZInputStream(in)) {
                unpacked.transferTo(out);
            }
            if (tar.waitFor() != 0) {
                throw new IOException("its archive cannot be unpacked");
            }
        }
    }
}
