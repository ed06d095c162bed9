// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nuanfeng.lifecycle.Activation;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * What stands in the file of the activation log.
 *
 * @param entries that verified, from the first on
 * @param length of these, in bytes
 * @param torn what follows them when a write was cut short; it was never acknowledged
 * @param problem which entry is damaged and how; nothing when none is
 */
public record LogReading(List<Activation> entries, long length, byte[] torn, Text problem) {

    private static final Phrases PHRASES = Phrases.beside(LogReading.class);

    public static LogReading of(byte[] file) {
        List<Activation> entries = new ArrayList<>();
        String before = LogLine.NOTHING_BEFORE;
        int start = 0;
        for (int end = lineEnd(file, start); end >= 0; end = lineEnd(file, start)) {
            long seq = entries.size() + 1L;
            try {
                Activation entry = LogLine.read(text(file, start, end), seq, before);
                entries.add(entry);
                before = entry.hash();
            } catch (IOException e) {
                return new LogReading(List.copyOf(entries), start, new byte[0], damaged(seq, DiskFaultException.of(e)));
            }
            start = end + 1;
        }
        byte[] rest = Arrays.copyOfRange(file, start, file.length);
        Text problem = rest.length == 0 ? Text.NONE : tail(rest, entries.size() + 1L, before);
        return new LogReading(List.copyOf(entries), start, problem.isEmpty() ? rest : new byte[0], problem);
    }

    /** A torn line is the beginning of the next entry and no more; a complete entry with something behind it was changed. */
    private static Text tail(byte[] rest, long seq, String before) {
        byte[] beginning = LogLine.beginning(seq).getBytes(StandardCharsets.UTF_8);
        int common = Math.min(beginning.length, rest.length);
        if (!Arrays.equals(beginning, 0, common, rest, 0, common)) {
            return damaged(seq, PHRASES.say("odd-beginning"));
        }
        for (int end = rest.length - 1; end > 0; end--) {
            if (rest[end - 1] == '}') {
                try {
                    LogLine.read(text(rest, 0, end), seq, before);
                    return damaged(seq, PHRASES.say("odd-end"));
                } catch (IOException e) {
                    // not complete up to here: look at the brace before
                    continue;
                }
            }
        }
        return Text.NONE;
    }

    private static Text damaged(long seq, Text why) {
        return PHRASES.say("log-damaged", seq, why);
    }

    private static int lineEnd(byte[] file, int start) {
        for (int i = start; i < file.length; i++) {
            if (file[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, int start, int end) throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
    }
}
