// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.calculation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.library.UnknownNameException;
import nuanfeng.parameter.Parameters;
import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.Naming;
import nuanfeng.calculation.TraceLine;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.TitledCode;

/**
 * What the facts and parameters of an answer are called.
 *
 * @param rule what the question is called; nothing where it is unknown
 * @param facts name → fact
 * @param parameters key → what it is called
 * @param naming what its steps and days are called
 */
public record SpokenNames(Text rule, Map<String, Fact<?>> facts, Map<String, Text> parameters, Naming naming) {

    static final SpokenNames NONE = new SpokenNames(Text.NONE, Map.of(), Map.of(), Naming.NONE);

    public static SpokenNames of(Calculation calculation, Optional<RuleDescription> description, Parameters parameters) {
        Map<String, Fact<?>> named = new HashMap<>();
        description.map(RuleDescription::facts).orElse(List.of()).forEach(fact -> named.put(fact.name(), fact));
        Map<String, Text> keys = new HashMap<>();
        for (TraceLine line : calculation.trace()) {
            if (line instanceof TraceLine.ParameterRead) {
                called(parameters, line.name(), calculation).ifPresent(title -> keys.put(line.name(), title));
            }
        }
        return new SpokenNames(description.map(RuleDescription::title).orElse(Text.NONE), named, keys, calculation.meaning().naming());
    }

    private static Optional<Text> called(Parameters parameters, String key, Calculation calculation) {
        try {
            return Optional.of(parameters.parameter(key, calculation.on()).description());
        } catch (UnknownNameException e) {
            // A value of another place, of which this one knows nothing.
            return Optional.empty();
        }
    }

    Text fact(String name) {
        return Optional.<Fact<?>>ofNullable(facts.get(name)).map(Fact::description).orElse(Text.of(name));
    }

    /** What the rule calls it; it may be said everywhere alike. */
    Text step(String name) {
        Text called = naming.step(name);
        return called.isEmpty() ? Text.of(name) : called;
    }

    Text parameter(String key) {
        return parameters.getOrDefault(key, Text.of(key));
    }

    /** A code of a fact, by its title where it has one. */
    Optional<Text> code(String fact, Object value) {
        return Optional.<Fact<?>>ofNullable(facts.get(fact)).flatMap(each -> each.titled().stream().filter(code -> code.code().equals(value)).findFirst())
                .map(TitledCode::title);
    }
}
