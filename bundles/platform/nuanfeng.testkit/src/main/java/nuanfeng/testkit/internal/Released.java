// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** A bundle that is out already. */
final class Released {

    private Released() {
    }

    /** Whether two jars of one place carry the same version and say different things. How they were packed does not matter. */
    static boolean differsUnderTheSameVersion(Path one, Path other) throws IOException {
        try (JarFile here = new JarFile(one.toFile()); JarFile there = new JarFile(other.toFile())) {
            return version(here).equals(version(there)) && !content(here).equals(content(there));
        }
    }

    private static String version(JarFile jar) throws IOException {
        Attributes headers = jar.getManifest() == null ? new Attributes() : jar.getManifest().getMainAttributes();
        return String.valueOf(headers.getValue("Bundle-Version"));
    }

    private static Map<String, Long> content(JarFile jar) {
        Map<String, Long> content = new TreeMap<>();
        jar.stream().filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("META-INF/"))
                .forEach(entry -> content.put(entry.getName(), entry.getCrc()));
        return content;
    }
}
