// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.gate.Gate;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Candidate;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.policy.PlaceId;

/** What the gate says about changes to the current edition; the last few answers are remembered until it changes. */
final class Assessments {

    private static final int MOST = 8;

    private final Gate gate;
    private final StoredPolicies policies;
    private final ActivationLog log;
    private final Library library;
    private final Map<String, Assessment> byPlanHash = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Assessment> eldest) {
            return size() > MOST;
        }
    };

    Assessments(Gate gate, StoredPolicies policies, ActivationLog log, Library library) {
        this.gate = gate;
        this.policies = policies;
        this.log = log;
        this.library = library;
    }

    /** @throws IOException when a jar is missing or damaged */
    Assessment of(Changes changes) throws IOException {
        PolicyEdition base = library.base();
        String planHash = changes.planHash(base.hash());
        synchronized (byPlanHash) {
            Assessment known = byPlanHash.get(planHash);
            if (known != null && known.base() == base) {
                return known;
            }
        }
        Map<PlaceId, Candidate> put = new TreeMap<>();
        for (Map.Entry<PlaceId, String> each : changes.put().entrySet()) {
            put.put(each.getKey(), policies.candidate(each.getValue()));
        }
        Assessment assessment = gate.assess(base, put, changes.removed());
        if (assessment.passed()) {
            library.plan(changes.appliedTo(log.active()));
        }
        synchronized (byPlanHash) {
            byPlanHash.put(planHash, assessment);
        }
        return assessment;
    }

    /** What the gate says about a version that is not stored; not remembered. */
    Assessment rehearsal(PlaceId place, Candidate candidate) {
        return gate.assess(library.base(), Map.of(place, candidate), Set.of());
    }

    /** Places that speak by the log and are not in the edition that changes are judged by: their jar is missing or damaged. */
    Set<PlaceId> unheard() {
        Set<PlaceId> unheard = new HashSet<>(log.active().digests().keySet());
        library.base().places().forEach(each -> unheard.remove(each.place()));
        return unheard;
    }

    void forget() {
        synchronized (byPlanHash) {
            byPlanHash.clear();
        }
    }
}
