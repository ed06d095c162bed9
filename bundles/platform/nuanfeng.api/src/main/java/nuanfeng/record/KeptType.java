// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nuanfeng.library.Edition;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.PersonalData;
import nuanfeng.register.RecordType;

/**
 * A kind of record that some places keep.
 *
 * @param name {@code outlet}
 * @param title by which the place calls it that says it first
 * @param places that keep it on the day, in the order of their paths
 * @param personal whether such records are about persons
 */
public record KeptType(String name, Text title, List<PlaceId> places, boolean personal) {

    public KeptType {
        places = List.copyOf(places);
    }

    /** What is kept in any place that is served, by name. @param on the day by whose definitions */
    public static List<KeptType> all(Edition edition, LocalDate on) {
        Map<String, List<PlaceId>> places = new TreeMap<>();
        Map<String, RecordType> first = new TreeMap<>();
        edition.places().stream().filter(PlaceView::served).map(PlaceView::place).sorted().forEach(place -> edition.place(place.path()).registers().all(on)
                .forEach(type -> {
                    places.computeIfAbsent(type.name(), none -> new ArrayList<>()).add(place);
                    first.putIfAbsent(type.name(), type);
                }));
        List<KeptType> all = new ArrayList<>();
        first.forEach((name, type) -> all.add(new KeptType(name, type.title(), places.get(name), type.data().sort() != PersonalData.Sort.NONE)));
        return all;
    }
}
