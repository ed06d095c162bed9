// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

import nuanfeng.calculation.TraceLine;

/** The trace while it is written; from outside a list that cannot be changed. */
final class Lines extends AbstractList<TraceLine> implements RandomAccess {

    private static final int USUALLY_ENOUGH = 24;

    private TraceLine[] lines = new TraceLine[USUALLY_ENOUGH];
    private int size;

    void append(TraceLine line) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, size * 2);
        }
        lines[size++] = line;
    }

    /** Takes the newest line back. */
    void dropLast() {
        lines[--size] = null;
    }

    @Override
    public TraceLine get(int index) {
        return lines[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
