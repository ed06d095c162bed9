// SPDX-License-Identifier: Apache-2.0
package nuanfeng.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nuanfeng.testkit.PolicyJar;

/** Every file below a folder with the digest of its bytes. */
final class FileTree {

    private FileTree() {
    }

    static Map<String, String> of(Path folder) {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> tree.put(folder.relativize(file).toString(), PolicyJar.digest(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree;
    }
}
