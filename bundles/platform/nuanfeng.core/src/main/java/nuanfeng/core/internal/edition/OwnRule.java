// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.HashMap;
import java.util.Map;

import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;

/** A place's own Java rule, with what it says of itself. */
final class OwnRule {

    private final String name;
    private final Rule rule;
    private final RuleDescription description;
    private final Map<String, Fact<?>> facts = new HashMap<>();
    /** Whether the last call failed; only then is the next success reported. */
    volatile boolean failing;

    OwnRule(String name, Rule rule) {
        this.name = name;
        this.rule = rule;
        this.description = rule.describe();
        description.facts().forEach(fact -> facts.put(fact.name(), fact));
    }

    String name() {
        return name;
    }

    Rule rule() {
        return rule;
    }

    RuleDescription description() {
        return description;
    }

    Map<String, Fact<?>> facts() {
        return facts;
    }
}
