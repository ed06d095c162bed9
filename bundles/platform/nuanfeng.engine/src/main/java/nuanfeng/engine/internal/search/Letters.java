// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.text.Normalizer;
import java.util.Locale;

/** Texts as they are compared when something is looked for. */
final class Letters {

    /** About this much of a clause is shown on either side of what was looked for. */
    private static final int AROUND = 30;

    private Letters() {
    }

    /** Without brackets, blanks and marks of books; half- and full-width, capital and small letters are the same. */
    static String folded(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(wide.length());
        for (int i = 0; i < wide.length(); i++) {
            if (!isLeftOut(wide.charAt(i))) {
                folded.append(wide.charAt(i));
            }
        }
        return folded.toString();
    }

    private static boolean isLeftOut(char c) {
        return Character.isWhitespace(c) || "()[]〔〕【】《》〈〉“”\"'".indexOf(c) >= 0;
    }

    /** Where a word stands in a text, with what is around it; the beginning of the text where it does not stand there letter by letter. */
    static String around(String text, String word) {
        String line = text.replace('\n', ' ');
        int at = Math.max(0, line.indexOf(word));
        int from = Math.max(0, at - AROUND);
        int to = Math.min(line.length(), at + word.length() + AROUND);
        return (from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : "");
    }
}
