// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The header by which a jar says that it is a policy bundle. */
final class PolicyHeader {

    static final String NAME = "Nuanfeng-Policy";

    private PolicyHeader() {
    }

    /** Whether the file is a jar that says so. */
    static boolean isIn(File file) {
        if (!file.isFile() || !file.getName().endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(file, false)) {
            return Optional.ofNullable(jar.getManifest()).map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue(NAME)).isPresent();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
