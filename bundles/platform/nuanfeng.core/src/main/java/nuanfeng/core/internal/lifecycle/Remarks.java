// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.policy.PlaceId;

/** What an administrator should look at. About a place: until somebody else speaks for it. Bounded. */
final class Remarks {

    private static final int MOST = 50;

    private final Set<String> general = new LinkedHashSet<>();
    private final Map<PlaceId, Set<String>> byPlace = new TreeMap<>();

    synchronized void add(String remark) {
        add(general, remark);
    }

    synchronized void add(PlaceId place, String remark) {
        add(byPlace.computeIfAbsent(place, each -> new LinkedHashSet<>()), remark);
    }

    synchronized void clear(PlaceId place) {
        byPlace.remove(place);
    }

    synchronized List<String> general() {
        return List.copyOf(general);
    }

    synchronized List<String> of(PlaceId place) {
        return new ArrayList<>(byPlace.getOrDefault(place, Set.of()));
    }

    /** Places with a remark, whether they are active or not. */
    synchronized Set<PlaceId> places() {
        return Set.copyOf(byPlace.keySet());
    }

    private static void add(Set<String> remarks, String remark) {
        remarks.remove(remark);
        remarks.add(remark);
        if (remarks.size() > MOST) {
            remarks.remove(remarks.iterator().next());
        }
    }
}
