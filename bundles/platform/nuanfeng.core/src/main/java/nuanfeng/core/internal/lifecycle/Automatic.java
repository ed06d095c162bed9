// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.policy.PlaceId;

/**
 * Chooses what is activated without a human eye: of everything that was asked for, as much as passes together without any
 * consequence. The choice depends on what is stored and who speaks, not on the order of arrival. Versions only go up by
 * themselves, and what spoke once does not come back by itself.
 */
final class Automatic {

    private final Office office;

    Automatic(Office office) {
        this.office = office;
    }

    /** What passed, and as which changes. */
    record Choice(Changes changes, Prospect prospect) {
    }

    /**
     * @param now digests asked for at this moment: what of them is rejected is tried once beside the others, and in development
     *        mode they need not be newer than who speaks
     */
    Optional<Choice> choose(Set<String> now) {
        Map<PlaceId, List<Filed>> wanted = wanted(now);
        Map<PlaceId, String> set = new TreeMap<>();
        wanted.forEach((place, versions) -> {
            boolean bindable = place.parent().map(above -> set.containsKey(above) || office.roster().find(above).isPresent()).orElse(true);
            if (bindable) {
                set.put(place, versions.get(0).digest());
            }
        });
        Optional<Choice> best = shrink(set);
        return grow(best, wanted);
    }

    /** By place, upper places first; for each place the versions to try, best first. */
    private Map<PlaceId, List<Filed>> wanted(Set<String> now) {
        boolean developing = office.settings.developmentMode();
        History history = office.log.history();
        Comparator<Filed> order = Comparator.<Filed, Boolean>comparing(each -> developing && now.contains(each.digest()))
                .thenComparing(Filed::version, Versions.ORDER).thenComparing(Filed::arrivedAt).reversed();
        Map<PlaceId, List<Filed>> wanted = new TreeMap<>();
        for (Filed each : candidates(now)) {
            if (each.sound() && (each.wanted() || now.contains(each.digest())) && each.place().isPresent()) {
                Optional<String> speaks = history.roster().find(each.place().get());
                boolean asked = developing && now.contains(each.digest()) && !speaks.equals(Optional.of(each.digest()));
                boolean newer = !history.names(each.digest()) && newest(each.place().get(), history)
                        .map(old -> Versions.ORDER.compare(each.version(), old) > 0).orElse(true);
                if (asked || newer) {
                    wanted.computeIfAbsent(each.place().get(), place -> new ArrayList<>()).add(each);
                }
            }
        }
        wanted.values().forEach(versions -> versions.sort(order));
        return wanted;
    }

    /** What never spoke; and in development what is asked for at this moment. */
    private List<Filed> candidates(Set<String> now) {
        List<Filed> candidates = new ArrayList<>(office.holdings.open());
        if (office.settings.developmentMode()) {
            now.stream().filter(office.log.history()::names).map(office.holdings::get).forEach(candidates::add);
        }
        return candidates;
    }

    /** The highest version that ever spoke: whoever went back from it does not want what lies between. */
    private Optional<String> newest(PlaceId place, History history) {
        return office.holdings.of(place).stream().filter(each -> history.names(each.digest())).map(Filed::version)
                .max(Versions.ORDER);
    }

    /** Takes out whatever stands against the rest, until the rest passes. */
    private Optional<Choice> shrink(Map<PlaceId, String> set) {
        while (!set.isEmpty()) {
            Changes changes = Changes.of(set);
            Set<PlaceId> blamed;
            try {
                Prospect prospect = office.assess(changes);
                blamed = blamed(prospect, set.keySet());
                if (blamed.isEmpty()) {
                    return Optional.of(new Choice(changes, prospect));
                }
            } catch (IOException e) {
                blamed = unreadable(set);
            }
            set.keySet().removeAll(blamed);
        }
        return Optional.empty();
    }

    /** Adds one by one what still fits; others may have been in its way. */
    private Optional<Choice> grow(Optional<Choice> from, Map<PlaceId, List<Filed>> wanted) {
        Map<PlaceId, String> set = new TreeMap<>(from.map(choice -> choice.changes().put()).orElse(Map.of()));
        int before;
        do {
            before = set.size();
            for (Map.Entry<PlaceId, List<Filed>> each : wanted.entrySet()) {
                if (!set.containsKey(each.getKey())) {
                    each.getValue().stream().filter(version -> fits(set, each.getKey(), version.digest())).findFirst()
                            .ifPresent(version -> set.put(each.getKey(), version.digest()));
                }
            }
        } while (set.size() > before);
        return from.isPresent() && set.equals(from.get().changes().put()) ? from : shrink(set);
    }

    private boolean fits(Map<PlaceId, String> set, PlaceId place, String digest) {
        boolean bindable = place.parent().map(above -> set.containsKey(above) || office.roster().find(above).isPresent()).orElse(true);
        if (!bindable) {
            return false;
        }
        Map<PlaceId, String> more = new TreeMap<>(set);
        more.put(place, digest);
        try {
            return blamed(office.assess(Changes.of(more)), more.keySet()).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Who of a set is in the way of the others. */
    private static Set<PlaceId> blamed(Prospect prospect, Set<PlaceId> set) {
        Set<PlaceId> blamed = new TreeSet<>(prospect.refused());
        if (blamed.isEmpty()) {
            prospect.consequences().forEach(each -> blamed.addAll(above(each.place(), set)));
            if (!prospect.failuresBelow().isEmpty()) {
                blamed.addAll(set);
            }
        }
        return blamed;
    }

    private static Set<PlaceId> above(PlaceId place, Set<PlaceId> set) {
        Set<PlaceId> above = new HashSet<>(place.lineage());
        above.retainAll(set);
        return above.isEmpty() ? set : above;
    }

    private Set<PlaceId> unreadable(Map<PlaceId, String> set) {
        Set<PlaceId> unreadable = new TreeSet<>();
        set.forEach((place, digest) -> {
            try {
                office.holdings.candidate(digest);
            } catch (IOException e) {
                unreadable.add(place);
            }
        });
        return unreadable;
    }
}
