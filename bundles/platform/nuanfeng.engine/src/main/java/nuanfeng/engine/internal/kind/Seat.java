// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

import nuanfeng.calendar.WorkingDays;
import nuanfeng.engine.internal.timeline.Timelines;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Rule;

/** One place while it is bound: what a kind may see of it and of the places above, what it may object, and what it settles for every question. */
public final class Seat {

    private final ActivePolicy policy;
    private final PlaceNode parent;
    private final Objections objections;
    private final List<Text> needs;
    private final AllBound bound;
    private final List<Reopened<?>> open = new ArrayList<>();
    private final Map<String, OwnRule> rules = new LinkedHashMap<>();
    private Shelf shelf = Shelf.empty();
    private Timelines timelines = Timelines.none();
    private Predicate<String> pooled = key -> false;
    private WorkingDays workingDays;

    private Seat(ActivePolicy policy, PlaceNode parent, Objections objections, List<Text> needs, AllBound bound) {
        this.policy = policy;
        this.parent = parent;
        this.objections = objections;
        this.needs = needs;
        this.bound = bound;
    }

    /** @param parent the place above; null for the nation or when it is absent @param needs where it is collected what is absent */
    public Seat(ActivePolicy policy, PlaceNode parent, Objections objections, List<Text> needs) {
        this(policy, parent, objections, needs, new AllBound());
    }

    /** Binds a kind; the next ones may then ask for it. @param written by the place itself */
    public <W, B> void bind(Kind<W, B> kind, W written) {
        bound.put(kind, kind.bind(written, this));
    }

    public PlaceId place() {
        return policy.content().place();
    }

    /** What the place says of itself. */
    public PolicyHead head() {
        return policy.content().head();
    }

    /** Whether no place stands above: this is the nation, or the one above is absent. */
    public boolean isTop() {
        return parent == null;
    }

    /** What holds above; empty at the top. */
    public <B> Optional<B> above(Kind<?, B> kind) {
        return Optional.ofNullable(parent).map(node -> node.of(kind));
    }

    /** What was bound before. */
    public <B> B of(Kind<?, B> earlier) {
        return bound.of(earlier);
    }

    /** The clause as the documents of the place have it; an objection when it stands nowhere. */
    public Optional<Citation> cite(CitedClause cited, String key, Origin origin) {
        return objections.cite(shelf, cited, key, origin);
    }

    /** Objects; the place is refused. */
    public void refuse(Origin origin, String key, Complaint complaint) {
        objections.severe(origin, key, complaint);
    }

    /** Something is absent; the place waits for it. @param sentence what is needed */
    public void needs(Text sentence) {
        needs.add(sentence);
    }

    /** The rules in Java that came with the bundle, by the question they answer; none while the place above is absent. */
    public Map<String, Rule> javaRules() {
        return isTop() && place().parent().isPresent() ? Map.of() : policy.rules();
    }

    /** The rule of that name that answers in the place above. */
    public Optional<OwnRule> ruleAbove(String name) {
        return Optional.ofNullable(parent).map(node -> node.ruling(name)).map(Ruling::rule);
    }

    /** Whether the place itself answers a question already. */
    public boolean hasRule(String name) {
        return rules.containsKey(name);
    }

    /** Every question that is answered here, by this place or one above. */
    public Set<String> ruleNames() {
        Set<String> names = new TreeSet<>(rules.keySet());
        if (parent != null) {
            names.addAll(parent.ruleNames());
        }
        return names;
    }

    /** As {@link #ruleNames}, with those that come with the bundle; empty where bundles were read without their code and nothing can be told. */
    public Optional<Set<String>> allRules() {
        Set<String> names = ruleNames();
        boolean withCode = !javaRules().isEmpty() || names.stream().anyMatch(this::isJava);
        names.addAll(javaRules().keySet());
        return withCode ? Optional.of(names) : Optional.empty();
    }

    private boolean isJava(String name) {
        return Optional.ofNullable(rules.get(name)).or(() -> ruleAbove(name)).filter(OwnRule::isJava).isPresent();
    }

    /** What the place itself answers. */
    public void answersBy(Map<String, OwnRule> own) {
        rules.putAll(own);
    }

    /** Which documents may be cited. */
    public void citesFrom(Shelf documents) {
        shelf = documents;
    }

    /** @param said what this place and those above say about every key @param isPooled whether a key is looked up in the pooling place */
    public void decidesBy(Timelines said, Predicate<String> isPooled) {
        timelines = said;
        pooled = isPooled;
    }

    public void countsBy(WorkingDays calendar) {
        workingDays = calendar;
    }

    /**
     * Something that is bound now and once more whenever somebody reads it: what few ask for is not kept. Nothing is objected the second time.
     *
     * @param written as {@link Kind#bind} got it
     */
    public <W, T> Reopened<T> reopened(Kind<W, ?> kind, W written, BiFunction<W, Seat, T> binding) {
        T now = binding.apply(written, this);
        Reopened<T> reopened = new Reopened<>(now, again(kind, binding));
        open.add(reopened);
        return reopened;
    }

    private <W, T> Supplier<T> again(Kind<W, ?> kind, BiFunction<W, Seat, T> binding) {
        return quiet(policy, parent, bound, shelf, kind, binding);
    }

    /** Keeps nothing of the first time but what the place keeps anyway. */
    private static <W, T> Supplier<T> quiet(ActivePolicy policy, PlaceNode parent, AllBound bound, Shelf shelf, Kind<W, ?> kind,
            BiFunction<W, Seat, T> binding) {
        return () -> {
            Seat seat = new Seat(policy, parent, Objections.unheard(policy.content().bundle()), new ArrayList<>(0), bound);
            seat.shelf = shelf;
            return binding.apply(policy.content().written().of(kind), seat);
        };
    }

    /** Everything is bound: until somebody asks, nothing that can be bound again is kept. */
    void close() {
        open.forEach(Reopened::close);
    }

    ActivePolicy policy() {
        return policy;
    }

    PlaceNode parent() {
        return parent;
    }

    AllBound bound() {
        return bound;
    }

    Shelf shelf() {
        return shelf;
    }

    Map<String, OwnRule> rules() {
        return rules.isEmpty() ? Map.of() : Collections.unmodifiableMap(rules);
    }

    Timelines timelines() {
        return timelines;
    }

    Predicate<String> pooled() {
        return pooled;
    }

    WorkingDays workingDays() {
        return workingDays;
    }
}
