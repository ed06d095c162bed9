// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.lifecycle.Activation.Step;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Digest;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.internal.store.ActiveVersions;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** What is to change, each place once. @param put place → digest @param removed places that nobody is to speak for */
record Changes(Map<PlaceId, String> put, Set<PlaceId> removed) {

    private static final Phrases PHRASES = Phrases.beside(Changes.class);

    Changes {
        put = Collections.unmodifiableMap(new TreeMap<>(put));
        removed = Collections.unmodifiableSet(new TreeSet<>(removed));
    }

    static Changes of(Map<PlaceId, String> put) {
        return new Changes(put, Set.of());
    }

    /** @throws LifecycleException {@code BAD_REQUEST} when a place occurs twice, or nothing is to change */
    static Changes of(List<Change> changes) {
        Map<PlaceId, String> put = new TreeMap<>();
        Set<PlaceId> removed = new TreeSet<>();
        for (Change change : changes) {
            if (put.containsKey(change.place()) || removed.contains(change.place())) {
                throw new LifecycleException(Kind.BAD_REQUEST, PHRASES.say("twice", change.place()));
            }
            if (change instanceof Change.Activate activate) {
                put.put(activate.place(), activate.digest());
            } else {
                removed.add(change.place());
            }
        }
        if (changes.isEmpty()) {
            throw new LifecycleException(Kind.BAD_REQUEST, PHRASES.say("empty"));
        }
        return new Changes(put, removed);
    }

    Set<PlaceId> places() {
        Set<PlaceId> places = new TreeSet<>(put.keySet());
        places.addAll(removed);
        return places;
    }

    List<Change> list() {
        List<Change> list = new ArrayList<>();
        for (PlaceId place : places()) {
            list.add(put.containsKey(place) ? new Change.Activate(place, put.get(place)) : new Change.Remove(place));
        }
        return List.copyOf(list);
    }

    List<Step> steps(ActiveVersions before) {
        return places().stream().map(place -> new Step(place, before.find(place), Optional.ofNullable(put.get(place)))).toList();
    }

    ActiveVersions appliedTo(ActiveVersions before) {
        return before.after(steps(before));
    }

    /** Names the changes together with the edition they are made to. */
    String planHash(String baseEdition) {
        StringBuilder text = new StringBuilder("plan 1\n").append(baseEdition).append('\n');
        places().forEach(place -> text.append(place).append(' ').append(put.getOrDefault(place, "removed")).append('\n'));
        return Digest.of(text.toString());
    }
}
