// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import nuanfeng.policy.PlaceId;

/** Hears when a place's own Java rule throws or runs out of its budget. Called on the asker's thread; must be quick. */
public interface RuleFailureListener {

    /** Nobody listens. */
    RuleFailureListener NONE = (place, digest, rule, reason) -> { };

    void failed(PlaceId place, String digest, String rule, String reason);

    /** The first answer of a rule after a failure. */
    default void recovered(PlaceId place, String digest, String rule) {
    }
}
