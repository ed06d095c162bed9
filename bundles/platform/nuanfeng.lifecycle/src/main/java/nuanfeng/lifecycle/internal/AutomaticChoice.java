// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

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

import nuanfeng.lifecycle.internal.gate.Assessment;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.History;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.PlaceId;

/**
 * Chooses what is activated without a human eye: of everything that was asked for, as much as passes together without any consequence and
 * without anything that somebody should look at. The choice depends on what is stored and who speaks, not on the order of arrival. Versions only
 * go up by themselves, and what spoke once does not come back by itself.
 */
final class AutomaticChoice {

    private final Settings settings;
    private final ActivationLog log;
    private final StoredPolicies policies;
    private final Assessments assessments;
    private final Caution caution;

    AutomaticChoice(Settings settings, ActivationLog log, StoredPolicies policies, Assessments assessments, Caution caution) {
        this.settings = settings;
        this.log = log;
        this.policies = policies;
        this.assessments = assessments;
        this.caution = caution;
    }

    /** What passed, and as which changes. */
    record Choice(Changes changes, Assessment assessment) {
    }

    /**
     * @param now digests asked for at this moment: what of them is rejected is tried once beside the others, and in development
     *        mode they need not be newer than who speaks
     */
    Optional<Choice> choose(Set<String> now) {
        Map<PlaceId, List<StoredVersion>> wanted = wanted(now);
        Map<PlaceId, String> set = new TreeMap<>();
        wanted.forEach((place, versions) -> {
            if (canBind(place, set)) {
                set.put(place, versions.get(0).digest());
            }
        });
        Optional<Choice> best = shrink(set);
        return grow(best, wanted);
    }

    /** By place, upper places first; for each place the versions to try, best first. */
    private Map<PlaceId, List<StoredVersion>> wanted(Set<String> now) {
        boolean developing = settings.developmentMode();
        History history = log.history();
        Comparator<StoredVersion> order = Comparator.<StoredVersion, Boolean>comparing(each -> developing && now.contains(each.digest()))
                .thenComparing(StoredVersion::version, VersionLabels.ORDER).thenComparing(StoredVersion::arrivedAt).reversed();
        Map<PlaceId, List<StoredVersion>> wanted = new TreeMap<>();
        for (StoredVersion each : candidates(now)) {
            if (each.sound() && (each.wanted() || now.contains(each.digest())) && each.place().isPresent()) {
                Optional<String> speaks = history.active().find(each.place().get());
                boolean asked = developing && now.contains(each.digest()) && !speaks.equals(Optional.of(each.digest()));
                boolean newer = !history.names(each.digest()) && newest(each.place().get(), history)
                        .map(old -> VersionLabels.ORDER.compare(each.version(), old) > 0).orElse(true);
                if (asked || newer) {
                    wanted.computeIfAbsent(each.place().get(), place -> new ArrayList<>()).add(each);
                }
            }
        }
        wanted.values().forEach(versions -> versions.sort(order));
        return wanted;
    }

    /** What never was active; and in development what is asked for at this moment. */
    private List<StoredVersion> candidates(Set<String> now) {
        List<StoredVersion> candidates = new ArrayList<>(policies.neverActive());
        if (settings.developmentMode()) {
            now.stream().filter(log.history()::names).map(policies::get).forEach(candidates::add);
        }
        return candidates;
    }

    /** The highest version that ever spoke: whoever went back from it does not want what lies between. */
    private Optional<String> newest(PlaceId place, History history) {
        return policies.of(place).stream().filter(each -> history.names(each.digest())).map(StoredVersion::version)
                .max(VersionLabels.ORDER);
    }

    /** Takes out whatever stands against the rest, until the rest passes. */
    private Optional<Choice> shrink(Map<PlaceId, String> set) {
        while (!set.isEmpty()) {
            Changes changes = Changes.of(set);
            Set<PlaceId> blamed;
            try {
                Assessment assessment = assessments.of(changes);
                blamed = blamed(assessment, set);
                if (blamed.isEmpty()) {
                    return Optional.of(new Choice(changes, assessment));
                }
            } catch (IOException e) {
                blamed = unreadable(set);
            }
            set.keySet().removeAll(blamed);
        }
        return Optional.empty();
    }

    /** Adds one by one what still fits; others may have been in its way. */
    private Optional<Choice> grow(Optional<Choice> from, Map<PlaceId, List<StoredVersion>> wanted) {
        Map<PlaceId, String> set = new TreeMap<>(from.map(choice -> choice.changes().put()).orElse(Map.of()));
        int before;
        do {
            before = set.size();
            for (Map.Entry<PlaceId, List<StoredVersion>> each : wanted.entrySet()) {
                if (!set.containsKey(each.getKey())) {
                    each.getValue().stream().filter(version -> fits(set, each.getKey(), version.digest())).findFirst()
                            .ifPresent(version -> set.put(each.getKey(), version.digest()));
                }
            }
        } while (set.size() > before);
        return from.isPresent() && set.equals(from.get().changes().put()) ? from : shrink(set);
    }

    private boolean fits(Map<PlaceId, String> set, PlaceId place, String digest) {
        if (!canBind(place, set)) {
            return false;
        }
        Map<PlaceId, String> more = new TreeMap<>(set);
        more.put(place, digest);
        try {
            return blamed(assessments.of(Changes.of(more)), more).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Below somebody who speaks; and above nobody who should speak and cannot: nothing tells then what it would break. */
    private boolean canBind(PlaceId place, Map<PlaceId, String> set) {
        return place.parent().map(above -> set.containsKey(above) || log.active().find(above).isPresent()).orElse(true)
                && assessments.unheard().stream().noneMatch(each -> !each.equals(place) && place.covers(each) && !set.containsKey(each));
    }

    /** Who of a set is in the way of the others. */
    private Set<PlaceId> blamed(Assessment assessment, Map<PlaceId, String> set) {
        Set<PlaceId> blamed = new TreeSet<>(assessment.refused());
        if (blamed.isEmpty()) {
            set.forEach((place, digest) -> {
                if (!caution.against(policies.get(digest), assessment).isEmpty()) {
                    blamed.add(place);
                }
            });
            assessment.consequences().forEach(each -> blamed.addAll(above(each.place(), set.keySet())));
            if (!assessment.failuresBelow().isEmpty()) {
                blamed.addAll(set.keySet());
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
                policies.candidate(digest);
            } catch (IOException e) {
                unreadable.add(place);
            }
        });
        return unreadable;
    }
}
