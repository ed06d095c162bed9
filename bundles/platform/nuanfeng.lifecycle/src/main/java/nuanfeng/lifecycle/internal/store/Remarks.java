// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What an administrator should look at. What happened to a place stays until somebody else speaks for it, and is kept in a file for
 * the next start; what was found while reading the disk is found again there. Bounded.
 */
public final class Remarks {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.lifecycle");
    private static final int MOST = 50;

    private final RemarkFile file;
    private final Supplier<History> history;
    private final Set<Text> general = new LinkedHashSet<>();
    /** Place → remark → how many entries the log had. */
    private final Map<PlaceId, Map<Text, Long>> kept = new TreeMap<>();
    private final Map<PlaceId, Set<Text>> found = new TreeMap<>();
    private final Object writing = new Object();
    private Optional<Text> unwritten = Optional.empty();

    private Remarks(RemarkFile file, Supplier<History> history) {
        this.file = file;
        this.history = history;
    }

    /** With what was kept and is still about those who speak. A file that cannot be read is a remark, and set aside. */
    public static Remarks open(RemarkFile file, Supplier<History> history) {
        Remarks remarks = new Remarks(file, history);
        try {
            file.read().forEach((place, each) -> each.forEach((remark, after) -> {
                // The log has the last word: a stop may have come between an activation and the end of its place's remarks.
                if (after >= history.get().lastChange(place)) {
                    remarks.kept.computeIfAbsent(place, key -> new LinkedHashMap<>()).put(remark, after);
                }
            }));
        } catch (IOException e) {
            remarks.add(file.setAside(e));
        }
        return remarks;
    }

    /** About no place; until the next start. */
    public synchronized void add(Text remark) {
        general.remove(remark);
        general.add(remark);
        if (general.size() > MOST) {
            general.remove(general.iterator().next());
        }
    }

    /** Happened to a place. */
    public void add(PlaceId place, Text remark) {
        long after = history.get().entries().size();
        synchronized (this) {
            Map<Text, Long> remarks = kept.computeIfAbsent(place, each -> new LinkedHashMap<>());
            remarks.remove(remark);
            remarks.put(remark, after);
            if (remarks.size() > MOST) {
                remarks.remove(remarks.keySet().iterator().next());
            }
        }
        keep();
    }

    /** The same, and told in the server's log. */
    public void warn(PlaceId place, Text remark) {
        add(place, remark);
        LOG.warn("{}: {}", place, remark.in(true));
    }

    public void warn(Text remark) {
        add(remark);
        LOG.warn("{}", remark.in(true));
    }

    /** Everything that reading the disk says about places now, in the place of what it said before. */
    public synchronized void found(Map<PlaceId, Set<Text>> now) {
        found.clear();
        found.putAll(now);
    }

    /** Somebody else speaks for a place, or nobody. */
    public void clear(Set<PlaceId> places) {
        boolean changed;
        synchronized (this) {
            found.keySet().removeAll(places);
            changed = kept.keySet().removeAll(places);
        }
        if (changed) {
            keep();
        }
    }

    /** What is no longer true. */
    public void remove(PlaceId place, Text remark) {
        removeIf((where, each) -> where.equals(place) && each.equals(remark));
    }

    /** About no place. */
    public synchronized void remove(Text remark) {
        general.remove(remark);
    }

    /** A digest that is no longer stored: what was remarked about it is of no use. */
    public void forget(String digest) {
        removeIf((where, each) -> each.zh().contains(digest));
    }

    private void removeIf(BiPredicate<PlaceId, Text> which) {
        boolean changed = false;
        synchronized (this) {
            for (Map.Entry<PlaceId, Map<Text, Long>> each : kept.entrySet()) {
                changed |= each.getValue().keySet().removeIf(remark -> which.test(each.getKey(), remark));
            }
            kept.values().removeIf(Map::isEmpty);
        }
        if (changed) {
            keep();
        }
    }

    public synchronized List<Text> general() {
        List<Text> all = new ArrayList<>(general);
        unwritten.ifPresent(all::add);
        return List.copyOf(all);
    }

    public synchronized List<Text> of(PlaceId place) {
        Set<Text> all = new LinkedHashSet<>(found.getOrDefault(place, Set.of()));
        all.addAll(kept.getOrDefault(place, Map.of()).keySet());
        return List.copyOf(all);
    }

    /** Places with a remark, whether they are active or not. */
    public synchronized Set<PlaceId> places() {
        Set<PlaceId> all = new TreeSet<>(kept.keySet());
        all.addAll(found.keySet());
        return Set.copyOf(all);
    }

    /** Readers do not wait for the disk. A remark that cannot be written counts until the next start all the same. */
    private void keep() {
        synchronized (writing) {
            Map<PlaceId, Map<Text, Long>> now = new HashMap<>();
            synchronized (this) {
                kept.forEach((place, remarks) -> now.put(place, new LinkedHashMap<>(remarks)));
            }
            Optional<Text> problem = file.write(new TreeMap<>(now));
            synchronized (this) {
                unwritten = problem;
            }
        }
    }
}
