// SPDX-License-Identifier: Apache-2.0
package nuanfeng.report;

/** A text in the cell of a spreadsheet. */
final class Cell {

    /** What begins a formula somewhere: full-width signs are taken for the plain ones on Chinese and Japanese systems. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Cell() {
    }

    /** The text, with an apostrophe before what would be calculated. Blanks and invisible signs before it hide nothing. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return "'" + text;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.CONTROL) {
                return text;
            }
        }
        return text;
    }
}
