// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.contest;

import java.util.List;

import nuanfeng.benchmarks.text.Figures;

/**
 * How an engine came out.
 *
 * @param reason why there are no figures; empty for {@code MEASURED}
 * @param nanos processor time per record, one figure per round
 * @param bytes allocated bytes per record, one figure per round
 * @param makingMillis processor time from the rules' text to an engine ready to decide
 */
public record Standing(Entry entry, State state, String reason, Figures nanos, Figures bytes, double makingMillis) {

    /** Only {@code MEASURED} has figures. */
    public enum State {
        MEASURED, WRONG, FAILED, ABSENT
    }

    static Standing without(Entry entry, State state, String reason) {
        return new Standing(entry, state, reason, new Figures(List.of()), new Figures(List.of()), Double.NaN);
    }
}
