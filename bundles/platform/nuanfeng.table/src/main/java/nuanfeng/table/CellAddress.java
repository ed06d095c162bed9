// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

import java.util.OptionalInt;

/**
 * Where a cell stands.
 *
 * @param sheet empty in a file that has no sheets
 * @param row counted from 1; 0 for a column as a whole
 * @param column counted from 0
 */
public record CellAddress(String sheet, int row, int column) {

    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;

    /** {@code A7} */
    public String cell() {
        return row == 0 ? letters(column) : letters(column) + row;
    }

    /** {@code 0} → {@code A}, {@code 26} → {@code AA} */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    /** The column that letters at the beginning of a text name, counted from 0; empty where there are none, or too many. */
    public static OptionalInt column(String address) {
        int column = 0;
        int length = 0;
        while (length < address.length() && address.charAt(length) >= 'A' && address.charAt(length) <= 'Z') {
            column = column * LETTERS + address.charAt(length) - 'A' + 1;
            if (++length > MOST_LETTERS) {
                return OptionalInt.empty();
            }
        }
        return length == 0 ? OptionalInt.empty() : OptionalInt.of(column - 1);
    }

    @Override
    public String toString() {
        return sheet.isEmpty() ? cell() : sheet + "!" + cell();
    }
}
