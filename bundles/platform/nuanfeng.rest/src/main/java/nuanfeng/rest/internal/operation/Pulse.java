// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** How many answers policy gave in each of the last seconds, by edition: whoever lets a version speak sees that nobody was kept waiting. */
public final class Pulse {

    /** That can be asked for. */
    public static final int MOST_SECONDS = 300;

    private static final int SLOTS = 512;
    private static final int FAILED = 500;
    private static final double MOST_OF_ALL = 0.99;
    private static final long MICROS = 1000;

    private final AtomicReferenceArray<Beat> beats = new AtomicReferenceArray<>(SLOTS);
    private final Clock clock;

    public Pulse() {
        this(Clock.systemUTC());
    }

    Pulse(Clock clock) {
        this.clock = clock;
    }

    void note(String edition, int status, boolean mixed, long nanos) {
        Beat beat = at(clock.instant().getEpochSecond());
        (status >= FAILED ? beat.failed : beat.answers.computeIfAbsent(edition, each -> new LongAdder())).increment();
        if (mixed) {
            beat.mixed.increment();
        }
        int bucket = Arrays.binarySearch(Traffic.BOUNDS_MICROS, nanos / MICROS);
        beat.buckets[bucket < 0 ? -bucket - 1 : bucket].increment();
    }

    void clear() {
        IntStream.range(0, SLOTS).forEach(i -> beats.set(i, null));
    }

    private Beat at(long second) {
        int slot = (int) (second % SLOTS);
        Beat beat = beats.get(slot);
        while (beat == null || beat.second != second) {
            beats.compareAndSet(slot, beat, new Beat(second));
            beat = beats.get(slot);
        }
        return beat;
    }

    /**
     * One second.
     *
     * @param answers that policy gave, refusals among them
     * @param failed that were none: 5xx
     * @param mixed that spoke of two editions
     * @param editions how many answers each gave
     */
    public record Second(Instant at, long answers, long failed, long mixed, SortedMap<String, Long> editions) {
    }

    /** @param within micros in which 99 of 100 answers were given, as the next of some bounds; nothing while there was none */
    public record Seconds(List<Second> seconds, long within) {

        public long sum(java.util.function.ToLongFunction<Second> of) {
            return seconds.stream().mapToLong(of).sum();
        }
    }

    /** The last whole seconds, the oldest first, those without an answer among them. */
    public Seconds last(int count) {
        long now = clock.instant().getEpochSecond();
        List<Second> seconds = new ArrayList<>();
        long[] buckets = new long[Traffic.BOUNDS_MICROS.length + 1];
        for (long second = now - count; second < now; second++) {
            Beat beat = beats.get((int) (second % SLOTS));
            if (beat == null || beat.second != second) {
                seconds.add(new Second(Instant.ofEpochSecond(second), 0, 0, 0, new TreeMap<>()));
                continue;
            }
            SortedMap<String, Long> editions = new TreeMap<>();
            beat.answers.forEach((edition, answers) -> editions.put(edition, answers.sum()));
            seconds.add(new Second(Instant.ofEpochSecond(second), editions.values().stream().mapToLong(Long::longValue).sum(), beat.failed.sum(),
                    beat.mixed.sum(), editions));
            IntStream.range(0, buckets.length).forEach(i -> buckets[i] += beat.buckets[i].sum());
        }
        return new Seconds(seconds, within(buckets));
    }

    private static long within(long[] buckets) {
        long all = Arrays.stream(buckets).sum();
        long seen = 0;
        for (int i = 0; i < Traffic.BOUNDS_MICROS.length; i++) {
            seen += buckets[i];
            if (all > 0 && seen >= all * MOST_OF_ALL) {
                return Traffic.BOUNDS_MICROS[i];
            }
        }
        return all == 0 ? 0 : Traffic.BOUNDS_MICROS[Traffic.BOUNDS_MICROS.length - 1];
    }

    private static final class Beat {
        private final long second;
        private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
        private final LongAdder failed = new LongAdder();
        private final LongAdder mixed = new LongAdder();
        private final LongAdder[] buckets = new LongAdder[Traffic.BOUNDS_MICROS.length + 1];

        Beat(long second) {
            this.second = second;
            Arrays.setAll(buckets, i -> new LongAdder());
        }
    }
}
