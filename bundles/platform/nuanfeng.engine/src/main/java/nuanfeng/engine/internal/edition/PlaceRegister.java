// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.edition;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.policy.DivisionCode;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.PolicyContent;
import nuanfeng.engine.internal.kind.Pooling;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/**
 * Which places an edition has, the names they answer to and who is pooled with whom. An edition keeps its places in the seats of
 * its register. A new version of a place mostly says the same about all this, and then both editions have the same register: that is
 * why replacing one place costs hardly more in a larger country.
 */
public final class PlaceRegister {

    private static final Phrases PHRASES = Phrases.beside(PlaceRegister.class);

    private static final PlaceRegister EMPTY = new PlaceRegister(new TreeMap<>(), Map.of());

    /** In order; a place's seat is its position. */
    private final String[] paths;
    private final TreeMap<String, Registration> registrations;
    /** Division code → path of the place that speaks for it. */
    private final Map<String, String> owners;
    /** Path → the places that are pooled with it. */
    private final Map<String, List<PlaceId>> pooledWith = new HashMap<>();
    /** Paths and codes, by open addressing; at most half full. */
    private final String[] names;
    private final int[] seats;

    /** What a place asks to be known by. */
    private record Registration(PlaceId place, Set<String> codes, Set<PlaceId> pools) {

    public     static Registration of(PolicyContent content) {
            Set<String> codes = new TreeSet<>(content.head().covers().keySet());
            codes.addAll(content.head().formerly().keySet());
            codes.add(content.head().code());
            Set<PlaceId> pools = new TreeSet<>();
            content.head().pooling().stream().map(Pooling::place).filter(pool -> !pool.equals(content.place())).forEach(pools::add);
            return new Registration(content.place(), codes, pools);
        }
    }

    private PlaceRegister(TreeMap<String, Registration> registrations, Map<String, String> owners) {
        this.registrations = registrations;
        this.owners = owners;
        this.paths = registrations.keySet().toArray(String[]::new);
        this.names = new String[Integer.highestOneBit(Math.max(1, paths.length + owners.size())) * 4];
        this.seats = new int[names.length];
        for (int seat = 0; seat < paths.length; seat++) {
            name(paths[seat], seat);
        }
        owners.forEach((code, path) -> name(code, Arrays.binarySearch(paths, path)));
        registrations.values().forEach(each -> each.pools.forEach(
                pool -> pooledWith.computeIfAbsent(pool.path(), path -> new ArrayList<>()).add(each.place)));
    }

    public static PlaceRegister empty() {
        return EMPTY;
    }

    /** The register after some places came or said something else, and others left: this one when that makes no difference. */
    public PlaceRegister with(Collection<PolicyContent> put, Set<PlaceId> removed) {
        if (put.stream().allMatch(this::stays) && removed.stream().noneMatch(place -> registrations.containsKey(place.path()))) {
            return this;
        }
        TreeMap<String, Registration> next = new TreeMap<>(registrations);
        Map<String, String> owned = new HashMap<>(owners);
        TreeMap<String, Registration> coming = new TreeMap<>();
        put.forEach(content -> coming.put(content.place().path(), Registration.of(content)));
        Set<String> leaving = new TreeSet<>(coming.keySet());
        removed.forEach(place -> leaving.add(place.path()));
        next.keySet().removeAll(leaving);
        owned.values().removeAll(leaving);
        coming.forEach((path, registration) -> {
            next.put(path, registration);
            if (registration.codes.stream().noneMatch(owned::containsKey)) {
                registration.codes.forEach(code -> owned.put(code, path));
            }
        });
        return new PlaceRegister(next, owned);
    }

    private boolean stays(PolicyContent content) {
        Registration known = registrations.get(content.place().path());
        return known != null && known.equals(Registration.of(content)) && claims(content).isEmpty();
    }

    /** Codes that a place wants and another one has: the one that came first. */
    public List<Finding> claims(PolicyContent content) {
        for (String code : registrations.get(content.place().path()).codes) {
            String owner = owners.get(code);
            if (owner != null && !owner.equals(content.place().path())) {
                return List.of(new Finding(content.bundle(), "POLICY-INF/place.yaml", 1, "code", Complaint.of(PHRASES, "claimed-twice", code, owner), true));
            }
        }
        return List.of();
    }

    public boolean has(PlaceId place) {
        return registrations.containsKey(place.path());
    }

    /**
     * The seat of the place with this path, GB/T 2260 code or code of a covered district, be it abolished or the longer one of a street or village
     * in it; negative when nobody has that name.
     */
    public int seat(String name) {
        int slot = home(name);
        // Who asks by the million names places by constants, which are interned: they are found without comparing letters.
        while (names[slot] != name) {
            if (names[slot] == null) {
                return search(name);
            }
            slot = slot + 1 & names.length - 1;
        }
        return seats[slot];
    }

    /** For a word that is the same, but no constant. */
    private int search(String name) {
        int slot = slot(name);
        if (names[slot] != null) {
            return seats[slot];
        }
        String county = DivisionCode.shortened(name);
        return county.equals(name) ? -1 : search(county);
    }

    /** Those who sat by another register, in the seats of this one; empty for who was not there. */
    public PlaceNode[] seat(PlaceNode[] nodes, PlaceRegister before) {
        if (before == this) {
            return nodes.clone();
        }
        PlaceNode[] seated = new PlaceNode[paths.length];
        for (PlaceNode node : nodes) {
            int seat = Arrays.binarySearch(paths, node.place().path());
            if (seat >= 0) {
                seated[seat] = node;
            }
        }
        return seated;
    }

    /** All names, for suggestions. */
    public Collection<String> names() {
        return Arrays.stream(names).filter(name -> name != null).toList();
    }

    /** Places that see a change of these: the places themselves, all below, and whoever is pooled with one of them. */
    public Set<PlaceId> affectedBy(Set<PlaceId> changed) {
        Set<PlaceId> affected = new TreeSet<>(changed);
        Deque<PlaceId> open = new ArrayDeque<>(affected);
        while (!open.isEmpty()) {
            PlaceId place = open.pop();
            List<PlaceId> seeing = new ArrayList<>(pooledWith.getOrDefault(place.path(), List.of()));
            registrations.subMap(place.path() + ".", place.path() + "/").values().forEach(each -> seeing.add(each.place));
            seeing.stream().filter(affected::add).forEach(open::push);
        }
        return Collections.unmodifiableSet(affected);
    }

    private void name(String name, int seat) {
        int slot = slot(name);
        names[slot] = name.intern();
        seats[slot] = seat;
    }

    /** The slot that holds a name, or the free one where it would stand. */
    private int slot(String name) {
        int slot = home(name);
        while (names[slot] != null && !names[slot].equals(name)) {
            slot = slot + 1 & names.length - 1;
        }
        return slot;
    }

    private int home(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 16) & names.length - 1;
    }
}
