// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.engine.PlaceReview;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.Trial;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.internal.gate.Assessment.PlaceResult;
import nuanfeng.lifecycle.internal.gate.TimeLimit.MissedException;
import nuanfeng.lifecycle.internal.store.Candidate;
import nuanfeng.lifecycle.spi.RuleHost.RuleHostException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;

/** Some changes on their way through the gate: bound, started, tried, and what they do to others. */
final class GateRun {

    private static final Phrases PHRASES = Phrases.beside(GateRun.class);

    private final Gate gate;
    private final PolicyEdition base;
    private final Map<PlaceId, Candidate> put;
    private final Set<PlaceId> removed;
    private final Map<PlaceId, List<Check>> checks = new TreeMap<>();
    private final Map<PlaceId, List<Text>> needs = new TreeMap<>();
    private final Map<PlaceId, Map<String, Rule>> rules = new HashMap<>();
    private final Map<PlaceId, Trial> trials = new HashMap<>();
    private final Map<PlaceId, PlaceReview> reviews = new HashMap<>();
    /** Without the rules of the candidates until they are started. */
    private PolicyEdition edition;

    GateRun(Gate gate, PolicyEdition base, Map<PlaceId, Candidate> put, Set<PlaceId> removed) {
        this.gate = gate;
        this.base = base;
        this.put = put;
        this.removed = removed;
        this.edition = base;
        put.keySet().forEach(place -> checks.put(place, new ArrayList<>()));
    }

    Assessment run() {
        List<String> used = new ArrayList<>();
        try {
            bind();
            if (nothingStandsAgainstIt()) {
                start(used);
            }
            if (nothingStandsAgainstIt()) {
                tryOwnExamples();
            }
            if (nothingStandsAgainstIt()) {
                review();
            }
            return nothingStandsAgainstIt() ? tryPlacesBelow() : assessed(Optional.empty(), PlacesBelow.NOTHING);
        } finally {
            gate.bundles.release(used);
        }
    }

    private boolean nothingStandsAgainstIt() {
        return needs.values().stream().allMatch(List::isEmpty)
                && checks.values().stream().allMatch(each -> each.stream().allMatch(Check::passed));
    }

    private void bind() {
        Map<PlaceId, Policy> idle = new TreeMap<>();
        put.forEach((place, candidate) -> idle.put(place, candidate.policy()));
        edition = base.with(idle, removed);
        for (PlaceId place : put.keySet()) {
            needs.put(place, openNeeds(place));
            checks.get(place).addAll(Checks.binding(edition.findings(place)));
        }
    }

    /** What a candidate waits for: its own needs, or that the place above is served. */
    private List<Text> openNeeds(PlaceId place) {
        List<Text> own = edition.needs(place);
        boolean refused = !edition.serves(place) && edition.findings(place).stream().noneMatch(Finding::severe);
        return own.isEmpty() && refused ? List.of(PHRASES.say("refused", edition.refusal(place))) : own;
    }

    private void start(List<String> used) {
        put.forEach((place, candidate) -> {
            if (!candidate.policy().rules().isEmpty()) {
                try {
                    if (gate.hindered.test(place, candidate.policy().digest())) {
                        throw new RuleHostException(PHRASES.say("still-running", place), null);
                    }
                    rules.put(place, gate.starter.start(candidate.policy(), candidate.jar()));
                    used.add(candidate.policy().digest());
                } catch (RuleHostException e) {
                    notStarted(place, e.text());
                }
            }
        });
        if (!rules.isEmpty() && nothingStandsAgainstIt()) {
            bindRules();
        }
    }

    /** What the rules say of themselves takes part in the edition. */
    private void bindRules() {
        Map<PlaceId, Policy> live = new TreeMap<>();
        put.forEach((place, each) -> live.put(place, each.policy().with(rules.getOrDefault(place, Map.of()))));
        try {
            edition = gate.binding.within(PHRASES.say("binding", put.size()), () -> base.with(live, removed));
            rules.keySet().forEach(place -> checks.get(place).add(Checks.of(Checks.START,
                    edition.findings(place).stream().filter(Finding::severe).toList())));
        } catch (MissedException e) {
            rules.keySet().forEach(place -> notStarted(place, e.text()));
        }
    }

    private void notStarted(PlaceId place, Text why) {
        checks.get(place).add(Checks.of(Checks.START, List.of(new Finding(put.get(place).policy().bundle(), "", 0, "", 
                Complaint.of(PHRASES, "not-started", why), true))));
    }

    private void tryOwnExamples() {
        put.forEach((place, candidate) -> checks.get(place).add(Checks.of(Checks.EXAMPLES, failing(candidate.policy()))));
    }

    private List<Finding> failing(Policy policy) {
        try {
            Trial trial = policy.examples() == 0 ? Trial.NONE : gate.examples.within(PHRASES.say("running", policy.bundle()),
                    () -> FailureWatch.unwatched(() -> edition.tried(policy.place())));
            trials.put(policy.place(), trial);
            return trial.failed().stream().map(each -> new Finding(policy.bundle(), each.file(), each.line(), each.name(),
                    Complaint.of(PHRASES, "example-failed", each.detail()), true)).toList();
        } catch (MissedException e) {
            return List.of(new Finding(policy.bundle(), "", 0, "", Complaint.of(PHRASES, "examples-hang", e.text()), true));
        }
    }

    /** What is new in them, for somebody to look at. */
    private void review() {
        put.keySet().forEach(place -> {
            PlaceReview review = PlaceReview.of(base, edition, place, trials.getOrDefault(place, Trial.NONE));
            reviews.put(place, review);
            checks.get(place).add(Checks.of(Checks.REVIEW, review.findings()));
        });
    }

    private Assessment tryPlacesBelow() {
        Set<PlaceId> changed = new TreeSet<>(put.keySet());
        changed.addAll(removed);
        PlacesBelow below = PlacesBelow.of(base, edition, changed, gate.examples);
        if (!below.failures().isEmpty()) {
            return assessed(Optional.empty(), below);
        }
        gate.passing.accept(edition);
        return assessed(Optional.of(edition), below);
    }

    private Assessment assessed(Optional<PolicyEdition> passed, PlacesBelow below) {
        Map<PlaceId, PlaceResult> results = new TreeMap<>();
        checks.forEach((place, each) -> results.put(place, new PlaceResult(List.copyOf(each), needs.getOrDefault(place, List.of()),
                reviews.getOrDefault(place, PlaceReview.NOTHING))));
        return new Assessment(base, edition, passed, results, below.consequences(), below.failures());
    }
}
