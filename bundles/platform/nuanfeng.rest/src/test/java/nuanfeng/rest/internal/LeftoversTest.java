// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final long START = 1_000_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void onlyWhatEarlierStartsOfOursLeftGoes() throws Exception {
        Path old = Files.createDirectories(folder.resolve("cxf-tmp-1/deep"));
        Files.writeString(old.resolve("file"), "x");
        Files.createDirectories(folder.resolve("cxf-tmp-2"));
        Files.writeString(folder.resolve("nuanfeng-upload1.jar"), "x");
        Files.writeString(folder.resolve("nuanfeng-upload2.jar"), "x");
        Files.writeString(folder.resolve("somebody-else"), "x");
        for (String each : new String[] {"cxf-tmp-1", "nuanfeng-upload1.jar", "somebody-else"}) {
            Files.setLastModifiedTime(folder.resolve(each), FileTime.fromMillis(START - 1));
        }

        Leftovers.clear(folder, START);
        Leftovers.clear(folder.resolve("not-there"), START);

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(Set.of("cxf-tmp-2", "nuanfeng-upload2.jar", "somebody-else"),
                    new TreeSet<>(left.map(Path::getFileName).map(Path::toString).toList()));
        }
    }
}
