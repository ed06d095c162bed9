// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

/** Where a stored version stands. */
public enum PolicyState {
    /** Passed the gate; may be activated. */
    CANDIDATE,
    /** Needs something that is not there yet; looked at again on every arrival. */
    WAITING,
    /** The gate refused it; the report says why. */
    REJECTED,
    /** Speaks for its place. */
    ACTIVE,
    /** Spoke once, or passed the gate before another was preferred by rollback; may be activated again. */
    RETIRED
}
