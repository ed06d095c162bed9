// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.gate;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.Worksheet;

/** A rule of a started bundle: describes itself once, and can be let go of whoever still holds an edition with it. */
final class HeldRule implements Rule {

    private volatile Rule rule;
    private volatile RuleDescription description;

    HeldRule(Rule rule) {
        this.rule = rule;
    }

    @Override
    public RuleDescription describe() {
        RuleDescription known = description;
        if (known == null) {
            known = held().describe();
            description = known;
        }
        return known;
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        return held().apply(sheet);
    }

    private Rule held() {
        Rule now = rule;
        if (now == null) {
            throw new IllegalStateException("The bundle of this rule was stopped.");
        }
        return now;
    }

    void letGo() {
        rule = null;
    }
}
