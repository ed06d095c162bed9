// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** Decodes the text files of a bundle: strict UTF-8, no control characters. Editors of Windows begin a file with a byte order mark; it is no part of the text. */
public final class Utf8 {

    private static final Phrases PHRASES = Phrases.beside(Utf8.class);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {
    }

    public static Optional<String> decode(String file, byte[] bytes, Findings findings) {
        int start = Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            findings.refuse(new Origin(file, line(text, text.length())), "", Complaint.of(PHRASES, "not-utf-8"));
            return Optional.empty();
        }
        // In the array: most files are read while the server starts, when nothing is compiled yet.
        char[] chars = out.array();
        for (int at = 0; at < out.limit(); at++) {
            if (isForbidden(chars[at])) {
                findings.refuse(new Origin(file, line(text, at)), "", Complaint.of(PHRASES, "control-character", "U+%04X".formatted((int) chars[at])));
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    /** From 1. */
    private static int line(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Other readers take NEL, LS and PS for line ends and a lone CR too, so that their line numbers would differ from ours. */
    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= '\u007f' && c <= '\u009f'
                || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c == '\uFFFE' || c == '\uFFFF';
    }
}
