// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Something to be known about a file. @param code kebab-case, stable */
public record TableNote(String code, Text text) {

    private static final Phrases PHRASES = Phrases.beside(TableNote.class);

    public static TableNote of(String code, Object... arguments) {
        return new TableNote(code, PHRASES.say(code, arguments));
    }
}
