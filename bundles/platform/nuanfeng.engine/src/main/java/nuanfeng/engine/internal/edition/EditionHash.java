// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.util.Collection;
import java.util.SortedMap;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.lifecycle.Digest;
import nuanfeng.policy.PlaceId;

/** What an edition is known by: {@code sha256:…} over its places, in order, each with the digest of the policy that speaks for it. */
public final class EditionHash {

    private final StringBuilder said = new StringBuilder();

    private EditionHash() {
    }

    /** The hash of the edition in which exactly these speak, whether or not it was ever made. @param digests by place */
    public static String of(SortedMap<PlaceId, String> digests) {
        EditionHash hash = new EditionHash();
        digests.forEach(hash::add);
        return hash.text();
    }

    /** Of some of its places only: what one of them sees. @param nodes in the order in which they count */
    public static String of(Collection<PlaceNode> nodes) {
        EditionHash hash = new EditionHash();
        nodes.forEach(node -> hash.add(node.place(), node.content().digest()));
        return hash.text();
    }

    private void add(PlaceId place, String digest) {
        said.append(place.path()).append(' ').append(digest).append('\n');
    }

    private String text() {
        return Digest.of(said.toString());
    }
}
