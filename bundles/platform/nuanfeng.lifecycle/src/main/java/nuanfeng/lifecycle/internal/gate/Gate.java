// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.internal.store.Candidate;
import nuanfeng.policy.PlaceId;

/**
 * The second half of the gate: what needs the places above, running rules and examples. Looks at some changes together, on
 * one base, and changes nothing. A check runs only when those before it passed.
 */
public final class Gate {

    /** Calls and back edges that binding may cost the rules of all places that are bound anew. */
    private static final long TICKS = 100_000_000;

    final StartedBundles bundles;
    final RuleStarter starter;
    final BiPredicate<PlaceId, String> hindered;
    final Consumer<PolicyEdition> passing;
    final TimeLimit binding;
    final TimeLimit examples;

    /**
     * @param hindered whether code of this place and digest is not called now, because a call of the place has not ended
     * @param passing hears of an edition against which nothing stands, while its bundles run
     * @param limit for the examples of one stage
     */
    public Gate(StartedBundles bundles, RuleStarter starter, BiPredicate<PlaceId, String> hindered, Consumer<PolicyEdition> passing, Duration limit) {
        this.bundles = bundles;
        this.starter = starter;
        this.hindered = hindered;
        this.passing = passing;
        this.binding = new TimeLimit(limit, TICKS);
        this.examples = new TimeLimit(limit, Long.MAX_VALUE);
    }

    /** @param put who is to speak from now on, by place @param removed who is no longer to speak */
    public Assessment assess(PolicyEdition base, Map<PlaceId, Candidate> put, Set<PlaceId> removed) {
        return new GateRun(this, base, put, removed).run();
    }
}
