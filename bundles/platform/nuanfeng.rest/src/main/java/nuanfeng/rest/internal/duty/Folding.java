// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Long lines of an iCalendar file, continued on the next one: at most 75 octets each, and no character torn apart (RFC 5545, 3.1). */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};

    private Folding() {
    }

    /** @param text lines that end in CRLF, none of them folded */
    static byte[] fold(String text) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length() * 2);
        text.lines().forEach(line -> fold(line, folded));
        return folded.toByteArray();
    }

    private static void fold(String line, ByteArrayOutputStream folded) {
        int used = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            byte[] octets = line.substring(i, line.offsetByCodePoints(i, 1)).getBytes(StandardCharsets.UTF_8);
            if (used + octets.length > MOST_OCTETS) {
                folded.writeBytes(END);
                folded.write(' ');
                used = 1;
            }
            folded.writeBytes(octets);
            used += octets.length;
        }
        folded.writeBytes(END);
    }
}
