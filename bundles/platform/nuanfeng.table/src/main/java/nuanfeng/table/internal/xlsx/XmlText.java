// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal.xlsx;

/** Texts as they stand in the parts of a workbook. */
public final class XmlText {

    private XmlText() {
    }

    /** What XML cannot hold is written as spreadsheets write it, and so is what looks like that. */
    public static void escape(String letters, StringBuilder text) {
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c == '&') {
                text.append("&amp;");
            } else if (c == '<') {
                text.append("&lt;");
            } else if (c == '>') {
                text.append("&gt;");
            } else if (c == '"') {
                text.append("&quot;");
            } else if (c < ' ' && c != '\t' && c != '\n' || c >= '\uFFFE' || isLone(letters, i) || letters.startsWith("_x", i)) {
                text.append("_x").append("%04X".formatted((int) c)).append('_');
            } else {
                text.append(c);
            }
        }
    }

    public static String escaped(String letters) {
        StringBuilder text = new StringBuilder();
        escape(letters, text);
        return text.toString();
    }

    private static boolean isLone(String letters, int i) {
        char c = letters.charAt(i);
        return Character.isHighSurrogate(c) && (i + 1 == letters.length() || !Character.isLowSurrogate(letters.charAt(i + 1)))
                || Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(letters.charAt(i - 1)));
    }
}
