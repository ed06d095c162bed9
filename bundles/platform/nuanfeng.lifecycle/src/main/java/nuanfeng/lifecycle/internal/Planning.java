// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nuanfeng.engine.PlaceReview;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.lifecycle.SheetChange;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.DiskFaultException;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Plans, and the activations that follow them. */
record Planning(ActivationLog log, StoredPolicies policies, Library library, Assessments assessments, Activating activating) {

    private static final Phrases PHRASES = Phrases.beside(Planning.class);

    Plan plan(Changes changes) {
        log.requireIntact();
        String base = library.base().hash();
        ActiveVersions active = log.active();
        check(changes, active);
        List<Finding> blockers = unsound(changes);
        String edition = changes.appliedTo(active).edition();
        if (!blockers.isEmpty()) {
            return new Plan(changes.planHash(base), base, edition, changes.list(), List.of(), List.of(), blockers,
                    List.of());
        }
        Assessment assessment = assess(changes);
        List<Plan.PlaceChange> places = new ArrayList<>();
        for (PlaceId place : changes.places()) {
            places.add(new Plan.PlaceChange(place, active.find(place).map(this::label).orElse(""),
                    Optional.ofNullable(changes.put().get(place)).map(this::label).orElse(""),
                    differences(assessment, place), review(assessment, place).past(), review(assessment, place).examples(),
                    below(assessment.base(), assessment.bound(), place), sheets(assessment.base(), assessment.bound(), place)));
        }
        return new Plan(changes.planHash(assessment.base().hash()), assessment.base().hash(),
                assessment.edition().map(PolicyEdition::hash).orElse(edition), changes.list(), places,
                assessment.consequences(), assessment.blockers(), assessment.warnings());
    }

    Plan former(Activation entry) {
        PolicyEdition before = library.whole(entry.previousEdition());
        PolicyEdition after = library.whole(entry.edition());
        List<Change> changes = entry.changes().stream().map(step -> step.to().<Change>map(digest -> new Change.Activate(step.place(), digest))
                .orElseGet(() -> new Change.Remove(step.place()))).toList();
        List<Plan.PlaceChange> places = entry.changes().stream().map(step -> new Plan.PlaceChange(step.place(), step.from().map(this::label).orElse(""),
                step.to().map(this::label).orElse(""), after.changes(step.place(), before), List.of(), List.of(), below(before, after, step.place()), sheets(before, after, step.place()))).toList();
        return new Plan(Changes.of(changes).planHash(entry.previousEdition()), entry.previousEdition(), entry.edition(), changes, places, List.of(), List.of(), List.of());
    }

    /** Under the lock. */
    Activation activate(Changes changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction) {
        log.requireIntact();
        if (planHash.isBlank()) {
            throw new LifecycleException(Kind.PRECONDITION_REQUIRED, PHRASES.say("plan-first"));
        }
        if (!planHash.equals(changes.planHash(library.base().hash()))) {
            throw stale(changes, planHash);
        }
        check(changes, log.active());
        changes.put().forEach(this::requireNotReplayed);
        Assessment assessment = passed(changes);
        log.clockBehind().filter(late -> !accept.contains(PolicyAdministration.CLOCK)).ifPresent(late -> {
            throw new LifecycleException(Kind.PRECONDITION_FAILED, PHRASES.say("clock-first", late, PolicyAdministration.CLOCK));
        });
        List<String> open = assessment.consequences().stream().map(Consequence::id).filter(id -> !accept.contains(id)).toList();
        if (!open.isEmpty()) {
            throw new LifecycleException(Kind.PRECONDITION_FAILED, PHRASES.say("not-accepted", open));
        }
        return activating.activate(assessment, changes, by, comment, sanction);
    }

    /** An old version with a good signature comes back only as the way back: else who keeps one could undo a mend. */
    private void requireNotReplayed(PlaceId place, String digest) {
        Optional<String> speaks = log.active().find(place);
        boolean isWayBack = log.history().before(place).equals(Optional.of(digest));
        if (policies.demandsSignature() && speaks.isPresent() && !isWayBack) {
            StoredVersion offered = policies.get(digest);
            StoredVersion active = policies.get(speaks.get());
            if (VersionLabels.compare(offered.version(), active.version()) < 0) {
                throw new LifecycleException(Kind.REFUSED_BY_GATE, PHRASES.say("older-than-active", offered.bundle(), active.version()));
            }
        }
    }

    /** The way back. */
    Change previous(PlaceId place) {
        Optional<String> before = log.history().before(place);
        if (before.isPresent()) {
            return new Change.Activate(place, before.get());
        }
        boolean wentBack = log.history().entries().stream().flatMap(entry -> entry.changes().stream())
                .filter(step -> step.place().equals(place)).map(Activation.Step::to).flatMap(Optional::stream).distinct().count() > 1;
        String speaks = log.active().find(place).flatMap(policies::find).map(StoredVersion::bundle).orElse(place.path());
        throw new LifecycleException(Kind.BAD_REQUEST, wentBack ? PHRASES.say("gone-back-already", speaks) : PHRASES.say("nothing-before", place));
    }

    /** Activates what is known to have been good; consequences are accepted and named. Under the lock. */
    Activation goBack(Changes changes, String by, String comment) {
        log.requireIntact();
        Assessment assessment = passed(changes);
        String accepted = assessment.consequences().stream().map(Consequence::id).collect(Collectors.joining(", "));
        return activating.activate(assessment, changes, by, accepted.isEmpty() ? comment : comment + " [accepted: " + accepted + "]",
                Sanction.NONE);
    }

    private Assessment passed(Changes changes) {
        List<Finding> blockers = unsound(changes);
        Optional<Assessment> assessment = blockers.isEmpty() ? Optional.of(assess(changes)) : Optional.empty();
        if (assessment.isPresent() && assessment.get().passed()) {
            return assessment.get();
        }
        List<Finding> found = assessment.map(Assessment::blockers).orElse(blockers);
        throw new LifecycleException(Kind.REFUSED_BY_GATE, told(found),
                changes.put().values().stream().map(policies::get).map(each -> each.view(each.state(), each.needs()))
                        .findFirst());
    }

    private static Text told(List<Finding> found) {
        return Text.of(told(found, false), told(found, true));
    }

    private static String told(List<Finding> found, boolean english) {
        return found.stream().map(each -> PHRASES.say("found", each.file().isEmpty() ? each.bundle() : each.place(), each.detail(), each.mend())
                .in(english).strip()).collect(Collectors.joining("\n"));
    }

    private Assessment assess(Changes changes) {
        try {
            return assessments.of(changes);
        } catch (IOException e) {
            throw new LifecycleException(Kind.UNAVAILABLE, PHRASES.say("submit-again", DiskFaultException.of(e)));
        }
    }

    /** What makes no sense whatever the gate says. */
    private void check(Changes changes, ActiveVersions active) {
        changes.put().forEach((place, digest) -> {
            StoredVersion stored = policies.get(digest);
            if (!stored.place().equals(Optional.of(place)) && stored.sound()) {
                throw new LifecycleException(Kind.BAD_REQUEST, PHRASES.say("of-another-place", stored.bundle(), place));
            }
            if (active.find(place).equals(Optional.of(digest)) && !library.now().refused().containsKey(place)) {
                throw new LifecycleException(Kind.BAD_REQUEST, PHRASES.say("speaks-already", stored.bundle()));
            }
        });
        changes.removed().stream().filter(place -> active.find(place).isEmpty()).findFirst().ifPresent(place -> {
            throw new LifecycleException(Kind.BAD_REQUEST, PHRASES.say("nobody", place));
        });
    }

    private List<Finding> unsound(Changes changes) {
        return changes.put().values().stream().map(policies::get).filter(each -> !each.sound())
                .flatMap(each -> each.report().findings().stream()).filter(Finding::severe).toList();
    }

    private LifecycleException stale(Changes changes, String planHash) {
        boolean once = planHash.equals(changes.planHash(ActiveVersions.EMPTY.edition())) || log.history().entries().stream()
                .anyMatch(entry -> planHash.equals(changes.planHash(entry.edition())));
        return once ? new LifecycleException(Kind.CONFLICT, PHRASES.say("moved"))
                : new LifecycleException(Kind.PRECONDITION_FAILED, PHRASES.say("wrong-hash"));
    }

    /** Rules only where they were started: else every rule would seem to go. */
    private static List<Difference> differences(Assessment assessment, PlaceId place) {
        return assessment.bound().changes(place, assessment.base()).stream()
                .filter(each -> assessment.passed() || !each.kind().equals("rule")).toList();
    }

    private static PlaceReview review(Assessment assessment, PlaceId place) {
        return Optional.ofNullable(assessment.results().get(place)).map(Assessment.PlaceResult::review).orElse(PlaceReview.NOTHING);
    }

    private static List<PlaceId> below(PolicyEdition before, PolicyEdition after, PlaceId place) {
        Set<PlaceId> below = new TreeSet<>();
        for (PolicyEdition edition : List.of(before, after)) {
            below.addAll(edition.affectedBy(Set.of(place)));
        }
        below.remove(place);
        return List.copyOf(below);
    }

    private static List<SheetChange> sheets(PolicyEdition before, PolicyEdition after, PlaceId place) {
        return before.serves(place) && after.serves(place) ? SheetChange.between(before.place(place.path()).forms().all(), after.place(place.path()).forms().all()) : List.of();
    }

    private String label(String digest) {
        return policies.find(digest).map(each -> each.version() + " ").orElse("") + digest;
    }
}
