// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.form;

/**
 * How a cell looks.
 *
 * @param font number of one of {@link CellLooks} @param boxed whether lines go round it @param side {@code left}, {@code center}, {@code right}
 * @param wrap whether a text that is too long goes on in the next line
 * @param format of a number, {@code 0.00}; {@code @} for texts, which then stay texts when somebody edits them; empty: none
 */
record CellLook(int font, boolean boxed, String side, boolean wrap, String format) {

    static final String TEXT = "@";

    static final int PLAIN = 0;
    static final int BOLD = 1;
    static final int TITLE = 2;
    static final int SMALL = 3;
}
