// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Text;

/**
 * What a rule is and what it wants to know.
 *
 * @param dateFact the fact that decides the day the question is about, when the asker names none: a {@link Fact.Type#MONTH}
 *        (its first day), a {@link Fact.Type#DATE} or a {@link Fact.Type#DATE_OR_MOMENT} (its day in China); it stands in {@code facts} too
 * @param extending whether this only adds to what the rule of the place above says of itself
 */
public record RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact,
        boolean extending) {

    public RuleDescription {
        facts = List.copyOf(facts);
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

    /** This description with the one above it filled in. Itself, unless it is {@link #extending()}. */
    public RuleDescription over(RuleDescription above) {
        if (!extending) {
            return this;
        }
        Map<String, Fact<?>> all = new LinkedHashMap<>();
        above.facts.forEach(fact -> all.put(fact.name(), fact));
        facts.forEach(fact -> all.merge(fact.name(), fact, Fact::joinedWith));
        return new RuleDescription(above.title, above.kind, new ArrayList<>(all.values()), above.dateFact);
    }
}
