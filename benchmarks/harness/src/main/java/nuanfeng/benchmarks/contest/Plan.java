// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

/**
 * How long a contest takes.
 *
 * @param rounds rounds that count
 * @param lapMillis processor time of one lap of one engine
 * @param warmMillis processor time that each engine runs before the first round
 */
public record Plan(int rounds, int lapMillis, int warmMillis) {

    private static final int QUOTABLE_ROUNDS = 15;
    private static final int QUOTABLE_WARM_MILLIS = 2000;

    public Plan {
        if (rounds < 1 || lapMillis < 1 || warmMillis < lapMillis) {
            throw new IllegalArgumentException("A contest needs a round, a lap of a millisecond, and a warm-up no shorter than a lap.");
        }
    }

    /** Enough rounds for a median, and enough warm-up for the compiler to be done with the engines. */
    public boolean quotable() {
        return rounds >= QUOTABLE_ROUNDS && warmMillis >= QUOTABLE_WARM_MILLIS;
    }
}
