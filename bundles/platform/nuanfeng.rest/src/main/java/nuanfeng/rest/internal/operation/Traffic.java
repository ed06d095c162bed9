// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/** What came to one operation. */
final class Traffic {

    static final long[] BOUNDS_MICROS = {250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000};

    private static final int STATUSES = 600;

    private final AtomicReferenceArray<LongAdder> counts = new AtomicReferenceArray<>(STATUSES);
    private final LongAdder[] buckets = new LongAdder[BOUNDS_MICROS.length + 1];
    private final LongAdder micros = new LongAdder();

    Traffic() {
        Arrays.setAll(buckets, i -> new LongAdder());
    }

    void note(int status, long nanos) {
        int index = Math.min(Math.max(status, 0), STATUSES - 1);
        LongAdder count = counts.get(index);
        if (count == null) {
            counts.compareAndSet(index, null, new LongAdder());
            count = counts.get(index);
        }
        count.increment();
        long took = nanos / 1000;
        micros.add(took);
        int bucket = Arrays.binarySearch(BOUNDS_MICROS, took);
        buckets[bucket < 0 ? -bucket - 1 : bucket].increment();
    }

    /** How many answers by status. */
    SortedMap<Integer, Long> counts() {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        for (int i = 0; i < STATUSES; i++) {
            if (counts.get(i) != null) {
                sums.put(i, counts.get(i).sum());
            }
        }
        return sums;
    }

    /** @param counts by {@link #BOUNDS_MICROS}, then those that took longer @param micros of all together */
    record Durations(long[] counts, long micros) {
    }

    Durations durations() {
        return new Durations(Arrays.stream(buckets).mapToLong(LongAdder::sum).toArray(), micros.sum());
    }
}
