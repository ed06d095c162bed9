// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;

import nuanfeng.calculation.FactIssue;
import nuanfeng.engine.internal.kind.DayOrMoment;
import nuanfeng.engine.internal.timeline.Chinese;
import nuanfeng.policy.Identifiers;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.RuleDescription;

/** Facts that are right each for itself and cannot be so together, as far as the rule's description says it: all of them at once. */
final class FactConflicts {

    private static final Phrases PHRASES = Phrases.beside(FactConflicts.class);
    private static final int MOST_ISSUES = 100;

    private FactConflicts() {
    }

    static List<FactIssue> of(RuleDescription description, GivenFacts facts) {
        List<FactIssue> alternatives = alternatives(description, facts);
        if (description.sequences().isEmpty() && description.identities().isEmpty()) {
            return alternatives;
        }
        List<FactIssue> all = new ArrayList<>(alternatives);
        description.sequences().forEach(each -> new Comparison(description, each, facts).addTo(all));
        description.identities().forEach(each -> identities(description, each, facts, all));
        return all;
    }

    /** Facts of which exactly one is to be given: all of them that are too many, or the first where none is there. */
    private static List<FactIssue> alternatives(RuleDescription description, GivenFacts facts) {
        if (description.alternatives().isEmpty()) {
            return List.of();
        }
        List<FactIssue> issues = new ArrayList<>();
        for (List<String> group : description.alternatives()) {
            List<Fact<?>> all = description.facts().stream().filter(fact -> group.contains(fact.name())).<Fact<?>>map(fact -> fact).toList();
            List<Fact<?>> given = all.stream().filter(fact -> facts.get(fact) != null).toList();
            List<Text> names = all.stream().map(FactSentences::name).toList();
            if (given.isEmpty()) {
                issues.add(new FactIssue("/" + group.get(0), "missing", PHRASES.say("none-of", names)));
            } else {
                given.subList(1, given.size()).forEach(fact -> issues.add(new FactIssue("/" + fact.name(), "contradiction", PHRASES.say("one-of", names))));
            }
        }
        return issues;
    }

    /** Whether a text is an identity number, and says the day of birth that stands beside it. */
    private static void identities(RuleDescription description, RuleDescription.Identity identity, GivenFacts facts, List<FactIssue> issues) {
        NamedFact number = NamedFact.of(description, identity.number(), facts);
        NamedFact born = NamedFact.of(description, identity.born(), facts);
        int several = number.value() == null ? 0 : number.isList() ? ((List<?>) number.value()).size() : 1;
        for (int i = 0; i < several && issues.size() < MOST_ISSUES; i++) {
            if (number.at(i) instanceof String written) {
                if (!Identifiers.isIdentityNumber(written)) {
                    issues.add(new FactIssue(number.pointer(i), "check-digit", PHRASES.say("no-identity-number", number.title())));
                } else if (born.at(i) instanceof LocalDate day && !Identifiers.born(written).equals(day)) {
                    issues.add(new FactIssue(born.pointer(i), "contradiction", PHRASES.say("other-birth", born.title(), number.title())));
                }
            }
        }
    }

    /** A fact, or a member of one, as a description names it. @param value of the whole fact; null where it is not given */
    private record NamedFact(Fact<?> fact, Fact<?> member, Object value) {

        static NamedFact of(RuleDescription description, String name, GivenFacts given) {
            int dot = name.indexOf('.');
            Fact<?> fact = named(description.facts(), dot < 0 ? name : name.substring(0, dot));
            Fact<?> member = fact == null || dot < 0 ? null : named(fact.members(), name.substring(dot + 1));
            return new NamedFact(fact, member, fact == null || dot >= 0 && member == null ? null : given.get(fact));
        }

        /** Null where there is none: what a place adds to the rule above may speak of facts that are not there. */
        private static Fact<?> named(List<Fact<?>> facts, String name) {
            for (Fact<?> fact : facts) {
                if (fact.name().equals(name)) {
                    return fact;
                }
            }
            return null;
        }

        boolean isList() {
            return value instanceof List<?>;
        }

        /** Of the record at this place of a list; of the only one where there is no list. */
        Object at(int i) {
            Object whole = isList() ? ((List<?>) value).get(i) : value;
            return member != null && whole instanceof Facts facts ? facts.values().get(member.name()) : whole;
        }

        String pointer(int i) {
            return "/" + fact.name() + (isList() ? "/" + i : "") + (member == null ? "" : "/" + member.name());
        }

        Text title() {
            return (member == null ? fact : member).title();
        }
    }

    /** Whether one fact lies before another that it cannot lie before; wherever one of them is not given there is nothing to say. */
    private static final class Comparison {

        private final NamedFact earlier;
        private final NamedFact later;
        private List<FactIssue> issues;

        Comparison(RuleDescription description, RuleDescription.Sequence sequence, GivenFacts facts) {
            this.earlier = NamedFact.of(description, sequence.earlier(), facts);
            this.later = NamedFact.of(description, sequence.later(), facts);
        }

        void addTo(List<FactIssue> all) {
            if (earlier.value() == null || later.value() == null) {
                return;
            }
            issues = all;
            boolean together = earlier.isList() && earlier.fact().name().equals(later.fact().name());
            if (together) {
                for (int i = 0; i < ((List<?>) later.value()).size() && issues.size() < MOST_ISSUES; i++) {
                    compare(i, i);
                }
            } else if (earlier.isList()) {
                for (int i = 0; i < ((List<?>) earlier.value()).size() && issues.size() < MOST_ISSUES; i++) {
                    compare(i, 0);
                }
            } else {
                int several = later.isList() ? ((List<?>) later.value()).size() : 1;
                for (int i = 0; i < several && issues.size() < MOST_ISSUES; i++) {
                    compare(0, i);
                }
            }
        }

        private void compare(int from, int to) {
            if (earlier.at(from) instanceof Temporal first && later.at(to) instanceof Temporal last && DayOrMoment.isBefore(end(last), begin(first))) {
                // The line of a list is where it is mended, whichever of the two it is.
                boolean atEarlier = earlier.isList() && !later.isList();
                issues.add(new FactIssue(atEarlier ? earlier.pointer(from) : later.pointer(to), "contradiction", PHRASES.say("too-early", later.title(), earlier.title(), said(first))));
            }
        }

        private static Temporal begin(Temporal time) {
            return time instanceof YearMonth month ? month.atDay(1) : time;
        }

        private static Temporal end(Temporal time) {
            return time instanceof YearMonth month ? month.atEndOfMonth() : time;
        }

        private static Object said(Temporal time) {
            return time instanceof YearMonth || time instanceof LocalDate ? time : Chinese.time(time);
        }
    }
}
