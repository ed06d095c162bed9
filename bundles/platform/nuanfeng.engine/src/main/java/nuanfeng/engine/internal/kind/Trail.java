// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

/**
 * What an answer rests on. The nearest place that says something decides, so an answer rests on the place that decided and on
 * the silence of those below it: a candidate that changed either may have changed the answer.
 */
public final class Trail {

    private final PlaceId place;
    private final Rested rested;
    private final Set<String> names = new TreeSet<>();

    /** @param place that was asked */
    public Trail(PlaceId place) {
        this(place, new Rested());
    }

    /** @param rested takes what every answer rests on, also one that is as expected */
    public Trail(PlaceId place, Rested rested) {
        this.place = place;
        this.rested = rested;
    }

    public Rested rested() {
        return rested;
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

    /** What the answers that examples got rest on, whether they were the expected ones or not. */
    public static final class Rested {

        private final Set<Object> used = new HashSet<>();

        /** On a value of one place from one day. */
        public void on(Setting setting) {
            used.add(name(setting));
        }

        /** On whatever a key is. */
        public void onKey(String key) {
            used.add(key);
        }

        /** On whatever this clause says. */
        public void on(Citation clause) {
            used.add(clause);
        }

        public boolean isOn(Setting setting) {
            return used.contains(name(setting)) || used.contains(setting.key()) || used.contains(setting.citation());
        }

        private static String name(Setting setting) {
            return setting.decidedBy() + "|" + setting.key() + "|" + setting.from();
        }
    }
}
