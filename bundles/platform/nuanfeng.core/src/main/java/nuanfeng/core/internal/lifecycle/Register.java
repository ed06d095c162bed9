// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.core.internal.lifecycle.Library.Speaking;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.Health.PlaceHealth;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.PlaceId;

/** What administrators read: stored versions with their state, the state of the places. Never waits for a change. */
final class Register {

    private static final Comparator<StoredPolicy> BY_PLACE_AND_ARRIVAL =
            Comparator.<StoredPolicy, String>comparing(each -> each.place().map(PlaceId::path).orElse("~"))
                    .thenComparing(StoredPolicy::arrivedAt).thenComparing(StoredPolicy::digest);

    private final Office office;

    Register(Office office) {
        this.office = office;
    }

    List<StoredPolicy> all() {
        History history = office.log.history();
        return office.holdings.all().stream().map(each -> view(each, history)).sorted(BY_PLACE_AND_ARRIVAL).toList();
    }

    StoredPolicy one(String digest) {
        return view(office.holdings.get(digest), office.log.history());
    }

    private StoredPolicy view(Filed filed, History history) {
        boolean speaks = filed.place().flatMap(history.roster()::find).equals(Optional.of(filed.digest()));
        PolicyState state = speaks ? PolicyState.ACTIVE : history.names(filed.digest()) ? PolicyState.RETIRED : filed.state();
        return filed.view(state, state == PolicyState.WAITING ? needs(filed, history.roster()) : List.of());
    }

    /** What it waits for; and where a place above is stored but does not speak yet, which version that is. */
    private List<String> needs(Filed filed, Roster roster) {
        List<String> needs = new ArrayList<>(filed.needs());
        Set<PlaceId> above = new HashSet<>(filed.place().orElseThrow().lineage());
        above.removeAll(roster.digests().keySet());
        above.remove(filed.place().get());
        office.holdings.all().stream().filter(each -> each.sound() && each.place().filter(above::contains).isPresent()
                && each.state() != PolicyState.REJECTED).sorted(Comparator.comparing(Filed::bundle)).forEach(each ->
                        needs.add("%s (%s) 已入库，可与之一并启用。".formatted(each.bundle(), each.digest())));
        return List.copyOf(needs);
    }

    List<Activation> activations(Optional<PlaceId> place) {
        List<Activation> newestFirst = new ArrayList<>(office.log.history().entries());
        java.util.Collections.reverse(newestFirst);
        return place.isEmpty() ? List.copyOf(newestFirst) : newestFirst.stream()
                .filter(entry -> entry.changes().stream().anyMatch(step -> step.place().equals(place.get()))).toList();
    }

    Health health(boolean logIntact) {
        Speaking speaking = office.library.now();
        History history = office.log.history();
        Map<PlaceId, java.time.Instant> since = history.since();
        List<PlaceHealth> places = new ArrayList<>();
        history.roster().digests().forEach((place, digest) -> {
            String reason = office.log.problem().or(() -> Optional.ofNullable(speaking.refused().get(place)))
                    .orElseGet(() -> speaking.edition().refusal(place));
            places.add(new PlaceHealth(place, reason.isEmpty() ? "served" : "refused", reason,
                    office.holdings.find(digest).map(Filed::version).orElse(""), digest, Optional.ofNullable(since.get(place)),
                    String.join("\n", office.remarks.of(place))));
        });
        List<String> remarks = new ArrayList<>(office.remarks.general());
        office.remarks.places().stream().filter(place -> history.roster().find(place).isEmpty()).sorted()
                .forEach(place -> office.remarks.of(place).forEach(remark -> remarks.add(place + ": " + remark)));
        if (office.log.problem().isEmpty()) {
            speaking.departure(history).ifPresent(remarks::add);
        }
        String reason = office.log.problem().orElse(history.entries().isEmpty() ? "Nothing was activated yet." : "");
        return new Health(reason.isEmpty(), reason, speaking.edition().hash(), logIntact, places, remarks);
    }
}
