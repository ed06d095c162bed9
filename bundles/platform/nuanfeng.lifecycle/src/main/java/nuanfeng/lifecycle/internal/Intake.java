// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.engine.Reading;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Candidate;
import nuanfeng.lifecycle.internal.store.DiskFaultException;
import nuanfeng.lifecycle.internal.store.PolicySource;
import nuanfeng.lifecycle.internal.store.PolicyStore;
import nuanfeng.lifecycle.internal.store.PolicyStore.Arrival;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.SignedSource;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** Takes bundles in, and looks again at those that could not be activated when they came. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");

    private static final Phrases PHRASES = Phrases.beside(Intake.class);

    /** Longer than anybody holds the door for more to come. */
    private static final Duration TOGETHER = Duration.ofMinutes(30);

    private final Settings settings;
    private final Clock clock;
    private final ChangeLock lock;
    private final PolicyStore store;
    private final PolicySource source;
    private final StoredPolicies policies;
    private final ActivationLog log;
    private final Library library;
    private final Assessments assessments;
    private final Remarks remarks;
    private final Caution caution;
    /** Since somebody last looked. */
    private final Set<PlaceId> changedPlaces = new HashSet<>();

    Intake(Settings settings, Clock clock, ChangeLock lock, PolicyStore store, PolicySource source, StoredPolicies policies,
            ActivationLog log, Library library, Assessments assessments, Remarks remarks, Caution caution) {
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.store = store;
        this.source = source;
        this.policies = policies;
        this.log = log;
        this.library = library;
        this.assessments = assessments;
        this.remarks = remarks;
        this.caution = caution;
    }

    /** @param allowed throws for a place that is none of the caller's business @return the digest, which is stored now */
    String take(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        log.requireIntact();
        Arrival arrival = store.receive(bytes);
        try {
            Optional<Reading> reading = policies.find(arrival.digest()).isPresent() ? Optional.empty()
                    : Optional.of(source.examine(arrival.file(), arrival.digest()));
            policies.find(arrival.digest()).flatMap(StoredVersion::place).or(() -> reading.flatMap(Reading::place)).ifPresent(allowed);
            lock.holding(() -> policies.find(arrival.digest()).ifPresentOrElse(known -> takeAgain(arrival, known),
                    () -> takeNew(arrival, reading.orElseGet(() -> source.examine(arrival.file(), arrival.digest())), origin, by)));
            return arrival.digest();
        } finally {
            store.discard(arrival.file());
        }
    }

    /** What would be found in these bytes; nothing of them is kept. */
    StoredVersion rehearse(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        Arrival arrival = store.receive(bytes);
        try {
            Optional<StoredVersion> known = policies.find(arrival.digest());
            Optional<Reading> reading = known.isPresent() ? Optional.empty() : Optional.of(source.examine(arrival.file(), arrival.digest()));
            known.flatMap(StoredVersion::place).or(() -> reading.flatMap(Reading::place)).ifPresent(allowed);
            return known.isPresent() ? known.get() : rehearse(arrival, reading.orElseThrow(), origin, by);
        } finally {
            store.discard(arrival.file());
        }
    }

    private StoredVersion rehearse(Arrival arrival, Reading reading, String origin, String by) {
        requireOtherVersion(arrival.digest(), reading);
        StoredVersion found = found(arrival.digest(), reading, String.valueOf(arrival.file().getFileName()), origin, by);
        return reading.policy().isEmpty() ? found : lock.holding(() -> {
            Assessment assessment = assessments.rehearsal(reading.policy().get().place(), new Candidate(reading.policy().get(), arrival.file()));
            library.drop(arrival.digest());
            return assessed(found, assessment);
        });
    }

    /** Whether a bundle was rejected for its signature, or for want of one. */
    static boolean isUnsigned(StoredVersion known) {
        return known.jarChecks().stream().anyMatch(check -> check.check().equals(SignedSource.CHECK) && !check.passed());
    }

    /** Looks once more at a bundle that was rejected because nobody trusted had signed it. Under the lock. */
    void readAgain(StoredVersion known) {
        try {
            Reading reading = source.examine(store.verified(known.digest()), known.digest());
            requireOtherVersion(known.digest(), reading);
            judge(known.digest(), reading, String.valueOf(store.jar(known.digest()).getFileName()), known.origin(), known.by());
        } catch (IOException e) {
            throw new LifecycleException(Kind.UNAVAILABLE, DiskFaultException.of(e));
        }
    }

    private void requireOtherVersion(String digest, Reading reading) {
        reading.policy().filter(policy -> !settings.developmentMode()).flatMap(policy -> policies.find(policy.place(), reading.version()))
                .filter(other -> !other.digest().equals(digest)).ifPresent(other -> {
                    throw new LifecycleException(Kind.CONFLICT, PHRASES.say("same-version", other.bundle(), other.digest()),
                            Optional.of(other.view(other.state(), other.needs())));
                });
    }

    /** @param arrival the name by which its findings call what has no other */
    private void judge(String digest, Reading reading, String arrival, String origin, String by) {
        StoredVersion stored = found(digest, reading, arrival, origin, by);
        reading.policy().ifPresent(policies::remember);
        policies.put(reading.policy().isPresent() ? assessed(stored) : stored);
    }

    private StoredVersion found(String digest, Reading reading, String arrival, String origin, String by) {
        List<Check> checks = named(reading.checks(), arrival, origin);
        return new StoredVersion(digest, reading.place(), reading.version(), PolicyState.REJECTED, reading.policy().isPresent(),
                false, clock.instant(), origin, by, library.base().hash(), checks, new GateReport(false, checks, List.of()), List.of());
    }

    private void takeNew(Arrival arrival, Reading reading, String origin, String by) {
        String digest = arrival.digest();
        requireOtherVersion(digest, reading);
        boolean logged = log.history().names(digest);
        store.keep(arrival);
        try {
            judge(digest, reading, String.valueOf(arrival.file().getFileName()), origin, by);
        } catch (LifecycleException e) {
            if (!logged) {
                store.discard(store.jar(digest));
            }
            throw e;
        }
        forgetSurplus();
    }

    private void forgetSurplus() {
        try {
            policies.surplus(settings.rejectedKept(), clock.instant().minus(TOGETHER)).forEach(digest -> {
                policies.remove(digest);
                remarks.forget(digest);
            });
        } catch (LifecycleException e) {
            remarks.warn(PHRASES.say("not-forgotten", e.text()));
        }
    }

    /** What has no name yet is known by where it came from. */
    private static List<Check> named(List<Check> checks, String arrival, String origin) {
        return checks.stream().map(check -> new Check(check.check(), check.passed(), check.findings().stream()
                .map(each -> each.bundle().equals(arrival) ? each.at(origin, each.file()) : each).toList())).toList();
    }

    /** The same bytes again: mends a damaged jar, and looks again at what was rejected on another base. */
    private void takeAgain(Arrival arrival, StoredVersion known) {
        try {
            store.verified(known.digest());
        } catch (IOException damaged) {
            store.keep(arrival);
            store.describe(known);
        }
        if (isUnsigned(known) && !log.history().names(known.digest())) {
            readAgain(known);
            return;
        }
        boolean open = known.state() != PolicyState.CANDIDATE && known.sound() && !log.history().names(known.digest());
        if (open && !known.base().equals(library.base().hash())) {
            assessAgain(known);
        }
    }

    /** Many changes in a row are looked at in one go. @return whether the first of them asks, who is to have it done */
    boolean mustAssessAgain(Set<PlaceId> places) {
        synchronized (changedPlaces) {
            boolean first = changedPlaces.isEmpty();
            changedPlaces.addAll(places);
            return first;
        }
    }

    /**
     * Judges the candidate that came last once more. After a start nothing of the gate has run yet, and whoever activated first would wait for it: most of
     * that time is code that was never used. One with rules of its own is left alone: nothing of a candidate runs unasked.
     */
    void foresee() {
        policies.neverActive().stream().filter(each -> each.sound() && each.state() == PolicyState.CANDIDATE && each.place().filter(this::canBind).isPresent())
                .max(Comparator.comparing(StoredVersion::arrivedAt)).ifPresent(each -> lock.holding(() -> foresee(each)));
    }

    private void foresee(StoredVersion candidate) {
        try {
            if (policies.candidate(candidate.digest()).policy().rules().isEmpty()) {
                assessments.of(Changes.of(Map.of(candidate.place().orElseThrow(), candidate.digest())));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be judged: {}", candidate.bundle(), DiskFaultException.of(e).in(true));
        }
    }

    /** Everything that may have become complete, or no longer is, because places changed; one by one, so that nobody who changes something waits long. */
    void assessAgain() {
        Set<PlaceId> changed;
        synchronized (changedPlaces) {
            changed = Set.copyOf(changedPlaces);
            changedPlaces.clear();
        }
        for (StoredVersion each : policies.neverActive()) {
            lock.holding(() -> policies.find(each.digest()).filter(now -> now.sound() && !log.history().names(now.digest())
                    && now.place().filter(place -> (now.state() != PolicyState.CANDIDATE || below(changed, place)) && canBind(place)).isPresent())
                    .ifPresent(this::assessAgain));
        }
    }

    private boolean canBind(PlaceId place) {
        return place.parent().map(above -> log.active().find(above).isPresent()).orElse(true);
    }

    private static boolean below(Set<PlaceId> changed, PlaceId place) {
        return changed.stream().anyMatch(each -> each.covers(place));
    }

    private void assessAgain(StoredVersion stored) {
        StoredVersion now = assessed(stored);
        if (now.state() != stored.state() || !now.needs().equals(stored.needs()) || !now.report().equals(stored.report())) {
            try {
                policies.put(now);
            } catch (LifecycleException e) {
                stored.place().ifPresent(place -> remarks.warn(place, e.text()));
            }
        }
    }

    private StoredVersion assessed(StoredVersion stored) {
        try {
            return assessed(stored, assessments.of(Changes.of(Map.of(stored.place().orElseThrow(), stored.digest()))));
        } catch (IOException e) {
            return stored.assessed(PolicyState.WAITING, library.base().hash(), new GateReport(false, stored.jarChecks(), List.of()),
                    List.of(PHRASES.say("submit-again", DiskFaultException.of(e))));
        }
    }

    private StoredVersion assessed(StoredVersion stored, Assessment assessment) {
        PlaceId place = stored.place().orElseThrow();
        Assessment.PlaceResult own = assessment.results().get(place);
        boolean severe = own.checks().stream().anyMatch(check -> !check.passed());
        PolicyState state = severe || own.needs().isEmpty() && !assessment.passed() ? PolicyState.REJECTED
                : own.needs().isEmpty() ? PolicyState.CANDIDATE : PolicyState.WAITING;
        return stored.assessed(state, assessment.base().hash(), assessment.report(place, stored.jarChecks()),
                state == PolicyState.CANDIDATE ? caution.against(stored, assessment) : own.needs());
    }
}
