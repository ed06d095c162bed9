// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a bundle is known by: {@code sha256:} and 64 hexadecimal digits, over all its bytes. */
public final class Digest {

    private static final String PREFIX = "sha256:";
    private static final int BUFFER = 1 << 16;

    private Digest() {
    }

    public static String of(byte[] bytes) {
        return text(sha256().digest(bytes));
    }

    /** Reads the file in pieces, whatever its size. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return text(digest.digest());
    }

    private static String text(byte[] hash) {
        return PREFIX + HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
