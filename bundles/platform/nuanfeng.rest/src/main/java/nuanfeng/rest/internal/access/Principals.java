// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.access;

import java.util.Optional;

/** Knows the holders of keys. */
@FunctionalInterface
public interface Principals {

    /** Whose key this is, if anybody's. Takes the same time whether the key is nearly right or not at all. */
    Optional<Principal> find(String key);
}
