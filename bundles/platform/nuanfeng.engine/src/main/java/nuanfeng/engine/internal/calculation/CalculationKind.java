// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.host.RuleCall;
import nuanfeng.engine.internal.host.Thrown;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.spi.Budget;
import nuanfeng.policy.spi.Rule;

/** The questions that a place answers by rules of its own in Java. Its words stand in code: the policy's files say nothing of them. */
public final class CalculationKind implements Kind<List<String>, Map<String, OwnRule>> {

    private static final Phrases PHRASES = Phrases.beside(CalculationKind.class);

    public static final CalculationKind CALCULATION = new CalculationKind();

    private CalculationKind() {
    }

    @Override
    public List<String> nothing() {
        return List.of();
    }

    @Override
    public Map<String, OwnRule> bind(List<String> written, Seat seat) {
        Map<String, OwnRule> rules = new LinkedHashMap<>();
        for (Map.Entry<String, Rule> each : seat.javaRules().entrySet()) {
            long before = Budget.begin(RuleCall.TICKS);
            try {
                OwnRule rule = OwnRule.inJava(each.getKey(), each.getValue(), seat.ruleAbove(each.getKey()));
                DescriptionCheck.check(rule.description());
                rules.put(each.getKey(), rule);
            } catch (Throwable e) {
                // Whatever code of a bundle throws.
                seat.refuse(new Origin("", 0), each.getKey(), Complaint.of(PHRASES, "rule-without-description", Thrown.named(e)));
            } finally {
                Budget.end(before);
            }
        }
        seat.answersBy(rules);
        return rules;
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return RuleDifferences.onDay(here.place(), there.place());
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return RuleDifferences.overTime(after, before);
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return here.rules().values().stream().map(each -> new Findable(What.RULE, each.name(), each.description().title()));
    }

    @Override
    public List<Probe> probes() {
        return List.of(new CalculationProbe());
    }
}
