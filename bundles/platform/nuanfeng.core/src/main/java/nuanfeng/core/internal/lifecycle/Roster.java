// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import nuanfeng.core.internal.edition.EditionHash;
import nuanfeng.lifecycle.Activation;
import nuanfeng.policy.PlaceId;

/** Which digest speaks for which place at one moment. */
record Roster(SortedMap<PlaceId, String> digests) {

    static final Roster EMPTY = new Roster(new TreeMap<>());

    Roster {
        // Sorted, so that a copy of it needs no sorting.
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    Optional<String> find(PlaceId place) {
        return Optional.ofNullable(digests.get(place));
    }

    Roster with(PlaceId place, String digest) {
        return after(List.of(new Activation.Step(place, find(place), Optional.of(digest))));
    }

    Roster after(Collection<Activation.Step> steps) {
        SortedMap<PlaceId, String> next = new TreeMap<>(digests);
        apply(next, steps);
        return new Roster(next);
    }

    static void apply(Map<PlaceId, String> digests, Collection<Activation.Step> steps) {
        for (Activation.Step step : steps) {
            step.to().ifPresentOrElse(digest -> digests.put(step.place(), digest), () -> digests.remove(step.place()));
        }
    }

    /** The name of the edition in which exactly these speak, as the edition itself would give it. */
    String edition() {
        return EditionHash.of(digests);
    }
}
