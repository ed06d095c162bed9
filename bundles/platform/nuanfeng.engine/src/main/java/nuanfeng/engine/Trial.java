// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.util.List;

import nuanfeng.engine.internal.kind.Trail.Rested;

/** What came of the examples of one place. */
public final class Trial {

    /** Of a place without examples. */
    public static final Trial NONE = new Trial(List.of(), new Rested());

    final Rested rested;
    private final List<FailedExample> failed;

    Trial(List<FailedExample> failed, Rested rested) {
        this.failed = List.copyOf(failed);
        this.rested = rested;
    }

    /** Those that fail, in their order. */
    public List<FailedExample> failed() {
        return failed;
    }
}
