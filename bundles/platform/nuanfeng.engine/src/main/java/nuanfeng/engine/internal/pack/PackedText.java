// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text stands in packed content: ASCII takes a byte, Chinese and its punctuation two where UTF-8 takes three, which leaves
 * less to be deflated. Any sequence of {@code char} comes back as it was.
 */
final class PackedText {

    /** U+3000…U+9FFF: punctuation, kana and the characters of everyday use. */
    private static final int HAN = 0x3000;
    private static final int HAN_END = 0xA000;
    private static final int HAN_MARK = 0x80;
    /** U+2000…U+20FF: quotation marks and dashes. */
    private static final int QUOTES = 0x2000;
    private static final int QUOTES_MARK = 0xF0;
    /** U+FF00…U+FFFF: the full-width comma and brackets. */
    private static final int WIDE = 0xFF00;
    private static final int WIDE_MARK = 0xF1;
    private static final int OTHER_MARK = 0xF2;
    /** Stands before every text. */
    static final int BEGIN = 0xFE;
    /** Stands behind the last one. */
    static final int END = 0xFF;

    private PackedText() {
    }

    static void write(String text, ByteArrayOutputStream bytes) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < HAN_MARK) {
                bytes.write(c);
                continue;
            }
            if (c >= HAN && c < HAN_END) {
                bytes.write(HAN_MARK + (c - HAN >> Byte.SIZE));
            } else if (c >>> Byte.SIZE == QUOTES >>> Byte.SIZE) {
                bytes.write(QUOTES_MARK);
            } else if (c >= WIDE) {
                bytes.write(WIDE_MARK);
            } else {
                bytes.write(OTHER_MARK);
                bytes.write(c >>> Byte.SIZE);
            }
            bytes.write(c);
        }
    }

    /** The texts up to the end mark, in order. */
    static List<String> read(InputStream bytes) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int first = bytes.read(); first != END; ) {
            text.setLength(0);
            for (first = bytes.read(); first < BEGIN; first = bytes.read()) {
                text.append((char) (first < HAN_MARK ? first : high(first, bytes) | bytes.read()));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static int high(int mark, InputStream bytes) throws IOException {
        return switch (mark) {
            case QUOTES_MARK -> QUOTES;
            case WIDE_MARK -> WIDE;
            case OTHER_MARK -> bytes.read() << Byte.SIZE;
            default -> HAN + (mark - HAN_MARK << Byte.SIZE);
        };
    }
}
