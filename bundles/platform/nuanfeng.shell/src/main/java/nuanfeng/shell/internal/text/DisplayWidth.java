// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.text;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes: Chinese characters and full-width marks take two (Unicode, East Asian Width). */
public final class DisplayWidth {

    /** First and last code point of every wide range, ascending. */
    private static final int[] WIDE = {0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3,
        0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F900, 0x1F9FF,
        0x20000, 0x3FFFD};

    private DisplayWidth() {
    }

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** {@code text} followed by as many blanks as make it {@code columns} wide. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /** Lines of at most {@code columns}, broken behind a blank where there is one; at least one line. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            while (of(rest) > columns) {
                int end = fitting(rest, columns);
                int blank = rest.lastIndexOf(' ', end);
                int cut = blank > 0 ? blank + 1 : end;
                lines.add(rest.substring(0, cut).stripTrailing());
                rest = rest.substring(cut);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** How many characters fit. */
    private static int fitting(String text, int columns) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            width += of(text.codePointAt(end));
            if (width > columns) {
                break;
            }
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return 2;
            }
        }
        return 1;
    }
}
