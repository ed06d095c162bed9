// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;

import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.policy.PlaceId;

/** What a place needs to know of the edition it is asked in. */
public interface Surroundings {

    /** The place that a key is looked up in: the place itself, or its pooling place where the nation declares the key pooled. */
    PlaceNode deciding(PlaceNode place, String key, LocalDate on);

    /** Of the edition, {@code sha256:…} */
    String hash();

    LocalDate today();

    /**
     * Calls code of a bundle, or does not.
     *
     * @return whether it ran to its end; if not, nothing that it may still be writing is to be read
     */
    boolean call(PlaceId place, String digest, String rule, boolean belowOthers, RuleCall call);

    /** Told when a place's own Java rule throws or runs out of its budget. */
    void failed(PlaceId place, String digest, String rule, String reason);

    /** Told at the first answer of a rule after a failure. */
    void recovered(PlaceId place, String digest, String rule);
}
