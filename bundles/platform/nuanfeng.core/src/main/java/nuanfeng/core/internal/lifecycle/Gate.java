// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.core.internal.content.PolicyContent;
import nuanfeng.core.internal.edition.ActivePolicy;
import nuanfeng.core.internal.edition.ExampleFailure;
import nuanfeng.core.internal.edition.ExampleRunner;
import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.core.internal.lifecycle.Deadline.MissedException;
import nuanfeng.core.internal.lifecycle.Prospect.Assessment;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.Rule;

/**
 * The second half of the gate: what needs the places above, running rules and examples. Looks at some changes together, on
 * one base, and changes nothing. A check runs only when those before it passed.
 */
final class Gate {

    private final RuleBench bench;
    private final RuleStarter starter;
    private final HotEditions hot;
    private final ExampleRunner trials;
    private final Deadline examples;

    /** @param limit for the examples of one stage */
    Gate(RuleBench bench, RuleStarter starter, HotEditions hot, ExampleRunner trials, Duration limit) {
        this.bench = bench;
        this.starter = starter;
        this.hot = hot;
        this.trials = trials;
        this.examples = new Deadline(limit, Long.MAX_VALUE);
    }

    /** @param put who is to speak from now on, by place @param removed who is no longer to speak */
    Prospect assess(PolicyEdition base, Map<PlaceId, Candidate> put, Set<PlaceId> removed) {
        Map<PlaceId, ActivePolicy> idle = new TreeMap<>();
        put.forEach((place, candidate) -> idle.put(place, new ActivePolicy(candidate.content(), Map.of())));
        PolicyEdition bound = base.with(idle, removed);
        Map<PlaceId, List<Check>> checks = new TreeMap<>();
        Map<PlaceId, List<String>> needs = new TreeMap<>();
        for (PlaceId place : put.keySet()) {
            needs.put(place, open(bound, place));
            checks.put(place, new ArrayList<>(Checks.binding(bound.findings(place))));
        }
        Prospect refused = prospect(base, bound, Optional.empty(), checks, needs, Below.NOTHING);
        if (!refused.refused().isEmpty()) {
            return refused;
        }
        List<String> used = new ArrayList<>();
        try {
            Map<PlaceId, Map<String, Rule>> rules = startAll(put, checks, used);
            Prospect stopped = prospect(base, bound, Optional.empty(), checks, needs, Below.NOTHING);
            return stopped.refused().isEmpty() ? run(base, bound, put, removed, rules, checks, needs) : stopped;
        } finally {
            bench.release(used);
        }
    }

    private Prospect run(PolicyEdition base, PolicyEdition bound, Map<PlaceId, Candidate> put, Set<PlaceId> removed,
            Map<PlaceId, Map<String, Rule>> rules, Map<PlaceId, List<Check>> checks, Map<PlaceId, List<String>> needs) {
        Map<PlaceId, ActivePolicy> live = new TreeMap<>();
        put.forEach((place, each) -> live.put(place, new ActivePolicy(each.content(), rules.getOrDefault(place, Map.of()))));
        PolicyEdition edition = rules.isEmpty() ? bound : base.with(live, removed);
        put.forEach((place, candidate) -> {
            List<Finding> refusing = edition.findings(place).stream().filter(Finding::severe).toList();
            checks.get(place).add(refusing.isEmpty() ? Checks.of(Checks.EXAMPLES, ownExamples(edition, candidate.content()))
                    : Checks.of(Checks.START, refusing));
        });
        Prospect tried = prospect(base, edition, Optional.empty(), checks, needs, Below.NOTHING);
        if (!tried.refused().isEmpty()) {
            return tried;
        }
        Set<PlaceId> changed = new TreeSet<>(put.keySet());
        changed.addAll(removed);
        Below below = Below.of(base, edition, changed, trials, examples);
        if (!below.failures().isEmpty()) {
            return prospect(base, edition, Optional.empty(), checks, needs, below);
        }
        hot.keep(edition);
        return prospect(base, edition, Optional.of(edition), checks, needs, below);
    }

    private static Prospect prospect(PolicyEdition base, PolicyEdition bound, Optional<PolicyEdition> edition,
            Map<PlaceId, List<Check>> checks, Map<PlaceId, List<String>> needs, Below below) {
        Map<PlaceId, Assessment> assessments = new TreeMap<>();
        checks.forEach((place, each) -> assessments.put(place, new Assessment(List.copyOf(each), needs.get(place))));
        return new Prospect(base, bound, edition, assessments, below.consequences(), below.failures());
    }

    /** What a candidate waits for: its own needs, or that the place above is served. */
    private static List<String> open(PolicyEdition bound, PlaceId place) {
        List<String> needs = bound.needs(place);
        boolean refused = !bound.serves(place) && bound.findings(place).stream().noneMatch(Finding::severe);
        return needs.isEmpty() && refused ? List.of(bound.refusal(place)) : needs;
    }

    /** Starts the bundles that bring Java rules. */
    private Map<PlaceId, Map<String, Rule>> startAll(Map<PlaceId, Candidate> put, Map<PlaceId, List<Check>> checks,
            Collection<String> used) {
        Map<PlaceId, Map<String, Rule>> running = new HashMap<>();
        put.forEach((place, candidate) -> {
            PolicyContent content = candidate.content();
            if (!content.rules().isEmpty()) {
                List<Finding> findings = new ArrayList<>();
                try {
                    running.put(place, starter.start(content, candidate.jar()));
                    used.add(content.digest());
                } catch (RuleHostException e) {
                    findings.add(new Finding(content.bundle(), "", 0, "", "not-started", String.valueOf(e.getMessage()),
                            "Mend the bundle's Java rules.", true));
                }
                checks.get(place).add(Checks.of(Checks.START, findings));
            }
        });
        return running;
    }

    private List<Finding> ownExamples(PolicyEdition edition, PolicyContent content) {
        if (content.examples().isEmpty()) {
            return List.of();
        }
        try {
            List<ExampleFailure> failing = examples.within("Running the examples of " + content.bundle(),
                    () -> FailureWatch.unwatched(() -> trials.run(edition, content.place(), content.examples())));
            return failing.stream().map(each -> new Finding(content.bundle(), each.example().origin().file(),
                    each.example().origin().line(), each.example().name(), "example-failed", each.detail(),
                    "Mend the policy or the example.", true)).toList();
        } catch (MissedException e) {
            return List.of(new Finding(content.bundle(), "", 0, "", "examples-hang", String.valueOf(e.getMessage()),
                    "Mend the rules, or take out examples.", true));
        }
    }
}
