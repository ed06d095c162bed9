// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

/**
 * How long a contest takes.
 *
 * @param rounds rounds that count; at least 15 for a figure to be quoted
 * @param lapMillis processor time of one lap of one engine
 * @param warmMillis processor time that each engine runs before the first round
 */
public record Plan(int rounds, int lapMillis, int warmMillis) {

    public Plan {
        if (rounds < 1 || lapMillis < 1 || warmMillis < lapMillis) {
            throw new IllegalArgumentException("A contest needs a round, a lap of a millisecond, and a warm-up no shorter than a lap.");
        }
    }
}
