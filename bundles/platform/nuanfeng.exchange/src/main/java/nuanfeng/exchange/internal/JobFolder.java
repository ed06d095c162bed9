// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

import nuanfeng.job.ImportOrder;
import nuanfeng.policy.PlaceId;

/** The folder of one job. Its owner alone may look into it: files that are sent hold what is personal. Every file in it is whole or the one before. */
record JobFolder(Path folder) {

    private static final String FILE = "file";
    private static final String ORDER = "order.properties";
    /** More than any of its small files needs. */
    private static final long ROOM = 1L << 20;
    private static final String STATE = "state.properties";

    String id() {
        return folder.getFileName().toString();
    }

    Path file() {
        return folder.resolve(FILE);
    }

    /** Keeps what was sent, then what was ordered: without an order there is no job. */
    static JobFolder make(Path home, String id, ImportOrder order, InputStream bytes) throws IOException {
        JobFolder made = new JobFolder(home.resolve(id));
        Files.createDirectories(home);
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.createDirectory(made.folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(made.folder);
        }
        try {
            SpooledFile.keep(bytes, made.file());
            made.write(ORDER, properties(order));
            return made;
        } catch (IOException | RuntimeException e) {
            made.delete();
            throw e;
        }
    }

    private static Properties properties(ImportOrder order) {
        Properties lines = new Properties();
        lines.setProperty("place", order.place().path());
        lines.setProperty("type", order.type());
        lines.setProperty("edition", order.edition());
        lines.setProperty("on", order.on().toString());
        lines.setProperty("format", order.format());
        order.charset().ifPresent(each -> lines.setProperty("charset", each));
        lines.setProperty("columns", order.columns());
        lines.setProperty("all", Boolean.toString(order.all()));
        order.from().ifPresent(each -> lines.setProperty("from", each.toString()));
        lines.setProperty("dryRun", Boolean.toString(order.dryRun()));
        lines.setProperty("by", order.by());
        lines.setProperty("reason", order.reason());
        order.key().ifPresent(each -> lines.setProperty("key", each));
        return lines;
    }

    /** Empty where nothing was ordered: the server was killed while the file came in. */
    Optional<ImportOrder> order() {
        Properties lines = read(ORDER);
        return lines.isEmpty() ? Optional.empty() : Optional.of(new ImportOrder(new PlaceId(lines.getProperty("place")), lines.getProperty("type"),
                lines.getProperty("edition"), LocalDate.parse(lines.getProperty("on")), lines.getProperty("format"),
                Optional.ofNullable(lines.getProperty("charset")), lines.getProperty("columns"), Boolean.parseBoolean(lines.getProperty("all")),
                Optional.ofNullable(lines.getProperty("from")).map(LocalDate::parse),
                Boolean.parseBoolean(lines.getProperty("dryRun")), lines.getProperty("by"), lines.getProperty("reason"),
                Optional.ofNullable(lines.getProperty("key"))));
    }

    Properties state() {
        return read(STATE);
    }

    void state(Properties lines) throws IOException {
        write(STATE, lines);
    }

    private Properties read(String name) {
        Properties lines = new Properties();
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            try (BufferedReader in = Files.newBufferedReader(file)) {
                lines.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines;
    }

    /** Beside its place first, flushed, then there. */
    private void write(String name, Properties lines) throws IOException {
        Path whole = folder.resolve(name + ".part");
        try (Writer out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            lines.store(out, null);
        }
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether what cannot be written cannot for want of room. */
    boolean isFull() {
        return folder.toFile().getUsableSpace() < ROOM;
    }

    /** Forgets what was sent: nobody needs it when a job ended, and it may be personal. */
    void forgetFile() throws IOException {
        Files.deleteIfExists(file());
    }

    void delete() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }
}
