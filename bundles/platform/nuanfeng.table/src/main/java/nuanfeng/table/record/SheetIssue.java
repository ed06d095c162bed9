// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.table.CellAddress;

/**
 * One thing about a cell, a row or a column.
 *
 * @param sort how bad it is
 * @param at where; without a column where the row as a whole is meant
 * @param field that it is about; may be empty
 * @param code kebab-case, stable
 * @param text what is the matter, without what the cell says: it may be personal
 * @param mend what to do; may be empty
 */
public record SheetIssue(Sort sort, CellAddress at, String field, String code, Text text, Text mend) {

    private static final Phrases PHRASES = Phrases.beside(SheetIssue.class);

    /** How bad things can be. */
    public enum Sort {
        /** The row is not taken. */
        WRONG,
        /** Nothing is taken until somebody says what is meant. */
        ASKED,
        /** The row is taken, with what was made of the cell. */
        REPAIRED,
        /** The row is taken all the same. */
        WARNING
    }

    /** @param key of a phrase: the code, or {@code code/variant} where a code says several things */
    static SheetIssue of(Sort sort, CellAddress at, String field, String key, Object... arguments) {
        int slash = key.indexOf('/');
        return new SheetIssue(sort, at, field, slash < 0 ? key : key.substring(0, slash), PHRASES.say(key, arguments),
                PHRASES.find(key + ".mend", arguments).orElse(Text.NONE));
    }
}
