// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The files of all runs, one each: {@code cn.guangxi.guigang/work-injury.2022-07.1.properties}. A file is whole, or the one before. */
record RunFolder(Path home) {

    private static final String END = ".properties";

    /** Of all places. @throws IOException when they cannot be read */
    List<Properties> all() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        List<Properties> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home, 2)) {
            for (Path each : files.filter(file -> file.getFileName().toString().endsWith(END)).sorted().toList()) {
                Properties lines = new Properties();
                try (Reader in = Files.newBufferedReader(each)) {
                    lines.load(in);
                }
                all.add(lines);
            }
        }
        return all;
    }

    /** Beside its place first, flushed, then there. */
    void keep(String place, String id, Properties lines) throws IOException {
        Files.createDirectories(home.getParent());
        Path folder = own(own(home).resolve(place));
        Path whole = folder.resolve(id + ".part");
        try (Writer out = Files.newBufferedWriter(whole, StandardCharsets.UTF_8)) {
            lines.store(out, null);
        }
        try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(whole, folder.resolve(id + END), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What somebody gave to a run is nobody else's. */
    private static Path own(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        return Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix")
                ? Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))) : Files.createDirectory(folder);
    }
}
