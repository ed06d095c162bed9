// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.host;

/** One call of rule code. */
public interface RuleCall {

    /** Back edges, calls and units of work that one answer may cost its place's own code. */
    long TICKS = 5_000_000;

    /**
     * Runs it under a budget; throws nothing.
     *
     * @return whether it ran into a limit
     */
    boolean run(long ticks);
}
