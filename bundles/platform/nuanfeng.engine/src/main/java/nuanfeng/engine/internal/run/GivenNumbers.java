// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nuanfeng.library.CalculationOffer;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.FactLimits;
import nuanfeng.quantity.Quantity;
import nuanfeng.run.Run;
import nuanfeng.run.RunSource;
import nuanfeng.run.Step;

/** What whoever starts a run gives as texts, read once for all questions: what every rule that asks for it takes for a number. */
public final class GivenNumbers {

    private static final Set<Fact.Type> NUMBERS = Set.of(Fact.Type.NUMBER, Fact.Type.MONEY, Fact.Type.COUNT);

    private final Set<String> names = new HashSet<>();

    /** @param offers the questions of the place */
    public GivenNumbers(Run run, Collection<CalculationOffer> offers) {
        Map<String, Map<String, Fact.Type>> types = offers.stream().collect(Collectors.toMap(CalculationOffer::rule,
                offer -> offer.description().facts().stream().collect(Collectors.toMap(Fact::name, Fact::type))));
        Set<String> others = new HashSet<>();
        for (Step step : run.steps()) {
            step.facts().forEach((fact, source) -> {
                if (source.sort() == RunSource.Sort.GIVEN) {
                    Fact.Type type = types.getOrDefault(step.rule(), Map.of()).get(fact);
                    (type != null && NUMBERS.contains(type) ? names : others).add(source.of());
                }
            });
        }
        names.removeAll(others);
    }

    /** By name. What is no number stays with those who read facts, who say what is wrong with it. */
    public Map<String, Quantity> of(Map<String, Object> given) {
        Map<String, Quantity> numbers = new HashMap<>();
        given.forEach((name, value) -> {
            if (names.contains(name) && value instanceof String text && text.length() <= FactLimits.NUMBER) {
                try {
                    numbers.put(name, Quantity.parse(text));
                } catch (IllegalArgumentException | ArithmeticException e) {
                    // Whoever reads facts says it of every question.
                }
            }
        });
        return numbers;
    }
}
