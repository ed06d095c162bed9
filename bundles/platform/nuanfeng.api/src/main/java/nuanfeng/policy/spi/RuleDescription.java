// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Text;

/**
 * What a rule is and what it wants to know.
 *
 * @param dateFact the fact that decides the day the question is about, when the asker names none: a {@link Fact.Type#MONTH}
 *        (its first day), a {@link Fact.Type#DATE} or a {@link Fact.Type#DATE_OR_MOMENT} (its day in China); it stands in {@code facts} too
 * @param extending whether this only adds to what the rule of the place above says of itself
 * @param codes what it may decide besides the codes that {@link Verdict} reserves, with what each is called
 * @param doesNotDecide what an answer must not be taken for: 不认定劳动关系；不代替核定. Empty for rules that do not say
 * @param alternatives names of facts of which exactly one is given, group by group
 * @param called what its steps, dates and further values are called: {@code base} → 缴费基数
 * @param sequences pairs of facts of which one is never earlier than the other
 * @param identities texts that are identity numbers, each with the fact that says the day of birth that stands in it
 */
public record RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact,
        boolean extending, List<TitledCode> codes, Text doesNotDecide, List<List<String>> alternatives, List<TitledCode> called,
        List<Sequence> sequences, List<Identity> identities) {

    /**
     * A text is a well-formed identity number, and the day of birth that stands in it is the one that is said beside it. Wherever one of them is not given there is nothing to compare.
     *
     * @param number name of a text, or {@code dependants.identityNumber} for a member of a record or of each record of a list
     * @param born name of a day beside it, in the same record
     */
    public record Identity(String number, String born) {
    }

    /**
     * Of two facts, each a month, a day or a moment, the later one does not lie before the earlier one. Who says so in a question contradicts himself.
     *
     * @param earlier name of a fact, or {@code lines.period} for a member of a record or of each record of a list
     * @param later the same; members of one list are compared record by record
     */
    public record Sequence(String earlier, String later) {
    }

    public RuleDescription {
        facts = List.copyOf(facts);
        codes = List.copyOf(codes);
        alternatives = alternatives.stream().map(List::copyOf).toList();
        called = List.copyOf(called);
        sequences = List.copyOf(sequences);
        identities = List.copyOf(identities);
    }

    public RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact, boolean extending, List<TitledCode> codes,
            Text doesNotDecide, List<List<String>> alternatives, List<TitledCode> called, List<Sequence> sequences) {
        this(title, kind, facts, dateFact, extending, codes, doesNotDecide, alternatives, called, sequences, List.of());
    }

    public RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact, boolean extending, List<TitledCode> codes,
            Text doesNotDecide, List<List<String>> alternatives) {
        this(title, kind, facts, dateFact, extending, codes, doesNotDecide, alternatives, List.of(), List.of());
    }

    public RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact, boolean extending) {
        this(title, kind, facts, dateFact, extending, List.of(), Text.NONE, List.of());
    }

    public RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact) {
        this(title, kind, facts, dateFact, false);
    }

    /**
     * The rule of the place above with further facts: for a place that adds a step to it. A record fact of the same name gets
     * the further members.
     */
    public static RuleDescription extending(List<Fact<?>> more) {
        return new RuleDescription(Text.of("-"), Outcome.Kind.DECISION, more, Optional.empty(), true);
    }

    /** The same rule, whose answers are told with what they do not decide. */
    public RuleDescription notDeciding(Text what) {
        return new RuleDescription(title, kind, facts, dateFact, extending, codes, what, alternatives, called, sequences, identities);
    }

    /** The same rule, which may also decide so. */
    public RuleDescription deciding(List<TitledCode> further) {
        return new RuleDescription(title, kind, facts, dateFact, extending, further, doesNotDecide, alternatives, called, sequences, identities);
    }

    /** The same rule, to which exactly one of these facts is given. */
    public RuleDescription withOneOf(List<String> names) {
        List<List<String>> groups = new ArrayList<>(alternatives);
        groups.add(names);
        return new RuleDescription(title, kind, facts, dateFact, extending, codes, doesNotDecide, groups, called, sequences, identities);
    }

    /** The same rule, of whose facts one does not lie before another. */
    public RuleDescription inSequence(String earlier, String later) {
        List<Sequence> all = new ArrayList<>(sequences);
        all.add(new Sequence(earlier, later));
        return new RuleDescription(title, kind, facts, dateFact, extending, codes, doesNotDecide, alternatives, called, all, identities);
    }

    /** The same rule, of whose texts one is an identity number that says the same day of birth. */
    public RuleDescription identifying(String number, String born) {
        List<Identity> all = new ArrayList<>(identities);
        all.add(new Identity(number, born));
        return new RuleDescription(title, kind, facts, dateFact, extending, codes, doesNotDecide, alternatives, called, sequences, all);
    }

    /** The same rule, one of whose steps, dates or further values is called so. */
    public RuleDescription calling(String name, Text what) {
        List<TitledCode> names = new ArrayList<>(called);
        names.add(new TitledCode(name, what));
        return new RuleDescription(title, kind, facts, dateFact, extending, codes, doesNotDecide, alternatives, names, sequences, identities);
    }

    /** What a step, a date or a further value is called; its name where nobody says it. */
    public Text called(String name) {
        return called.stream().filter(each -> each.code().equals(name)).map(TitledCode::title).findFirst().orElse(Text.of(name));
    }

    /** This description with the one above it filled in. Itself, unless it is {@link #extending()}. */
    public RuleDescription over(RuleDescription above) {
        if (!extending) {
            return this;
        }
        Map<String, Fact<?>> all = new LinkedHashMap<>();
        above.facts.forEach(fact -> all.put(fact.name(), fact));
        facts.forEach(fact -> all.merge(fact.name(), fact, Fact::joinedWith));
        return new RuleDescription(above.title, above.kind, new ArrayList<>(all.values()), above.dateFact, false, joined(above.codes, codes),
                above.doesNotDecide, joined(above.alternatives, alternatives), joined(above.called, called),
                joined(above.sequences, sequences), joined(above.identities, identities));
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
