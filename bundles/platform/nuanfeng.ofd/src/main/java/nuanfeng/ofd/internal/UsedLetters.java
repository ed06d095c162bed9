// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import nuanfeng.font.ChineseFont;

/** The letters that a file uses, as a font of their own. */
final class UsedLetters {

    private static final TrueTypeFont FONT = font();
    /** What is drawn by; what else a font knows of all of its letters stays out. */
    private static final List<String> TABLES = List.of("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post", "cvt ", "fpgm", "prep", "gasp");
    private static final int LAST_OF_A_SHORT_TABLE = 0xFFFF;

    private final Set<Integer> used = new TreeSet<>();

    private static TrueTypeFont font() {
        try (InputStream in = ChineseFont.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void use(int letter) {
        used.add(letter);
    }

    /** Whether readers find it by what it is. The others, of which the table of a font tells nothing, are named by their glyph. */
    static boolean isFound(int letter) {
        return letter <= LAST_OF_A_SHORT_TABLE;
    }

    /**
     * @param file a TrueType font
     * @param glyphs of letters that are not found by what they are
     */
    record Subset(byte[] file, Map<Integer, Integer> glyphs) {
    }

    Subset subset() throws IOException {
        synchronized (FONT) {
            CmapLookup glyphs = FONT.getUnicodeCmapLookup();
            TTFSubsetter subset = new TTFSubsetter(FONT, TABLES);
            Map<Integer, Integer> whole = new TreeMap<>();
            for (int letter : used) {
                int glyph = glyphs.getGlyphId(letter);
                if (glyph == 0) {
                    throw new IllegalStateException("The font lacks U+" + Integer.toHexString(letter));
                }
                if (isFound(letter)) {
                    subset.add(letter);
                } else {
                    whole.put(letter, glyph);
                }
            }
            subset.addGlyphIds(new TreeSet<>(whole.values()));
            Map<Integer, Integer> numbers = new TreeMap<>();
            subset.getGIDMap().forEach((now, before) -> whole.forEach((letter, glyph) -> {
                if (glyph.equals(before)) {
                    numbers.put(letter, now);
                }
            }));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            subset.writeToStream(file);
            return new Subset(file.toByteArray(), numbers);
        }
    }
}
