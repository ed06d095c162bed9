// SPDX-License-Identifier: Apache-2.0
package nuanfeng.sheet;

import java.lang.Character.UnicodeScript;

/** How much room a text takes in print, in characters of half the width of a Chinese one. */
public final class Breadth {

    private static final int FIRST_WIDE = 0x1100;
    private static final int REFERENCE_MARK = '※';

    private Breadth() {
    }

    public static int of(String text) {
        int room = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            room += c >= FIRST_WIDE && isWide(c) ? 2 : 1;
        }
        return room;
    }

    /** How many lines a text takes in so much room; one at least. */
    public static int lines(String text, int room) {
        int least = Math.max(1, room);
        return Math.max(1, text.lines().mapToInt(line -> Math.max(1, (of(line) + least - 1) / least)).sum());
    }

    private static boolean isWide(int c) {
        if (c >= 0x2E80 && c <= 0x303F || c >= 0xFF01 && c <= 0xFF60 || c == REFERENCE_MARK) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA || script == UnicodeScript.HANGUL;
    }
}
