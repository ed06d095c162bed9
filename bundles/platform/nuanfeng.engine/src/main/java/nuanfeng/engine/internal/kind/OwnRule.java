// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nuanfeng.policy.Parties;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;

/**
 * A place's own rule, in Java or made of what its policy says, with what it says of itself.
 *
 * @param parties who owes what it reckons, and to whom
 * @param isJava whether it came as code of its bundle
 * @param facts in the order declared; not to be changed
 * @param typed what tells whether they need reading
 * @param required where the required ones stand among the facts; not to be changed
 * @param failing whether the last call failed; only then is the next success reported
 */
public record OwnRule(String name, Rule rule, RuleDescription description, Parties parties, boolean isJava, Fact<?>[] facts, TypedAlready[] typed,
        int[] required, Map<String, Fact<?>> factsByName, AtomicBoolean failing) {

    /**
     * A Java rule. It names no parties: where it answers instead of a clock they stay those of the clock.
     *
     * @param above the rule that this one may call
     */
    public static OwnRule inJava(String name, Rule rule, Optional<OwnRule> above) {
        return of(name, rule, above.map(OwnRule::description), above.map(OwnRule::parties).orElse(Parties.NONE), true);
    }

    /** A rule that is made of what the policy says, and describes itself together with what stands above it. */
    public static OwnRule ofPolicy(String name, Rule rule, Parties parties) {
        return of(name, rule, Optional.empty(), parties, false);
    }

    private static OwnRule of(String name, Rule rule, Optional<RuleDescription> above, Parties parties, boolean isJava) {
        RuleDescription own = rule.describe();
        if (own.extending() && above.isEmpty()) {
            throw new IllegalStateException("it extends a rule of the place above, but there is none");
        }
        RuleDescription description = above.map(own::over).orElse(own);
        Fact<?>[] facts = description.facts().toArray(Fact<?>[]::new);
        return new OwnRule(name, rule, description, parties, isJava, facts, Arrays.stream(facts).map(TypedAlready::new).toArray(TypedAlready[]::new),
                IntStream.range(0, facts.length).filter(each -> facts[each].isRequired()).toArray(),
                Arrays.stream(facts).collect(Collectors.toMap(Fact::name, each -> each, (first, again) -> again)), new AtomicBoolean());
    }
}
