// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import nuanfeng.engine.PolicyEdition;
import nuanfeng.lifecycle.Activation;
import nuanfeng.policy.PlaceId;

/** Which digest speaks for which place at one moment. */
public record ActiveVersions(SortedMap<PlaceId, String> digests) {

    public static final ActiveVersions EMPTY = new ActiveVersions(new TreeMap<>());

    public ActiveVersions {
        // Sorted, so that a copy of it needs no sorting.
        digests = Collections.unmodifiableSortedMap(new TreeMap<>(digests));
    }

    public Optional<String> find(PlaceId place) {
        return Optional.ofNullable(digests.get(place));
    }

    public ActiveVersions with(PlaceId place, String digest) {
        return after(List.of(new Activation.Step(place, find(place), Optional.of(digest))));
    }

    public ActiveVersions after(Collection<Activation.Step> steps) {
        SortedMap<PlaceId, String> next = new TreeMap<>(digests);
        apply(next, steps);
        return new ActiveVersions(next);
    }

    public static void apply(Map<PlaceId, String> digests, Collection<Activation.Step> steps) {
        for (Activation.Step step : steps) {
            step.to().ifPresentOrElse(digest -> digests.put(step.place(), digest), () -> digests.remove(step.place()));
        }
    }

    /** The name of the edition in which exactly these speak, as the edition itself would give it. */
    public String edition() {
        return PolicyEdition.hashOf(digests);
    }
}
