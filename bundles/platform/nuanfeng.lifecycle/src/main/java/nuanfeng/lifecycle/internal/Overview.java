// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.Health.PlaceHealth;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.Library.Serving;
import nuanfeng.lifecycle.internal.calls.GuardedCalls;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.lifecycle.internal.store.History;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What administrators read: stored versions with their state, the state of the places. Never waits for a change. */
record Overview(ActivationLog log, StoredPolicies policies, Library library, Remarks remarks, GuardedCalls calls) {

    private static final Phrases PHRASES = Phrases.beside(Overview.class);

    private static final Comparator<StoredPolicy> BY_PLACE_AND_ARRIVAL =
            Comparator.<StoredPolicy, String>comparing(each -> each.place().map(PlaceId::path).orElse("~"))
                    .thenComparing(StoredPolicy::arrivedAt).thenComparing(StoredPolicy::digest);

    List<StoredPolicy> all() {
        History history = log.history();
        return policies.all().stream().map(each -> view(each, history)).sorted(BY_PLACE_AND_ARRIVAL).toList();
    }

    StoredPolicy one(String digest) {
        return view(policies.get(digest), log.history());
    }

    private StoredPolicy view(StoredVersion stored, History history) {
        boolean speaks = stored.place().flatMap(history.active()::find).equals(Optional.of(stored.digest()));
        PolicyState state = speaks ? PolicyState.ACTIVE : history.names(stored.digest()) ? PolicyState.RETIRED : stored.state();
        StoredPolicy shown = stored.view(state, switch (state) {
            case WAITING -> needs(stored, history.active());
            case CANDIDATE -> stored.needs();
            default -> List.of();
        });
        return shown.signedBy(policies.signer(stored.digest()));
    }

    /** What it waits for; and where a place above is stored but does not speak yet, which version that is. */
    private List<Text> needs(StoredVersion stored, ActiveVersions active) {
        List<Text> needs = new ArrayList<>(stored.needs());
        Set<PlaceId> above = new HashSet<>(stored.place().orElseThrow().lineage());
        above.removeAll(active.digests().keySet());
        above.remove(stored.place().get());
        policies.all().stream().filter(each -> each.sound() && each.place().filter(above::contains).isPresent()
                && each.state() != PolicyState.REJECTED).sorted(Comparator.comparing(StoredVersion::bundle)).forEach(each ->
                        needs.add(PHRASES.say("stored-too", each.bundle(), each.digest())));
        return List.copyOf(needs);
    }

    List<Activation> activations(Optional<PlaceId> place) {
        List<Activation> newestFirst = new ArrayList<>(log.history().entries());
        Collections.reverse(newestFirst);
        return place.isEmpty() ? List.copyOf(newestFirst) : newestFirst.stream()
                .filter(entry -> entry.changes().stream().anyMatch(step -> step.place().equals(place.get()))).toList();
    }

    Health health(boolean logIntact) {
        Serving serving = library.now();
        History history = log.history();
        Map<PlaceId, Instant> since = history.since();
        List<PlaceHealth> places = new ArrayList<>();
        history.active().digests().forEach((place, digest) -> {
            Text reason = log.problem().or(() -> Optional.ofNullable(serving.refused().get(place)))
                    .orElseGet(() -> serving.edition().refusal(place));
            places.add(new PlaceHealth(place, reason.isEmpty() ? "served" : "refused", reason,
                    policies.find(digest).map(StoredVersion::version).orElse(""), digest, Optional.ofNullable(since.get(place)),
                    remarks.of(place)));
        });
        List<Text> general = new ArrayList<>(remarks.general());
        remarks.places().stream().filter(place -> history.active().find(place).isEmpty()).sorted()
                .forEach(place -> remarks.of(place).forEach(remark -> general.add(PHRASES.say("about", place, remark))));
        log.clockBehind().ifPresent(general::add);
        calls.leftBehind().forEach(place -> general.add(PHRASES.say("left-behind", place)));
        if (log.problem().isEmpty()) {
            serving.departure(history).ifPresent(general::add);
        }
        Text reason = log.problem().orElse(history.entries().isEmpty() ? PHRASES.say("nothing-yet") : Text.NONE);
        return new Health(reason.isEmpty(), reason, serving.edition().hash(), logIntact, places, general, calls.callsLeftBehind());
    }
}
