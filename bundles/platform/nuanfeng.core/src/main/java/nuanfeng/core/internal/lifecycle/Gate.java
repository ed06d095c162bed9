// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import nuanfeng.core.internal.edition.ExampleRunner;
import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.policy.PlaceId;

/**
 * The second half of the gate: what needs the places above, running rules and examples. Looks at some changes together, on
 * one base, and changes nothing. A check runs only when those before it passed.
 */
final class Gate {

    /** Calls and back edges that binding may cost the rules of all places that are bound anew. */
    private static final long TICKS = 100_000_000;

    final RuleBench bench;
    final RuleStarter starter;
    final HotEditions hot;
    final ExampleRunner trials;
    final Deadline binding;
    final Deadline examples;

    /** @param limit for the examples of one stage */
    Gate(RuleBench bench, RuleStarter starter, HotEditions hot, ExampleRunner trials, Duration limit) {
        this.bench = bench;
        this.starter = starter;
        this.hot = hot;
        this.trials = trials;
        this.binding = new Deadline(limit, TICKS);
        this.examples = new Deadline(limit, Long.MAX_VALUE);
    }

    /** @param put who is to speak from now on, by place @param removed who is no longer to speak */
    Prospect assess(PolicyEdition base, Map<PlaceId, Candidate> put, Set<PlaceId> removed) {
        return new Passage(this, base, put, removed).go();
    }
}
