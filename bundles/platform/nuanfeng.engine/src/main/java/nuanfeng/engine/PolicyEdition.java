// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.agency.Agencies;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Case;
import nuanfeng.document.Documents;
import nuanfeng.engine.internal.agency.AgencySearch;
import nuanfeng.engine.internal.calculation.Answering;
import nuanfeng.engine.internal.document.ReadingRoom;
import nuanfeng.engine.internal.edition.Binder;
import nuanfeng.engine.internal.edition.Differences;
import nuanfeng.engine.internal.edition.EditionHash;
import nuanfeng.engine.internal.edition.ExampleRunner;
import nuanfeng.engine.internal.edition.Late;
import nuanfeng.engine.internal.edition.PlaceRegister;
import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.engine.internal.kind.ActivePolicy;
import nuanfeng.engine.internal.kind.Example;
import nuanfeng.engine.internal.kind.ExampleFailure;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Trail.Rested;
import nuanfeng.engine.internal.kind.Ruling;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.outlook.AllPlaces;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Finding;
import nuanfeng.outlook.Outlook;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * All policy that speaks at one moment. A new edition shares every place that neither changed nor stands below a place that
 * did, so its cost follows the subtree and not the country.
 */
public final class PolicyEdition implements Edition {

    private static final Phrases PHRASES = Phrases.beside(PolicyEdition.class);

    private final Surroundings inside = new Inside();
    private final Clock clock;
    private final RuleCalls calls;
    private final RuleFailureListener listener;
    private final PlaceRegister register;
    /** In the seats of the register, which are in order of the paths. */
    private final PlaceNode[] nodes;
    private final Late<String> hash = new Late<>(() -> EditionHash.of(all()));
    /** Most editions are asked for numbers only. */
    private final Late<ReadingRoom> readingRoom = new Late<>(() -> ReadingRoom.of(all()));
    private final Late<Outlook> outlook = new Late<>(() -> new AllPlaces(inside, all(), this::served, this::named));

    private PolicyEdition(Clock clock, RuleCalls calls, RuleFailureListener listener, PlaceRegister register, PlaceNode[] nodes) {
        this.clock = clock;
        this.calls = calls;
        this.listener = listener;
        this.register = register;
        this.nodes = nodes;
    }

    /** @param calls how code of bundles is called in this edition and all that are made of it */
    public static PolicyEdition empty(Clock clock, RuleCalls calls, RuleFailureListener listener) {
        return new PolicyEdition(clock, calls, listener, PlaceRegister.empty(), new PlaceNode[0]);
    }

    public static PolicyEdition empty(Clock clock) {
        return empty(clock, RuleCalls.AT_ONCE, RuleFailureListener.NONE);
    }

    /** The hash of the edition in which exactly these speak, whether or not it was ever made. @param digests by place */
    public static String hashOf(SortedMap<PlaceId, String> digests) {
        return EditionHash.of(digests);
    }

    /** The edition after some places changed hands and others were removed. This one stays as it is. */
    public PolicyEdition with(Map<PlaceId, Policy> put, Set<PlaceId> removed) {
        Map<PlaceId, ActivePolicy> active = new TreeMap<>();
        put.forEach((place, policy) -> active.put(place, policy.inside));
        return bound(active, removed);
    }

    PolicyEdition bound(Map<PlaceId, ActivePolicy> put, Set<PlaceId> removed) {
        Set<PlaceId> changed = new TreeSet<>(put.keySet());
        changed.addAll(removed);
        PlaceRegister next = register.with(put.values().stream().map(ActivePolicy::content).toList(), removed);
        PlaceNode[] seated = next.seat(nodes, register);
        Set<PlaceId> bound = new TreeSet<>(register.affectedBy(changed));
        bound.addAll(next.affectedBy(changed));
        // Places come before those below them.
        for (PlaceId place : bound) {
            int seat = next.seat(place.path());
            if (seat >= 0) {
                ActivePolicy policy = put.containsKey(place) ? put.get(place) : seated[seat].policy();
                PlaceNode parent = place.parent().map(above -> next.seat(above.path())).filter(above -> above >= 0).map(above -> seated[above]).orElse(null);
                seated[seat] = Binder.bind(policy, parent, next.claims(policy.content()), next::has);
            }
        }
        return new PolicyEdition(clock, calls, listener, next, seated);
    }

    /** Places that see a change of these: the places themselves, all below, and whoever is pooled with one of them. */
    public Set<PlaceId> affectedBy(Set<PlaceId> changed) {
        return register.affectedBy(changed);
    }

    /** In order of their places. */
    public List<Policy> policies() {
        return all().stream().map(PlaceNode::policy).map(Policy::new).toList();
    }

    public Optional<Policy> policy(PlaceId place) {
        return find(place).map(PlaceNode::policy).map(Policy::new);
    }

    /** What binding found out about a place; empty when the place takes no part. */
    public List<Finding> findings(PlaceId place) {
        return find(place).map(PlaceNode::findings).orElse(List.of());
    }

    /** What a place waits for; empty when it takes no part. */
    public List<Text> needs(PlaceId place) {
        return find(place).map(PlaceNode::needs).orElse(List.of());
    }

    public boolean serves(PlaceId place) {
        return find(place).map(PlaceNode::isServed).orElse(false);
    }

    /** Why a place is refused; empty when it is served. */
    public Text refusal(PlaceId place) {
        return find(place).map(PlaceNode::reason).orElseGet(() -> PHRASES.say("no-active-policy", place));
    }

    /** What a place says otherwise than in an edition before, day by day. */
    public List<Difference> changes(PlaceId place, PolicyEdition before) {
        return Differences.overTime(find(place), before.find(place));
    }

    /** The examples of a place that fail, in their order. Nothing that an example brings about is thrown. */
    public List<FailedExample> failedExamples(PlaceId place) {
        return tried(place).failed();
    }

    /** What comes of the examples of a place. Nothing that an example brings about is thrown. */
    public Trial tried(PlaceId place) {
        List<Example> all = examples(place);
        Rested rested = new Rested();
        List<ExampleFailure> failed = new ExampleRunner(clock).run(this, place, all, rested);
        return new Trial(failed.stream().map(each -> FailedExample.of(each, all, List.of())).toList(), rested);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Example> examples(PlaceId place) {
        return find(place).map(node -> node.content().examples()).orElse(List.of());
    }

    List<ExampleFailure> failures(PlaceId place, List<Example> examples) {
        return new ExampleRunner(clock).run(this, place, examples);
    }

    @Override
    public String hash() {
        return hash.get();
    }

    @Override
    public List<PlaceView> places() {
        return all().stream().map(PlaceNode::view).toList();
    }

    @Override
    public PlaceView view(String place) {
        return named(place).view();
    }

    @Override
    public Place place(String place) {
        return new ServedPlace(this, inside, served(place));
    }

    @Override
    public Calculation calculate(Case question) {
        PlaceNode node = served(question.place());
        Ruling ruling = node.ruling(question.rule());
        if (ruling == null) {
            Collection<String> known = node.offered().keySet();
            throw new UnknownNameException(Kind.RULE, PHRASES.say("no-rule", node.content().head().name(), question.rule()),
                    Suggestions.nearest(question.rule(), known));
        }
        return new Answering(inside, node, ruling, question).answer();
    }

    @Override
    public Agencies agencies() {
        return AgencySearch.among(all());
    }

    @Override
    public Documents documents() {
        return readingRoom.get();
    }

    @Override
    public Outlook outlook() {
        return outlook.get();
    }

    @Override
    public String lineageHash(String place) {
        List<PlaceNode> seen = named(place).lineage();
        for (PlaceNode each : List.copyOf(seen)) {
            each.pools().forEach(pool -> find(pool).ifPresent(found -> seen.addAll(found.lineage())));
        }
        return EditionHash.of(seen);
    }

    /** @throws UnknownNameException when the place, or one above it, is not served */
    PlaceNode served(String place) {
        PlaceNode node = at(register.seat(place));
        if (node == null) {
            throw notServed(place, PHRASES.say("no-policy", place));
        }
        if (!node.isServed()) {
            throw notServed(place, PHRASES.say("not-served", node.content().head().name(), node.reason()));
        }
        return node;
    }

    /** Served or not. */
    private PlaceNode named(String place) {
        PlaceNode node = at(register.seat(place));
        if (node == null) {
            throw notServed(place, PHRASES.say("no-policy", place));
        }
        return node;
    }

    Optional<PlaceNode> find(PlaceId place) {
        return register.has(place) ? Optional.of(nodes[register.seat(place.path())]) : Optional.empty();
    }

    /** Null for no seat. */
    private PlaceNode at(int seat) {
        return seat < 0 ? null : nodes[seat];
    }

    private List<PlaceNode> all() {
        return Arrays.asList(nodes);
    }

    private UnknownNameException notServed(String place, Text text) {
        return new UnknownNameException(Kind.PLACE_NOT_SERVED, text, Suggestions.places(place, names(), register.names()));
    }

    private Map<String, Text> names() {
        Map<String, Text> names = new LinkedHashMap<>();
        all().forEach(node -> names.put(node.place().path(), node.content().head().name()));
        return names;
    }

    /** What its places see of it. */
    private final class Inside implements Surroundings {

        @Override
        public PlaceNode deciding(PlaceNode place, String key, LocalDate on) {
            return place.pool(key, on).flatMap(PolicyEdition.this::find).orElse(place);
        }

        @Override
        public String hash() {
            return PolicyEdition.this.hash();
        }

        @Override
        public LocalDate today() {
            return PolicyEdition.this.today();
        }

        @Override
        public boolean call(PlaceId place, String digest, String rule, boolean belowOthers, RuleCall call) {
            return calls.run(place, digest, rule, belowOthers, call::run);
        }

        @Override
        public void failed(PlaceId place, String digest, String rule, String reason) {
            listener.failed(place, digest, rule, reason);
        }

        @Override
        public void recovered(PlaceId place, String digest, String rule) {
            listener.recovered(place, digest, rule);
        }
    }
}
