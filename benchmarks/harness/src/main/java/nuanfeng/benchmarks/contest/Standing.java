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
 * @param makingMillis processor time from the rules' text to an engine ready to decide, one figure per JVM
 */
public record Standing(Entry entry, State state, String reason, Figures nanos, Figures bytes, Figures makingMillis) {

    /** Only {@code MEASURED} has figures. */
    public enum State {
        MEASURED, WRONG, FAILED, ABSENT
    }

    static Standing without(Entry entry, State state, String reason) {
        return new Standing(entry, state, reason, new Figures(List.of()), new Figures(List.of()), new Figures(List.of()));
    }

    /** This one and how the same engine came out in another JVM; without figures when either has none. */
    Standing and(Standing other) {
        if (state != State.MEASURED || other.state != State.MEASURED) {
            return state != State.MEASURED ? this : other;
        }
        return new Standing(entry, state, reason, nanos.and(other.nanos), bytes.and(other.bytes), makingMillis.and(other.makingMillis));
    }
}
