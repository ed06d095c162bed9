// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table;

/** A text in a file that spreadsheets calculate with: an apostrophe before what would begin a formula, and before what begins like one so guarded. */
public final class GuardedText {

    private static final char GUARD = '\'';
    /** Full-width signs are taken for the plain ones on Chinese and Japanese systems. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private GuardedText() {
    }

    public static String of(String text) {
        return needsGuard(text) ? GUARD + text : text;
    }

    /** The text without the apostrophe that {@link #of} put before it, or that a person put before a number to make it a text. */
    public static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && (needsGuard(text.substring(1)) || Character.isDigit(text.charAt(1)))
                ? text.substring(1) : text;
    }

    private static boolean needsGuard(String text) {
        if (text.length() > 1 && text.charAt(0) == GUARD) {
            return Character.isDigit(text.charAt(1)) || needsGuard(text.substring(1));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (STARTS.indexOf(c) >= 0) {
                return true;
            }
            // Blanks and invisible signs before it hide nothing.
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT
                    && Character.getType(c) != Character.CONTROL) {
                return false;
            }
        }
        return false;
    }
}
