// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.load;

/** How long answers took, in buckets no wider than 1.6 % of their value. Written by one thread; added up afterwards. */
public final class Latencies {

    private static final int BITS = 6;
    private static final int SUB = 1 << BITS;

    private final long[] counts = new long[SUB * (Long.SIZE - BITS)];
    private long total;
    private long longest;

    void add(long nanos) {
        counts[bucket(nanos)]++;
        total++;
        longest = Math.max(longest, nanos);
    }

    void addAll(Latencies other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        total += other.total;
        longest = Math.max(longest, other.longest);
    }

    public long total() {
        return total;
    }

    /** The time in milliseconds that at least the given share of the answers did not exceed; NaN without answers. */
    public double millis(double share) {
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int i = 0; i < counts.length && total > 0; i++) {
            seen += counts[i];
            if (seen >= wanted && counts[i] > 0) {
                return Math.min(longest, upperEnd(i)) / 1e6;
            }
        }
        return Double.NaN;
    }

    /** Exact, unlike the percentiles. */
    public double longestMillis() {
        return longest / 1e6;
    }

    private static int bucket(long nanos) {
        if (nanos < SUB) {
            return (int) nanos;
        }
        int shift = Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos);
        return SUB * (shift + 1) + (int) ((nanos >>> shift) - SUB);
    }

    private static long upperEnd(int bucket) {
        int shift = bucket / SUB - 1;
        return shift < 0 ? bucket : ((long) (SUB + bucket % SUB) + 1 << shift) - 1;
    }
}
