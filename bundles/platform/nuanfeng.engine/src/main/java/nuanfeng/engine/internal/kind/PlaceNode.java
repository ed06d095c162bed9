// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.engine.internal.timeline.Timelines;
import nuanfeng.library.PlaceView;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One place of an edition, bound to the place above it. Immutable, and shared by every edition in which neither the place
 * nor a place above it differs.
 */
public final class PlaceNode {

    private static final Phrases PHRASES = Phrases.beside(PlaceNode.class);

    private final ActivePolicy policy;
    private final PlaceNode parent;
    private final AllBound bound;
    private final Shelf shelf;
    private final Timelines timelines;
    private final Predicate<String> pooled;
    private final Map<String, OwnRule> rules;
    /** By rule, the nearest place from here up that has it; shared with the place above where this one has no rules. */
    private final Map<String, Ruling> rulings;
    private final Map<String, TreeMap<LocalDate, PlaceId>> pooling;
    private final WorkingDays workingDays;
    /** Path → what it is called, for itself and every place above. */
    private final Map<String, Text> names;
    private final List<Finding> findings;
    private final List<Text> needs;
    private final Text reason;
    /** For every question asks it. */
    private final boolean served;

    /**
     * @param seat in which every kind was bound
     * @param pooling by subject and day, the place that pooled keys are looked up in
     * @param needs what is absent, as sentences; the place is refused until it is there
     */
    public PlaceNode(Seat seat, Map<String, TreeMap<LocalDate, PlaceId>> pooling, List<Finding> findings, List<Text> needs) {
        this.policy = seat.policy();
        this.parent = seat.parent();
        this.bound = seat.bound();
        this.shelf = seat.shelf();
        this.timelines = seat.timelines();
        this.pooled = seat.pooled();
        this.rules = seat.rules();
        this.rulings = rulings();
        this.pooling = pooling;
        this.workingDays = seat.workingDays();
        this.names = lineageNames();
        this.findings = List.copyOf(findings);
        this.needs = List.copyOf(needs);
        this.reason = refusal();
        this.served = reason.isEmpty();
        seat.close();
    }

    private Map<String, Ruling> rulings() {
        Map<String, Ruling> above = parent == null ? Map.of() : parent.rulings;
        if (rules.isEmpty()) {
            return above;
        }
        Map<String, Ruling> all = new HashMap<>(above);
        rules.forEach((name, rule) -> all.put(name, new Ruling(this, rule)));
        return all;
    }

    private Map<String, Text> lineageNames() {
        Map<String, Text> all = new HashMap<>(parent == null ? Map.of() : parent.names);
        all.put(place().path(), content().head().name());
        return Map.copyOf(all);
    }

    private Text refusal() {
        if (!needs.isEmpty()) {
            return PHRASES.say("needs", needs);
        }
        for (Finding finding : findings) {
            if (finding.severe()) {
                return finding.sentence();
            }
        }
        return parent != null && !parent.isServed()
                ? PHRASES.say("parent-refused", parent.place(), parent.reason()) : Text.NONE;
    }

    public boolean isServed() {
        return served;
    }

    /** Why the place is refused; nothing when it is served. */
    public Text reason() {
        return reason;
    }

    public PlaceId place() {
        return policy.content().place();
    }

    public PolicyContent content() {
        return policy.content();
    }

    public ActivePolicy policy() {
        return policy;
    }

    public Optional<PlaceNode> parent() {
        return Optional.ofNullable(parent);
    }

    /** What it is called, and every place above, by path. */
    public Map<String, Text> names() {
        return names;
    }

    /** The place itself, then those above it. */
    public List<PlaceNode> lineage() {
        List<PlaceNode> lineage = new ArrayList<>();
        for (PlaceNode each = this; each != null; each = each.parent) {
            lineage.add(each);
        }
        return lineage;
    }

    /** By rule, in order of their names, the nearest place from here up that has it. */
    public Map<String, PlaceNode> offered() {
        Map<String, PlaceNode> offered = new TreeMap<>();
        lineage().forEach(here -> here.rules.keySet().forEach(rule -> offered.putIfAbsent(rule, here)));
        return offered;
    }

    /** What holds here of one kind of content. */
    public <B> B of(Kind<?, B> kind) {
        return bound.of(kind);
    }

    /** What holds here of a kind that speaks of its subject itself. */
    public <T> T about(Class<T> subject) {
        return bound.about(subject);
    }

    /** The documents that may be cited here. */
    public Shelf shelf() {
        return shelf;
    }

    /** The calendar that holds here. */
    public WorkingDays workingDays() {
        return workingDays;
    }

    /** Every question that is answered here, by this place or one above. */
    public Set<String> ruleNames() {
        return rulings.keySet();
    }

    public List<Finding> findings() {
        return findings;
    }

    public List<Text> needs() {
        return needs;
    }

    /** What this place and those above say about every key. */
    public Timelines timelines() {
        return timelines;
    }

    /** What this place and those above say about a key; empty when nobody says anything. */
    public Timeline timeline(String key) {
        return timelines.get(key);
    }

    /** The nearest place, from here up, that has a rule of its own for a question; null when none has. */
    public Ruling ruling(String rule) {
        return rulings.get(rule);
    }

    /** This place's own rules. */
    public Map<String, OwnRule> rules() {
        return rules;
    }

    /** Whether any subject is pooled with another place. */
    public boolean isPooled() {
        return !pooling.isEmpty();
    }

    /** The place that a pooled key of a subject is looked up in, when it is another one. */
    public Optional<PlaceId> pool(String key, LocalDate on) {
        if (pooling.isEmpty() || !pooled.test(key)) {
            return Optional.empty();
        }
        int dot = key.indexOf('.');
        TreeMap<LocalDate, PlaceId> days = pooling.get(dot < 0 ? key : key.substring(0, dot));
        return Optional.ofNullable(days).map(found -> found.floorEntry(on)).map(Map.Entry::getValue)
                .filter(pool -> !pool.equals(place()));
    }

    /** The days from which a key is looked up in another place than before; none where it is not pooled. */
    public Set<LocalDate> poolingDays(String key) {
        int dot = key.indexOf('.');
        return pooled.test(key) ? pooling.getOrDefault(dot < 0 ? key : key.substring(0, dot), new TreeMap<>()).keySet() : Set.of();
    }

    public List<PlaceId> pools() {
        List<PlaceId> pools = new ArrayList<>();
        pooling.values().forEach(days -> pools.addAll(days.values()));
        return pools;
    }

    public PlaceView view() {
        PolicyHead head = policy.content().head();
        return new PlaceView(head.place(), head.code(), head.covers(), head.formerly(), head.name(), head.level(), head.place().parent(), isServed(), reason,
                head.version(), head.digest());
    }
}
