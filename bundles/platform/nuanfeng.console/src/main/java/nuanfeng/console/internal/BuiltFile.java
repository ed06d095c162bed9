// SPDX-License-Identifier: Apache-2.0
package nuanfeng.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A file as the build of the pages left it.
 *
 * @param type its media type
 * @param tag changes with what is in it; a strong entity tag, with its quotes
 * @param hashed whether its name does too, so that it may be kept for ever
 */
record BuiltFile(byte[] content, String type, String tag, boolean hashed) {

    /** Files of other kinds are not served: what the build notes for itself, and licences' source maps. */
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "woff2", "font/woff2",
            "png", "image/png");
    /** Where the build puts whatever has a hash in its name. */
    private static final String HASHED = "assets/";

    /** @return nothing where a file is of no kind that is served @throws IOException when it cannot be read */
    static Optional<BuiltFile> read(String path, URL from) throws IOException {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = from.openStream()) {
            byte[] content = in.readAllBytes();
            return Optional.of(new BuiltFile(content, type, tag(content), path.startsWith(HASHED)));
        }
    }

    private static String tag(byte[] content) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
