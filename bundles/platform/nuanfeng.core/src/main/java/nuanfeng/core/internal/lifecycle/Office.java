// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.core.internal.lifecycle.Library.Speaking;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.PlaceId;

/**
 * Where changes happen: what the parts of the lifecycle share, the one lock, and the one way in which somebody else begins to
 * speak.
 */
final class Office {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");
    private static final int MOST_PROSPECTS = 8;

    /** Held by whoever changes something. */
    final ReentrantLock lock = new ReentrantLock();
    final Settings settings;
    final Clock clock;
    final PolicyStore store;
    final PolicySource source;
    final Holdings holdings;
    final ActivationLog log;
    final Library library;
    final Gate gate;
    final FailureWatch watch;
    final Remarks remarks;

    /** What the gate said lately, by plan hash; of the current base only. */
    private final Map<String, Prospect> assessed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Prospect> eldest) {
            return size() > MOST_PROSPECTS;
        }
    };

    Office(Settings settings, Clock clock, PolicyStore store, PolicySource source, Holdings holdings, ActivationLog log,
            Library library, Gate gate, FailureWatch watch, Remarks remarks) {
        this.settings = settings;
        this.clock = clock;
        this.store = store;
        this.source = source;
        this.holdings = holdings;
        this.log = log;
        this.library = library;
        this.gate = gate;
        this.watch = watch;
        this.remarks = remarks;
    }

    PolicyEdition base() {
        return library.now().edition();
    }

    Roster roster() {
        return log.history().roster();
    }

    /** What the gate says about some changes to the current edition. Changes nothing. @throws IOException when a jar is missing or damaged */
    Prospect assess(Changes changes) throws IOException {
        PolicyEdition base = base();
        String name = changes.planHash(base.hash());
        synchronized (assessed) {
            Prospect known = assessed.get(name);
            if (known != null && known.base() == base) {
                return known;
            }
        }
        Map<PlaceId, Candidate> put = new TreeMap<>();
        for (Map.Entry<PlaceId, String> each : changes.put().entrySet()) {
            put.put(each.getKey(), holdings.candidate(each.getValue()));
        }
        Prospect prospect = gate.assess(base, put, changes.removed());
        if (prospect.passed()) {
            library.plan(roster().after(changes.steps(roster())));
        }
        synchronized (assessed) {
            assessed.put(name, prospect);
        }
        return prospect;
    }

    void forgetAssessments() {
        synchronized (assessed) {
            assessed.clear();
        }
    }

    /** @throws LifecycleException {@code UNAVAILABLE} when nothing can be changed */
    void requireOpen() {
        log.problem().ifPresent(problem -> {
            throw new LifecycleException(Kind.UNAVAILABLE, problem + " Nothing can be changed before it is mended.");
        });
    }

    /** One entry in the log, one reference flipped. Under the lock; {@code prospect} passed on the current base. */
    Activation commit(Prospect prospect, Changes changes, String by, String comment) {
        Roster before = roster();
        Roster after = before.after(changes.steps(before));
        PolicyEdition edition = prospect.edition().orElseThrow();
        Activation entry = log.append(by, changes.steps(before), before.edition(), after.edition(), comment);
        Speaking past = library.now();
        Map<PlaceId, String> refused = new HashMap<>(past.refused());
        refused.keySet().removeAll(changes.places());
        library.speak(Speaking.of(edition, refused, after));
        forgetAssessments();
        remarks.clear(changes.places());
        changes.put().values().forEach(watch::forget);
        changes.put().values().forEach(holdings::spoke);
        report(prospect, changes);
        tell(past.edition(), edition, entry);
        return entry;
    }

    /** The reports of what was activated, as the gate saw it last. They say nothing about who speaks, so they may fail. */
    private void report(Prospect prospect, Changes changes) {
        changes.put().forEach((place, digest) -> holdings.find(digest).ifPresent(filed -> {
            GateReport report = prospect.report(place, filed.jarChecks());
            if (!report.equals(filed.report()) || !filed.needs().isEmpty()) {
                try {
                    holdings.put(filed.assessed(PolicyState.CANDIDATE, prospect.base().hash(), report, List.of()));
                } catch (LifecycleException e) {
                    remarks.add(place, "The gate report of %s could not be stored: %s".formatted(digest, e.getMessage()));
                }
            }
        }));
    }

    /** Who begins and who ceases to be served. */
    private void tell(PolicyEdition before, PolicyEdition after, Activation entry) {
        Set<PlaceId> places = new TreeSet<>();
        entry.changes().forEach(step -> places.add(step.place()));
        Set<PlaceId> seeing = new TreeSet<>(before.affectedBy(places));
        seeing.addAll(after.affectedBy(places));
        for (PlaceId place : seeing) {
            if (after.serves(place) && (places.contains(place) || !before.serves(place))) {
                Optional<Filed> filed = roster().find(place).flatMap(holdings::find);
                LOG.info("{} is served by version {} ({}); activation {} by {}.", place, filed.map(Filed::version).orElse("?"),
                        roster().find(place).orElse("?"), entry.seq(), entry.by());
            } else if (before.serves(place) && !after.serves(place)) {
                LOG.warn("{} is no longer served: {}; activation {} by {}.", place, after.refusal(place), entry.seq(), entry.by());
            }
        }
    }

    /** An administrator should see this. */
    void remark(PlaceId place, String remark) {
        remarks.add(place, remark);
        LOG.warn("{}: {}", place, remark);
    }

    void remark(String remark) {
        remarks.add(remark);
        LOG.warn("{}", remark);
    }
}
