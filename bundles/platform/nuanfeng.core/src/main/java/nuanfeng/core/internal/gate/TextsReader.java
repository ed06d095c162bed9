// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.gate;

import nuanfeng.core.internal.content.Texts;

/** Reads the texts of the clauses of a place's own documents. */
final class TextsReader {

    private TextsReader() {
    }

    static Texts read(PolicyFiles policy) {
        return Texts.NONE;
    }
}
