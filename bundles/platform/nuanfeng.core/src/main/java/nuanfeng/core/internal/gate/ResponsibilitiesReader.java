// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import nuanfeng.core.internal.content.Responsibilities;

/** Reads the measures of a place, its agencies and the forms that pass between them. */
final class ResponsibilitiesReader {

    private ResponsibilitiesReader() {
    }

    static Responsibilities read(PolicyFiles policy) {
        return Responsibilities.NONE;
    }
}
