// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes the text files of a bundle: strict UTF-8, no byte order mark, no control characters. */
public final class Utf8 {

    private static final String SAVE_AS = "Save the file as UTF-8 without byte order mark.";

    private Utf8() {
    }

    public static Optional<String> decode(String file, byte[] bytes, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            findings.refuse(new Origin(file, line(text, text.length())), "", "not-utf-8",
                    "This line holds bytes that are not UTF-8.", SAVE_AS);
            return Optional.empty();
        }
        if (text.startsWith("\uFEFF")) {
            findings.refuse(new Origin(file, 1), "", "byte-order-mark", "The file begins with a byte order mark.", SAVE_AS);
            return Optional.empty();
        }
        // In the array: most files are read while the server starts, when nothing is compiled yet.
        char[] chars = out.array();
        for (int at = 0; at < out.limit(); at++) {
            if (isForbidden(chars[at])) {
                findings.refuse(new Origin(file, line(text, at)), "", "control-character",
                        "This line holds the control character U+%04X.".formatted((int) chars[at]), "Remove it.");
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
