// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.calculation.FactIssue;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;

/** Facts of which exactly one is to be given: all of them that are too many, or the first where none is there. */
final class Alternatives {

    private static final Phrases PHRASES = Phrases.beside(Alternatives.class);

    private Alternatives() {
    }

    static List<FactIssue> issues(RuleDescription description, GivenFacts facts) {
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
}
