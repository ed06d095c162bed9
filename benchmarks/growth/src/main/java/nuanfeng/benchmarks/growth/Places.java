// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.benchmarks.contest.Plan;
import nuanfeng.engine.Policy;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.PlaceId;

/** What a country of more places costs: to decide, to replace one place, to keep. */
final class Places {

    private static final YearMonth MONTH = YearMonth.of(2023, 3);
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final BigDecimal RATE = new BigDecimal("0.004");

    private final Country country;
    private final List<Integer> sizes;
    private final List<PolicyEdition> editions = new ArrayList<>();
    private long bytesPerPlace;
    private List<String> classes = List.of();

    /** @param sizes smallest first */
    Places(Country country, List<Integer> sizes) {
        this.country = country;
        this.sizes = sizes;
    }

    /** Makes the editions, and weighs what the largest has more than the one before it. */
    void make() throws Exception {
        for (int i = 0; i < sizes.size(); i++) {
            if (i > 0 && i == sizes.size() - 1) {
                weigh(editions.get(i - 1), sizes.get(i));
            }
            editions.add(country.edition(sizes.get(i)));
        }
    }

    /** The larger edition is made of the smaller one, with which it shares every place that both have: what it takes is what the further places take. */
    private void weigh(PolicyEdition smaller, int size) throws Exception {
        // The histogram first: it takes heap itself.
        Map<String, Long> histogram = Heap.histogram();
        long before = Heap.used();
        PolicyEdition larger = country.edition(smaller, size);
        long after = Heap.used();
        Map<String, Long> grown = Heap.histogram();
        int more = larger.places().size() - smaller.places().size();
        bytesPerPlace = (after - before) / more;
        classes = Heap.growth(histogram, grown, more);
    }

    long bytesPerPlace() {
        return bytesPerPlace;
    }

    /** What a place keeps more once all that it says was read, until memory is wanted for something else. */
    long bytesPerPlaceRead() {
        long before = Heap.used();
        List<PlaceView> all = largest().places();
        for (PlaceView each : all) {
            Place place = largest().place(each.place().path());
            if (place.measures().on(DAY).isEmpty() || place.forms().all().isEmpty() || place.duties().between(DAY, DAY.plusYears(1)).isEmpty()) {
                throw new IllegalStateException(each.place() + " says nothing to be read");
            }
        }
        return (Heap.used() - before) / all.size();
    }

    private PolicyEdition largest() {
        return editions.get(editions.size() - 1);
    }

    /** What these bytes are, the largest part first. */
    List<String> classes() {
        return classes;
    }

    Curve asOnePlaceIsAsked(Plan plan) throws Exception {
        Ladder ladder = new Ladder();
        for (PolicyEdition edition : editions) {
            ladder.add(edition.places().size(), Questions.of(edition, random -> Country.someCity(), random -> MONTH, month -> RATE));
        }
        return ladder.climb("decision by places, one of them asked", plan);
    }

    Curve asAllPlacesAreAsked(Plan plan) throws Exception {
        Ladder ladder = new Ladder();
        for (PolicyEdition edition : editions) {
            ladder.add(edition.places().size(), aboutAll(edition));
        }
        return ladder.climb("decision by places, all of them asked", plan);
    }

    /** What the processor's caches cost whoever is asked about all places. */
    Curve floorAsAllPlacesAreAsked(Plan plan) throws Exception {
        Ladder ladder = new Ladder();
        for (PolicyEdition edition : editions) {
            ladder.add(edition.places().size(), aboutAll(edition).floor());
        }
        return ladder.climb("one hash look-up by places, all of them asked (floor)", plan);
    }

    private static Questions aboutAll(PolicyEdition edition) {
        List<String> cities = Country.cities(edition.places().size());
        return Questions.of(edition, random -> cities.get(random % cities.size()), random -> MONTH, month -> RATE);
    }

    /** A new edition in which one city has another rate. */
    Curve asOnePlaceIsReplaced(Plan plan) throws Exception {
        Policy other = country.policy(country.cityVersion("2.0.0", "0.005"));
        Map<PlaceId, Policy> put = Map.of(other.place(), other);
        Country.served(editions.get(0).with(put, Set.of()));
        Ladder ladder = new Ladder();
        for (PolicyEdition edition : editions) {
            ladder.add(edition.places().size(), times -> {
                for (int i = 0; i < times; i++) {
                    edition.with(put, Set.of()).hash();
                }
            });
        }
        return ladder.climb("new edition with one place replaced, and its hash", plan);
    }
}
