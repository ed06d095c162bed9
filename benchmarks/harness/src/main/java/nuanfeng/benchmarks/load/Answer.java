// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One answer. A view of its connection's buffers: valid until the next request on the same connection, and only for the thread that uses it.
 */
public final class Answer {

    private final int status;
    private final String head;
    private final byte[] body;
    private final int length;

    Answer(String head, byte[] body, int length) {
        this.status = Integer.parseInt(head.substring(9, 12));
        this.head = head;
        this.body = body;
        this.length = length;
    }

    public int status() {
        return status;
    }

    public Optional<String> header(String name) {
        return header(head, name);
    }

    /** The bytes of the body begin at 0 and end before {@link #length()}; what lies behind is rubbish. */
    public byte[] body() {
        return body;
    }

    public int length() {
        return length;
    }

    public String text() {
        return new String(body, 0, length, StandardCharsets.UTF_8);
    }

    static Optional<String> header(String head, String name) {
        for (int line = head.indexOf("\r\n") + 2; line > 1 && line < head.length(); line = head.indexOf("\r\n", line) + 2) {
            int colon = line + name.length();
            if (colon < head.length() && head.charAt(colon) == ':' && head.regionMatches(true, line, name, 0, name.length())) {
                return Optional.of(head.substring(colon + 1, head.indexOf("\r\n", colon)).strip());
            }
        }
        return Optional.empty();
    }
}
