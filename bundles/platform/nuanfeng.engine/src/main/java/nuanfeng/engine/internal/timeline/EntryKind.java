// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

/** What a dated entry says. */
public enum EntryKind {
    VALUE,
    /** The documents leave it to local configuration. */
    UNSET,
    /** Nothing holds from here on, nor does the place above. */
    ENDED,
    /** The place above decides again. */
    WITHDRAWN;

    /** Whether something is laid down, be it with or without a figure. */
    public boolean laysDown() {
        return this == VALUE || this == UNSET;
    }
}
