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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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

    private static final String PLACE = "POLICY-INF/place.yaml";
    private static final PlaceRegister EMPTY = new PlaceRegister(new TreeMap<>(), Map.of(), Map.of());

    /** In order; a place's seat is its position. */
    private final String[] paths;
    private final TreeMap<String, Registration> registrations;
    /** Division code → path of the place whose own it is. */
    private final Map<String, String> owners;
    /** Division code of a district → path of the place that covers it; a place whose own code it is comes before. */
    private final Map<String, String> coverers;
    /** Path → the places that are pooled with it. */
    private final Map<String, List<PlaceId>> pooledWith = new HashMap<>();
    /** Paths and codes, by open addressing; at most half full. */
    private final String[] names;
    private final int[] seats;

    /** What a place asks to be known by. @param code its own @param covers codes of its districts, of today and formerly */
    private record Registration(PlaceId place, String code, Set<String> covers, Set<PlaceId> pools) {

        static Registration of(PolicyContent content) {
            Set<String> covers = new TreeSet<>(content.head().covers().keySet());
            covers.addAll(content.head().formerly().keySet());
            Set<PlaceId> pools = new TreeSet<>();
            content.head().pooling().stream().map(Pooling::place).filter(pool -> !pool.equals(content.place())).forEach(pools::add);
            return new Registration(content.place(), content.head().code(), covers, pools);
        }
    }

    private PlaceRegister(TreeMap<String, Registration> registrations, Map<String, String> owners, Map<String, String> coverers) {
        this.registrations = registrations;
        this.owners = owners;
        this.coverers = coverers;
        this.paths = registrations.keySet().toArray(String[]::new);
        this.names = new String[Integer.highestOneBit(Math.max(1, paths.length + owners.size() + coverers.size())) * 4];
        this.seats = new int[names.length];
        for (int seat = 0; seat < paths.length; seat++) {
            name(paths[seat], seat);
        }
        coverers.forEach((code, path) -> name(code, Arrays.binarySearch(paths, owners.getOrDefault(code, path))));
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
        Map<String, String> covered = new HashMap<>(coverers);
        TreeMap<String, Registration> coming = new TreeMap<>();
        put.forEach(content -> coming.put(content.place().path(), Registration.of(content)));
        Set<String> leaving = new TreeSet<>(coming.keySet());
        removed.forEach(place -> leaving.add(place.path()));
        next.keySet().removeAll(leaving);
        owned.values().removeAll(leaving);
        covered.values().removeAll(leaving);
        coming.forEach((path, registration) -> {
            next.put(path, registration);
            if (!owned.containsKey(registration.code) && registration.covers.stream().noneMatch(covered::containsKey)) {
                owned.put(registration.code, path);
                registration.covers.forEach(code -> covered.put(code, path));
            }
        });
        return new PlaceRegister(next, owned, covered);
    }

    private boolean stays(PolicyContent content) {
        Registration known = registrations.get(content.place().path());
        return known != null && known.equals(Registration.of(content)) && claims(content).stream().noneMatch(Finding::severe);
    }

    /**
     * Codes that a place wants and another one has: the one that came first. A code of its own may be covered by another place: it no
     * longer answers for it, which is only told.
     */
    public List<Finding> claims(PolicyContent content) {
        Registration wanted = registrations.get(content.place().path());
        Optional<Finding> twice = claim(content, "code", wanted.code, owners)
                .or(() -> wanted.covers.stream().flatMap(code -> claim(content, "covers", code, coverers).stream()).findFirst());
        String covering = coverers.get(wanted.code);
        Optional<Finding> taken = covering == null || covering.equals(content.place().path()) ? Optional.empty() : Optional.of(
                new Finding(content.bundle(), PLACE, content.head().line(wanted.code), "code", Complaint.of(PHRASES, "takes-over", wanted.code, covering), false));
        return Stream.of(twice, taken).flatMap(Optional::stream).toList();
    }

    private static Optional<Finding> claim(PolicyContent content, String key, String code, Map<String, String> held) {
        String holder = held.get(code);
        return holder == null || holder.equals(content.place().path()) ? Optional.empty() : Optional.of(new Finding(content.bundle(), PLACE, content.head().line(code),
                key, Complaint.of(PHRASES, "claimed-twice", code, holder), true));
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
