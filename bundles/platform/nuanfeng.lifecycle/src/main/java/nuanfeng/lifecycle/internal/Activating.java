// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.lifecycle.internal.Library.Serving;
import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.gate.FailureWatch;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.DiskFaultException;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Makes an edition that passed the gate the current one: one entry in the log, then one reference changes. */
record Activating(ActivationLog log, Library library, Assessments assessments, StoredPolicies policies, Remarks remarks, FailureWatch watch) {

    private static final Phrases PHRASES = Phrases.beside(Activating.class);

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    /**
     * Under the change lock.
     *
     * @param assessment of these changes; passed, on the current edition
     * @param sanction by whose leave
     * @throws LifecycleException {@code UNAVAILABLE}, {@code REFUSED_BY_GATE} when who signed it is trusted no more; then nothing was changed
     */
    Activation activate(Assessment assessment, Changes changes, String by, String comment, Sanction sanction) {
        requireTrusted(changes);
        ActiveVersions before = log.active();
        ActiveVersions after = changes.appliedTo(before);
        PolicyEdition edition = assessment.edition().orElseThrow();
        Activation entry = log.append(by, changes.steps(before), before.edition(), after.edition(), comment, sanction);
        Serving past = library.now();
        Map<PlaceId, Text> refused = new HashMap<>(past.refused());
        refused.keySet().removeAll(changes.places());
        library.serve(Serving.of(edition, refused, after));
        assessments.forget();
        remarks.clear(changes.places());
        changes.put().values().forEach(watch::forget);
        changes.put().values().forEach(policies::activated);
        storeReports(assessment, changes);
        logServed(past.edition(), edition, entry);
        return entry;
    }

    /** What never was active must be vouched for today, whenever it came. */
    private void requireTrusted(Changes changes) {
        changes.put().forEach((place, digest) -> {
            if (!log.history().names(digest)) {
                try {
                    policies.standing(place, digest).ifPresent(objection -> {
                        throw new LifecycleException(LifecycleException.Kind.REFUSED_BY_GATE,
                                PHRASES.say("no-longer-trusted", policies.get(digest).bundle(), objection.detail()));
                    });
                } catch (IOException e) {
                    throw new LifecycleException(LifecycleException.Kind.UNAVAILABLE, DiskFaultException.of(e));
                }
            }
        });
    }

    /** As the gate saw it last. A report that cannot be stored changes nothing about who is active. */
    private void storeReports(Assessment assessment, Changes changes) {
        changes.put().forEach((place, digest) -> policies.find(digest).ifPresent(stored -> {
            GateReport report = assessment.report(place, stored.jarChecks());
            if (!report.equals(stored.report()) || !stored.needs().isEmpty()) {
                try {
                    policies.put(stored.assessed(PolicyState.CANDIDATE, assessment.base().hash(), report, List.of()));
                } catch (LifecycleException e) {
                    remarks.add(place, PHRASES.say("report-unstored", digest, e.text()));
                }
            }
        }));
    }

    /** Who begins and who ceases to be served. */
    private void logServed(PolicyEdition before, PolicyEdition after, Activation entry) {
        Set<PlaceId> places = new TreeSet<>();
        entry.changes().forEach(step -> places.add(step.place()));
        Set<PlaceId> seeing = new TreeSet<>(before.affectedBy(places));
        seeing.addAll(after.affectedBy(places));
        for (PlaceId place : seeing) {
            if (after.serves(place) && (places.contains(place) || !before.serves(place))) {
                Optional<StoredVersion> stored = log.active().find(place).flatMap(policies::find);
                LOG.info("{} is served by version {} ({}); activation {} by {}.", place, stored.map(StoredVersion::version).orElse("?"),
                        log.active().find(place).orElse("?"), entry.seq(), entry.by());
            } else if (before.serves(place) && !after.serves(place)) {
                LOG.warn("{} is no longer served: {}; activation {} by {}.", place, after.refusal(place).in(true), entry.seq(), entry.by());
            }
        }
    }
}
