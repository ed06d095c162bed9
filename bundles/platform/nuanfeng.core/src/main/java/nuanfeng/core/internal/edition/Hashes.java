// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/** Content addresses. */
final class Hashes {

    private Hashes() {
    }

    /** {@code sha256:…} over places and digests, in the order given. */
    static String edition(Collection<PlaceNode> nodes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (PlaceNode node : nodes) {
                sha.update((node.place() + " " + node.content().digest() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
