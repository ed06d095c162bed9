// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Activation.Step;
import nuanfeng.policy.PlaceId;

/**
 * What the activation log says, for questions. Immutable.
 *
 * @param entries oldest first
 */
public record History(List<Activation> entries, ActiveVersions now, Set<String> named) {

    public static History of(List<Activation> entries) {
        SortedMap<PlaceId, String> now = new TreeMap<>();
        Set<String> named = new HashSet<>();
        for (Activation entry : entries) {
            ActiveVersions.apply(now, entry.changes());
            entry.changes().forEach(step -> step.to().ifPresent(named::add));
        }
        return new History(List.copyOf(entries), new ActiveVersions(now), named);
    }

    public History with(Activation entry) {
        List<Activation> more = new ArrayList<>(entries);
        more.add(entry);
        Set<String> names = new HashSet<>(named);
        entry.changes().forEach(step -> step.to().ifPresent(names::add));
        return new History(List.copyOf(more), now.after(entry.changes()), names);
    }

    /** Who speaks now. */
    public ActiveVersions active() {
        return now;
    }

    /** Whether a digest ever spoke. */
    public boolean names(String digest) {
        return named.contains(digest);
    }

    /** Who spoke in an edition that was current once. */
    public Optional<ActiveVersions> ofEdition(String edition) {
        for (int i = entries.size(); i > 0; i--) {
            if (entries.get(i - 1).edition().equals(edition)) {
                return Optional.of(upTo(i));
            }
        }
        return Optional.empty();
    }

    /** Who spoke at a moment; empty before the first entry. */
    public Optional<ActiveVersions> at(Instant moment) {
        int count = entries.size();
        while (count > 0 && entries.get(count - 1).at().isAfter(moment)) {
            count--;
        }
        return count == 0 ? Optional.empty() : Optional.of(upTo(count));
    }

    private ActiveVersions upTo(int count) {
        SortedMap<PlaceId, String> digests = new TreeMap<>();
        entries.subList(0, count).forEach(entry -> ActiveVersions.apply(digests, entry.changes()));
        return new ActiveVersions(digests);
    }

    /** The number of the last entry that changed a place; zero when none did. */
    public long lastChange(PlaceId place) {
        for (int i = entries.size(); i > 0; i--) {
            if (entries.get(i - 1).changes().stream().anyMatch(step -> step.place().equals(place))) {
                return entries.get(i - 1).seq();
            }
        }
        return 0;
    }

    /** Since when everybody who speaks now does. */
    public Map<PlaceId, Instant> since() {
        Map<PlaceId, Instant> since = new HashMap<>();
        for (Activation entry : entries) {
            entry.changes().forEach(step -> since.put(step.place(), entry.at()));
        }
        return since;
    }

    /**
     * The digest to go back to. Going back twice goes further back: a digest that was left by going back is not come back to
     * this way. For a removed place it is the one that spoke last.
     */
    public Optional<String> before(PlaceId place) {
        List<String> spoke = new ArrayList<>();
        boolean removed = false;
        for (Activation entry : entries) {
            for (Step step : entry.changes()) {
                if (step.place().equals(place)) {
                    removed = step.to().isEmpty();
                    step.to().ifPresent(digest -> speak(spoke, digest));
                }
            }
        }
        int wanted = spoke.size() - (removed ? 1 : 2);
        return wanted < 0 ? Optional.empty() : Optional.of(spoke.get(wanted));
    }

    private static void speak(List<String> spoke, String digest) {
        int known = spoke.indexOf(digest);
        if (known >= 0) {
            spoke.subList(known, spoke.size()).clear();
        }
        spoke.add(digest);
    }
}
