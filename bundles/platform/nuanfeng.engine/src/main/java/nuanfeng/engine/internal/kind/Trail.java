// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.policy.PlaceId;

/**
 * What an answer rests on. The nearest place that says something decides, so an answer rests on the place that decided and on
 * the silence of those below it: a candidate that changed either may have changed the answer.
 */
public final class Trail {

    private final PlaceId place;
    private final Set<String> names = new TreeSet<>();

    /** @param place that was asked */
    public Trail(PlaceId place) {
        this.place = place;
    }

    public PlaceId place() {
        return place;
    }

    /** {@code cn.region|work-injury.rate}, one for each place that had a say. */
    public Set<String> names() {
        return names;
    }

    /** @param decided empty when nobody decided: then every place up to the nation could have */
    public void upTo(Optional<PlaceId> decided, String name) {
        upTo(place, decided, name);
    }

    /** The same from another place than the one that was asked. */
    public void upTo(PlaceId from, Optional<PlaceId> decided, String name) {
        decided.ifPresent(by -> names.add(by + "|" + name));
        for (PlaceId each : from.lineage()) {
            if (decided.isPresent() && !decided.get().covers(each)) {
                return;
            }
            names.add(each + "|" + name);
        }
    }
}
