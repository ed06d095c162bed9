// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * One entry of the activation log.
 *
 * @param seq from 1, without gaps
 * @param by who
 * @param prevHash hash of the entry before; 64 zeros for the first
 * @param hash over this entry with {@code prevHash}
 * @param sanction by whose leave
 */
public record Activation(long seq, Instant at, String by, List<Step> changes, String edition, String previousEdition,
        String comment, String prevHash, String hash, Sanction sanction) {

    /** By nobody's leave but their own. */
    public Activation(long seq, Instant at, String by, List<Step> changes, String edition, String previousEdition, String comment, String prevHash, String hash) {
        this(seq, at, by, changes, edition, previousEdition, comment, prevHash, hash, Sanction.NONE);
    }

    /** @param from digest that spoke before; empty when nobody did. @param to digest that speaks since; empty on removal */
    public record Step(PlaceId place, Optional<String> from, Optional<String> to) {
    }
}
