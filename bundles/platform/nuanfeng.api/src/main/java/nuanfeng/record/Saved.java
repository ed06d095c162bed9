// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.List;

import nuanfeng.register.RowIssue;

/**
 * What became of a change.
 *
 * @param record its newest version, with personal fields masked
 * @param warnings what was found and taken all the same
 * @param outcome whether it was made, changed, or was so already
 */
public record Saved(StoredRecord record, List<RowIssue> warnings, Outcome outcome) {

    /** What was done. */
    public enum Outcome {
        CREATED, CHANGED, UNCHANGED
    }

    public Saved {
        warnings = List.copyOf(warnings);
    }
}
