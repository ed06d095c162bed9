// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.time.LocalDate;
import java.util.Random;

/** Questions out of a seed: starts all over the known years, up to ninety working days to add, up to a year to count. */
final class Questions {

    static final int COUNT = 16_384;

    private static final long SEED = 20220401;
    private static final int MOST_ADDED = 90;
    private static final int MOST_COUNTED = 365;
    private static final int MARGIN = 400;

    final LocalDate[] from = new LocalDate[COUNT];
    final LocalDate[] to = new LocalDate[COUNT];
    final int[] add = new int[COUNT];

    Questions(LocalDate first, LocalDate last) {
        Random random = new Random(SEED);
        int span = (int) (last.toEpochDay() - first.toEpochDay()) - MARGIN;
        for (int i = 0; i < COUNT; i++) {
            from[i] = first.plusDays(random.nextInt(span));
            to[i] = from[i].plusDays(1 + random.nextInt(MOST_COUNTED));
            add[i] = 1 + random.nextInt(MOST_ADDED);
        }
    }

    /** @throws IllegalStateException at the first question that the two answer differently */
    void compare(String name, Counter counter, Counter reference) {
        for (int i = 0; i < COUNT; i++) {
            LocalDate added = counter.plus(from[i], add[i]);
            int counted = counter.between(from[i], to[i]);
            if (!added.equals(reference.plus(from[i], add[i])) || counted != reference.between(from[i], to[i])) {
                throw new IllegalStateException("%s differs: %s + %d = %s, up to %s %d".formatted(name, from[i], add[i], added, to[i], counted));
            }
        }
    }
}
