// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print.internal;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which glyph a font draws for which letter. A font draws a radical and the letter that is made of it alone by one glyph, and who reads a file back takes
 * the first of them: the radical. Here the letter that people write is the first; its doubles move behind all letters.
 */
final class LetterTable {

    private static final int TABLES_AT = 12;
    private static final int TABLE_LENGTH = 16;
    private static final int CMAP = 0x636D6170;
    private static final int WHOLE_RANGE = 12;
    private static final int GROUPS_AT = 16;
    private static final int GROUP_LENGTH = 12;
    /** Into the last plane, where nobody's letters are. */
    private static final int BEHIND = 0x100000;
    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    /** Marks of mathematics that look like those of Chinese, and a space as wide as a letter. */
    private static final Set<Integer> DOUBLES = Set.of(0x2003, 0x2035, 0x2215, 0x2329, 0x232A);

    private final Map<Integer, Integer> written = new HashMap<>();

    private LetterTable() {
    }

    /** @param font a TrueType file, in which the doubles go behind */
    static LetterTable rearranged(byte[] font) {
        LetterTable table = new LetterTable();
        ByteBuffer bytes = ByteBuffer.wrap(font);
        int tables = bytes.getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = TABLES_AT + i * TABLE_LENGTH;
            if (bytes.getInt(at) == CMAP) {
                table.cmap(bytes, bytes.getInt(at + 8));
            }
        }
        return table;
    }

    /** A text with the letters that people write instead of their doubles; on paper there is no difference. */
    String written(String text) {
        if (text.codePoints().noneMatch(written::containsKey)) {
            return text;
        }
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().forEach(each -> letters.appendCodePoint(written(each)));
        return letters.toString();
    }

    int written(int codePoint) {
        return written.getOrDefault(codePoint, codePoint);
    }

    private void cmap(ByteBuffer bytes, int start) {
        Set<Integer> done = new HashSet<>();
        int parts = bytes.getShort(start + 2);
        for (int i = 0; i < parts; i++) {
            int at = start + bytes.getInt(start + 4 + i * 8 + 4);
            if (bytes.getShort(at) == WHOLE_RANGE && done.add(at)) {
                groups(bytes, at + GROUPS_AT, bytes.getInt(at + GROUPS_AT - 4));
            }
        }
    }

    private static boolean isDouble(int letter) {
        return letter >= FIRST_RADICAL && letter <= LAST_RADICAL || DOUBLES.contains(letter);
    }

    private void groups(ByteBuffer bytes, int start, int count) {
        Map<Integer, Integer> letters = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Group group = Group.at(bytes, start + i * GROUP_LENGTH);
            for (int letter = group.first; letter <= group.last; letter++) {
                if (!isDouble(letter)) {
                    letters.putIfAbsent(group.glyph(letter), letter);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            Group group = Group.at(bytes, start + i * GROUP_LENGTH);
            if (group.isAll(letter -> isDouble(letter) && letters.containsKey(group.glyph(letter)))) {
                for (int letter = group.first; letter <= group.last; letter++) {
                    written.put(letter, letters.get(group.glyph(letter)));
                }
                bytes.putInt(start + i * GROUP_LENGTH, group.first + BEHIND);
                bytes.putInt(start + i * GROUP_LENGTH + 4, group.last + BEHIND);
            }
        }
    }

    /** Letters one after the other, whose glyphs are so, too. */
    private record Group(int first, int last, int firstGlyph) {

        static Group at(ByteBuffer bytes, int at) {
            return new Group(bytes.getInt(at), bytes.getInt(at + 4), bytes.getInt(at + 8));
        }

        int glyph(int letter) {
            return firstGlyph + letter - first;
        }

        boolean isAll(IntPredicate holds) {
            return IntStream.rangeClosed(first, last).allMatch(holds);
        }
    }
}
