// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Changes the bytes of an archive as no archiver would. */
final class ZipSurgery {

    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final int NAME = 46;
    static final int CHECKSUM = 16;
    static final int PACKED_SIZE = 20;
    static final int SIZE = 24;

    private ZipSurgery() {
    }

    static byte[] cut(byte[] zip, int length) {
        return Arrays.copyOf(zip, length);
    }

    /** Replaces every occurrence of a name by another of the same length. */
    static byte[] rename(byte[] zip, String from, String to) {
        byte[] changed = zip.clone();
        byte[] old = from.getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = to.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + old.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(other, 0, changed, at, other.length);
            }
        }
        return changed;
    }

    /** Renames an entry in its own head alone: who reads by the directory sees the old name. */
    static byte[] misname(byte[] zip, String from, String to) {
        byte[] changed = zip.clone();
        byte[] old = from.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + old.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + old.length, old, 0, old.length)) {
                System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, changed, at, old.length);
                return changed;
            }
        }
        throw new IllegalArgumentException("No entry " + from);
    }

    /** Overwrites a field of an entry in the central directory. */
    static byte[] claim(byte[] zip, String name, int field, int value) {
        byte[] changed = zip.clone();
        byte[] wanted = name.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at + NAME + wanted.length <= changed.length; at++) {
            if (Arrays.equals(changed, at, at + 4, DIRECTORY_ENTRY, 0, 4)
                    && Arrays.equals(changed, at + NAME, at + NAME + wanted.length, wanted, 0, wanted.length)) {
                for (int i = 0; i < 4; i++) {
                    changed[at + field + i] = (byte) (value >>> 8 * i);
                }
                return changed;
            }
        }
        throw new IllegalArgumentException("No entry " + name);
    }
}
