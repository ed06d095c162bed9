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
            StringBuilder said = new StringBuilder();
            for (PlaceNode node : nodes) {
                said.append(node.place().path()).append(' ').append(node.content().digest()).append('\n');
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
