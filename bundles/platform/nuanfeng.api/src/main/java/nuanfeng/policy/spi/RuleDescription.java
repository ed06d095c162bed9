// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Text;

/**
 * What a rule is and what it wants to know.
 *
 * @param dateFact the fact that decides the day the question is about, when the asker names none: a {@link Fact.Type#MONTH}
 *        (its first day) or a {@link Fact.Type#DATE}; it stands in {@code facts} too
 */
public record RuleDescription(Text title, Outcome.Kind kind, List<Fact<?>> facts, Optional<Fact<?>> dateFact) {

    public RuleDescription {
        facts = List.copyOf(facts);
    }

    /** The same rule with further facts: for a place that adds a step to the rule of the place above. */
    public RuleDescription with(List<Fact<?>> more) {
        List<Fact<?>> all = new java.util.ArrayList<>(facts);
        all.addAll(more);
        return new RuleDescription(title, kind, all, dateFact);
    }
}
