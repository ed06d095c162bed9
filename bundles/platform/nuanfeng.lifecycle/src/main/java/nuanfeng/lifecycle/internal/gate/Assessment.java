// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.engine.PlaceReview;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What the gate makes of some changes, taken together, on one base.
 *
 * @param base the edition they were looked at on
 * @param bound the edition with the changes as far as they can be bound; its rules need not run
 * @param edition the edition that would speak; empty when something refuses it
 * @param results place by place, for the candidates
 * @param consequences what would no longer hold below, because of the candidates
 * @param failuresBelow what would no longer hold below, for no reason in the candidates
 */
public record Assessment(PolicyEdition base, PolicyEdition bound, Optional<PolicyEdition> edition,
        Map<PlaceId, PlaceResult> results, List<Consequence> consequences, List<Finding> failuresBelow) {

    private static final Phrases PHRASES = Phrases.beside(Assessment.class);

    /** One candidate: its checks after the static ones, what it waits for, and what somebody should look at. */
    public record PlaceResult(List<Check> checks, List<Text> needs, PlaceReview review) {

        public boolean passed() {
            return needs.isEmpty() && checks.stream().allMatch(Check::passed);
        }
    }

    /** Candidates against which something stands. */
    public Set<PlaceId> refused() {
        Set<PlaceId> refused = new TreeSet<>();
        results.forEach((place, each) -> {
            if (!each.passed()) {
                refused.add(place);
            }
        });
        return refused;
    }

    public boolean passed() {
        return edition.isPresent();
    }

    /** What refuses nothing and should be looked at: of the candidates themselves. */
    public List<Finding> warnings() {
        return results.values().stream().flatMap(each -> each.checks().stream()).flatMap(check -> check.findings().stream())
                .filter(finding -> !finding.severe()).toList();
    }

    /** What stands against it. */
    public List<Finding> blockers() {
        List<Finding> blockers = new ArrayList<>();
        results.forEach((place, each) -> {
            each.checks().forEach(check -> check.findings().stream().filter(Finding::severe).forEach(blockers::add));
            each.needs().forEach(need -> blockers.add(new Finding("nuanfeng." + place, "", 0, "", Complaint.of(PHRASES, "waiting", need), true)));
        });
        blockers.addAll(failuresBelow);
        return blockers;
    }

    /** The report of one candidate: the static checks, then these. */
    public GateReport report(PlaceId place, List<Check> before) {
        List<Check> checks = new ArrayList<>(before);
        PlaceResult own = results.get(place);
        checks.addAll(own.checks());
        if (own.passed()) {
            checks.add(new Check("places-below", failuresBelow.isEmpty(), failuresBelow));
        }
        return new GateReport(own.passed() && failuresBelow.isEmpty(), Checks.inOrder(checks), consequences);
    }
}
