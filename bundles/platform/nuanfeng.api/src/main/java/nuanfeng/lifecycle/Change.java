// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import nuanfeng.policy.PlaceId;

/** One place's part of an activation. */
public sealed interface Change {

    PlaceId place();

    /** From now on this version speaks for the place. */
    record Activate(PlaceId place, String digest) implements Change {
    }

    /** From now on nobody speaks for the place. */
    record Remove(PlaceId place) implements Change {
    }
}
