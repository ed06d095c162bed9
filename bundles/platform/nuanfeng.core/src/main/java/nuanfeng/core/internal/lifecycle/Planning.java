// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nuanfeng.core.internal.edition.PolicyEdition;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;

/** Plans, and the activations that follow them. */
final class Planning {

    private final Office office;

    Planning(Office office) {
        this.office = office;
    }

    Plan plan(Changes changes) {
        office.requireOpen();
        String base = office.base().hash();
        Roster roster = office.roster();
        check(changes, roster);
        List<Finding> blockers = unsound(changes);
        String edition = roster.after(changes.steps(roster)).edition();
        if (!blockers.isEmpty()) {
            return new Plan(changes.planHash(base), base, edition, changes.list(), List.of(), List.of(), blockers);
        }
        Prospect prospect = assess(changes);
        List<Plan.PlaceChange> places = new ArrayList<>();
        for (PlaceId place : changes.places()) {
            places.add(new Plan.PlaceChange(place, roster.find(place).map(this::label).orElse(""),
                    Optional.ofNullable(changes.put().get(place)).map(this::label).orElse(""),
                    differences(prospect, place), below(prospect, place)));
        }
        return new Plan(changes.planHash(prospect.base().hash()), prospect.base().hash(),
                prospect.edition().map(PolicyEdition::hash).orElse(edition), changes.list(), places,
                prospect.consequences(), prospect.blockers());
    }

    /** Under the lock. */
    Activation activate(Changes changes, String planHash, Set<String> accept, String by, String comment) {
        office.requireOpen();
        if (planHash.isBlank()) {
            throw new LifecycleException(Kind.PRECONDITION_REQUIRED, "Make a plan first and give its planHash.");
        }
        if (!planHash.equals(changes.planHash(office.base().hash()))) {
            throw stale(changes, planHash);
        }
        check(changes, office.roster());
        Prospect prospect = passed(changes);
        List<String> open = prospect.consequences().stream().map(Consequence::id).filter(id -> !accept.contains(id)).toList();
        if (!open.isEmpty()) {
            throw new LifecycleException(Kind.PRECONDITION_FAILED, "Not accepted yet: %s.".formatted(String.join(", ", open)));
        }
        return office.commit(prospect, changes, by, comment);
    }

    /** Activates what is known to have been good; consequences are accepted and named. Under the lock. */
    Activation goBack(Changes changes, String by, String comment) {
        office.requireOpen();
        Prospect prospect = passed(changes);
        String accepted = prospect.consequences().stream().map(Consequence::id).collect(Collectors.joining(", "));
        return office.commit(prospect, changes, by, accepted.isEmpty() ? comment : comment + " [accepted: " + accepted + "]");
    }

    private Prospect passed(Changes changes) {
        List<Finding> blockers = unsound(changes);
        Optional<Prospect> prospect = blockers.isEmpty() ? Optional.of(assess(changes)) : Optional.empty();
        if (prospect.isPresent() && prospect.get().passed()) {
            return prospect.get();
        }
        List<Finding> found = prospect.map(Prospect::blockers).orElse(blockers);
        throw new LifecycleException(Kind.REFUSED_BY_GATE, found.stream().map(Finding::toString).collect(Collectors.joining("\n")),
                changes.put().values().stream().map(office.holdings::get).map(each -> each.view(each.state(), each.needs()))
                        .findFirst());
    }

    private Prospect assess(Changes changes) {
        try {
            return office.assess(changes);
        } catch (IOException e) {
            throw new LifecycleException(Kind.UNAVAILABLE, "%s Submit the same bytes again.".formatted(e.getMessage()));
        }
    }

    /** What makes no sense whatever the gate says. */
    private void check(Changes changes, Roster roster) {
        changes.put().forEach((place, digest) -> {
            Filed filed = office.holdings.get(digest);
            if (!filed.place().equals(Optional.of(place)) && filed.sound()) {
                throw new LifecycleException(Kind.BAD_REQUEST, "%s does not speak for %s.".formatted(filed.bundle(), place));
            }
            if (roster.find(place).equals(Optional.of(digest)) && !office.library.now().refused().containsKey(place)) {
                throw new LifecycleException(Kind.BAD_REQUEST, "%s speaks already.".formatted(filed.bundle()));
            }
        });
        changes.removed().stream().filter(place -> roster.find(place).isEmpty()).findFirst().ifPresent(place -> {
            throw new LifecycleException(Kind.BAD_REQUEST, "Nobody speaks for %s.".formatted(place));
        });
    }

    private List<Finding> unsound(Changes changes) {
        return changes.put().values().stream().map(office.holdings::get).filter(each -> !each.sound())
                .flatMap(each -> each.report().findings().stream()).filter(Finding::severe).toList();
    }

    private LifecycleException stale(Changes changes, String planHash) {
        boolean once = planHash.equals(changes.planHash(Roster.EMPTY.edition())) || office.log.history().entries().stream()
                .anyMatch(entry -> planHash.equals(changes.planHash(entry.edition())));
        return once ? new LifecycleException(Kind.CONFLICT, "Something else was activated since this plan was made; make it again.")
                : new LifecycleException(Kind.PRECONDITION_FAILED, "The planHash is not that of these changes.");
    }

    /** Rules only where they were started: else every rule would seem to go. */
    private static List<Difference> differences(Prospect prospect, PlaceId place) {
        return prospect.bound().changes(place, prospect.base()).stream()
                .filter(each -> prospect.passed() || !each.kind().equals("rule")).toList();
    }

    private static List<PlaceId> below(Prospect prospect, PlaceId place) {
        Set<PlaceId> below = new TreeSet<>();
        for (PolicyEdition edition : List.of(prospect.base(), prospect.bound())) {
            below.addAll(edition.affectedBy(Set.of(place)));
        }
        below.remove(place);
        return List.copyOf(below);
    }

    private String label(String digest) {
        return office.holdings.find(digest).map(each -> each.version() + " ").orElse("") + digest;
    }
}
