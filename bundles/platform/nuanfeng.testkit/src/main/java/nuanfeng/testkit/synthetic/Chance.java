// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.synthetic;

/** Chance that is the same for the same seed: what is drawn for one thing does not depend on what was drawn before. */
record Chance(long seed) {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** One of the numbers from 0, for thing {@code index} and its side {@code side}. */
    int of(int bound, long index, String side) {
        long mixed = mix(mix(seed * STEP + index) + side.hashCode() * STEP);
        return (int) Long.remainderUnsigned(mixed, bound);
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
