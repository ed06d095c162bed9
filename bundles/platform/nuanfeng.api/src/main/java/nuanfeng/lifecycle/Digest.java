// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What bundles, editions and changes are known by: {@code sha256:} and 64 hexadecimal digits. */
public final class Digest {

    public static final String PREFIX = "sha256:";

    private static final Pattern ADDRESS = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int BUFFER = 1 << 16;

    private Digest() {
    }

    /** Whether a text could be a digest. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public static String of(byte[] bytes) {
        return text(start().digest(bytes));
    }

    /** Of the text in UTF-8. */
    public static String of(String text) {
        return PREFIX + hex(text);
    }

    /** Of the text in UTF-8, without the prefix. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the file in pieces, whatever its size. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = start();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return end(digest);
    }

    /** To be fed piece by piece, and ended with {@link #end}. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public static String end(MessageDigest digest) {
        return text(digest.digest());
    }

    private static String text(byte[] hash) {
        return PREFIX + HexFormat.of().formatHex(hash);
    }
}
