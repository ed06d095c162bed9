// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What earlier starts left in the folder for temporary files because they were killed: the runtime's folders, uploads. */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final List<String> OURS = List.of("cxf-tmp-", "nuanfeng-upload");

    private Leftovers() {
    }

    /** @param folder that no other process uses */
    static void clear(Path folder) {
        clear(folder, ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    /** @param start what is younger belongs to somebody who works */
    static void clear(Path folder, long start) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Leftovers::isOurs).toList()) {
                if (Files.getLastModifiedTime(file).toMillis() < start) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            LOG.debug("Something is left over", e);
        }
    }

    private static boolean isOurs(Path file) {
        return OURS.stream().anyMatch(file.getFileName().toString()::startsWith);
    }

    private static void delete(Path file) throws IOException {
        try (Stream<Path> all = Files.walk(file)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
