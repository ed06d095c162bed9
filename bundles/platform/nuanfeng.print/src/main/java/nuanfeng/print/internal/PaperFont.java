// SPDX-License-Identifier: Apache-2.0
package nuanfeng.print.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import nuanfeng.font.ChineseFont;

/** The one font of everything on paper, read once. */
final class PaperFont {

    /** As pages name it. */
    static final String FAMILY = ChineseFont.FAMILY;

    private static final PaperFont ONE = new PaperFont();

    private final LetterTable letters;
    private final TrueTypeFont font;
    private final CmapLookup glyphs;

    private PaperFont() {
        try (InputStream in = ChineseFont.open()) {
            byte[] file = in.readAllBytes();
            letters = LetterTable.rearranged(file);
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            glyphs = font.getUnicodeCmapLookup();
            FontMappers.set(new OwnFonts(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PaperFont one() {
        return ONE;
    }

    /** Its letters that the document uses go into it. */
    PDFont in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** Whether it has a letter, or the letter is one that leaves no trace on paper. */
    boolean has(int codePoint) {
        return Character.isWhitespace(codePoint) || glyphs.getGlyphId(letters.written(codePoint)) > 0;
    }

    /** A text as it can be read back from paper. */
    String written(String text) {
        return letters.written(text);
    }
}
