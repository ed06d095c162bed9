// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files of the state folder that only its owner can read. */
final class OwnFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> FOR_THE_OWNER = PosixFilePermissions.fromString("rwx------");

    private OwnFile() {
    }

    /** Makes the folder where it is missing, and closes it to everybody but its owner, also where an earlier start left it open. */
    static void folder(Path home) throws IOException {
        Files.createDirectories(home);
        if (isPosix(home)) {
            Files.setPosixFilePermissions(home, FOR_THE_OWNER);
        }
    }

    private static boolean isPosix(Path home) {
        return home.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Whole or not at all, and the home's owner's, whoever writes. */
    static void write(Path home, String name, String text) throws IOException {
        Path fresh = isPosix(home) ? Files.createTempFile(home, name, ".new", PosixFilePermissions.asFileAttribute(OWNER_ONLY))
                : Files.createTempFile(home, name, ".new");
        try {
            Files.writeString(fresh, text);
            if (isPosix(home) && !Files.getOwner(fresh).equals(Files.getOwner(home))) {
                Files.setOwner(fresh, Files.getOwner(home));
            }
            Files.move(fresh, home.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
