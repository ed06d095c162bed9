// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * That a file is one archive from its first byte to its last: nothing stands before it, nothing behind its directory, and the entries call themselves
 * what the directory calls them. Two readers may otherwise see two archives in one file.
 */
final class ArchiveLayout {

    private static final Phrases PHRASES = Phrases.beside(ArchiveLayout.class);

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;

    private ArchiveLayout() {
    }

    /** What is wrong with it; empty when nothing is. @param jar its bytes */
    static Optional<Text> wrong(byte[] jar) {
        ByteBuffer bytes = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
        int last = jar.length - END_LENGTH;
        if (last < 0) {
            return Optional.of(PHRASES.say("layout/no-directory"));
        }
        if (bytes.getInt(last) != END || bytes.getShort(last + 20) != 0) {
            return Optional.of(PHRASES.say("layout/behind"));
        }
        long start = Integer.toUnsignedLong(bytes.getInt(last + 16));
        if (start + Integer.toUnsignedLong(bytes.getInt(last + 12)) != last) {
            return Optional.of(PHRASES.say("layout/before"));
        }
        if (first(bytes, (int) start, last) != 0) {
            return Optional.of(PHRASES.say("layout/before-first"));
        }
        return misnamed(bytes, (int) start, last).map(name -> PHRASES.say("layout/other-name", name));
    }

    /** The first entry whose own head has another name or another method than the directory. */
    private static Optional<String> misnamed(ByteBuffer bytes, int start, int end) {
        for (int at = start; at + ENTRY_LENGTH <= end && bytes.getInt(at) == ENTRY; at = next(bytes, at)) {
            long local = Integer.toUnsignedLong(bytes.getInt(at + 42));
            int length = Short.toUnsignedInt(bytes.getShort(at + 28));
            if (at + ENTRY_LENGTH + length > end || !isAlike(bytes, at, local, length, start)) {
                return Optional.of(text(bytes, at + ENTRY_LENGTH, Math.min(length, end - at - ENTRY_LENGTH)));
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(ByteBuffer bytes, int at, long local, int length, int start) {
        if (local + LOCAL_LENGTH + length > start) {
            return false;
        }
        int head = (int) local;
        return bytes.getInt(head) == LOCAL && bytes.getShort(head + 8) == bytes.getShort(at + 10) && Short.toUnsignedInt(bytes.getShort(head + 26)) == length
                && text(bytes, head + LOCAL_LENGTH, length).equals(text(bytes, at + ENTRY_LENGTH, length));
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        return new String(bytes.array(), at, length, StandardCharsets.UTF_8);
    }

    private static int next(ByteBuffer bytes, int at) {
        return at + ENTRY_LENGTH + Short.toUnsignedInt(bytes.getShort(at + 28)) + Short.toUnsignedInt(bytes.getShort(at + 30))
                + Short.toUnsignedInt(bytes.getShort(at + 32));
    }

    /** Where the first entry begins. */
    private static long first(ByteBuffer bytes, int start, int end) {
        long first = start == end ? 0 : Long.MAX_VALUE;
        for (int at = start; at + ENTRY_LENGTH <= end && bytes.getInt(at) == ENTRY; at = next(bytes, at)) {
            first = Math.min(first, Integer.toUnsignedLong(bytes.getInt(at + 42)));
        }
        return first;
    }
}
