// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        if (isFound(letter)) {
            used.add(letter);
        }
    }

    /** Whether readers find it by what it is: of the others the table of a font that is cut down tells nothing. */
    static boolean isFound(int letter) {
        return letter <= LAST_OF_A_SHORT_TABLE;
    }

    /** What a letter looks like. @param size in points @param left where it begins @param baseline from the top */
    static Path2D outline(int letter, double size, double left, double baseline) {
        try {
            synchronized (FONT) {
                double scale = size / FONT.getUnitsPerEm();
                return new Path2D.Double(FONT.getGlyph().getGlyph(glyph(letter)).getPath(), new AffineTransform(scale, 0, 0, -scale, left, baseline));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int glyph(int letter) throws IOException {
        int glyph = FONT.getUnicodeCmapLookup().getGlyphId(letter);
        if (glyph == 0) {
            throw new IllegalStateException("The font lacks U+" + Integer.toHexString(letter));
        }
        return glyph;
    }

    /** A TrueType font. */
    byte[] subset() throws IOException {
        synchronized (FONT) {
            TTFSubsetter subset = new TTFSubsetter(FONT, TABLES);
            for (int letter : used) {
                glyph(letter);
                subset.add(letter);
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            subset.writeToStream(file);
            return file.toByteArray();
        }
    }
}
