// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.jar;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * That a file is one archive from its first byte to its last: nothing stands before it, nothing behind its directory. Two readers may otherwise
 * see two archives in one file.
 */
final class ArchiveLayout {

    private static final Phrases PHRASES = Phrases.beside(ArchiveLayout.class);

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;

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
        return first(bytes, (int) start, last) == 0 ? Optional.empty() : Optional.of(PHRASES.say("layout/before-first"));
    }

    /** Where the first entry begins. */
    private static long first(ByteBuffer bytes, int start, int end) {
        long first = start == end ? 0 : Long.MAX_VALUE;
        for (int at = start; at + ENTRY_LENGTH <= end && bytes.getInt(at) == ENTRY;) {
            first = Math.min(first, Integer.toUnsignedLong(bytes.getInt(at + 42)));
            at += ENTRY_LENGTH + Short.toUnsignedInt(bytes.getShort(at + 28)) + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return first;
    }
}
