// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import nuanfeng.policy.Parties;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;

/** A place's own rule, in Java or made of what its policy says, with what it says of itself. */
public final class OwnRule {

    private final String name;
    private final Rule rule;
    private final RuleDescription description;
    private final Parties parties;
    private final boolean isJava;
    private final Fact<?>[] facts;
    private final TypedAlready[] typed;
    private final int[] required;
    private final Map<String, Fact<?>> factsByName = new HashMap<>();
    /** Whether the last call failed; only then is the next success reported. */
    public volatile boolean failing;

    /**
     * A Java rule. It names no parties: where it answers instead of a clock they stay those of the clock.
     *
     * @param above the rule that this one may call
     */
    public static OwnRule inJava(String name, Rule rule, Optional<OwnRule> above) {
        return new OwnRule(name, rule, above.map(OwnRule::description), above.map(OwnRule::parties).orElse(Parties.NONE), true);
    }

    /** A rule that is made of what the policy says, and describes itself together with what stands above it. */
    public static OwnRule ofPolicy(String name, Rule rule, Parties parties) {
        return new OwnRule(name, rule, Optional.empty(), parties, false);
    }

    private OwnRule(String name, Rule rule, Optional<RuleDescription> above, Parties parties, boolean isJava) {
        this.isJava = isJava;
        this.name = name;
        this.rule = rule;
        RuleDescription own = rule.describe();
        if (own.extending() && above.isEmpty()) {
            throw new IllegalStateException("it extends a rule of the place above, but there is none");
        }
        this.description = above.map(own::over).orElse(own);
        this.parties = parties;
        this.facts = description.facts().toArray(Fact<?>[]::new);
        this.typed = description.facts().stream().map(TypedAlready::new).toArray(TypedAlready[]::new);
        this.required = IntStream.range(0, facts.length).filter(each -> facts[each].isRequired()).toArray();
        description.facts().forEach(fact -> factsByName.put(fact.name(), fact));
    }

    public String name() {
        return name;
    }

    public Rule rule() {
        return rule;
    }

    public RuleDescription description() {
        return description;
    }

    /** Whether it came as code of its bundle. */
    public boolean isJava() {
        return isJava;
    }

    /** Who owes what it reckons, and to whom. */
    public Parties parties() {
        return parties;
    }

    /** In the order declared; not to be changed. */
    public Fact<?>[] facts() {
        return facts;
    }

    /** What tells whether they need reading. */
    public TypedAlready[] typed() {
        return typed;
    }

    /** Where the required ones stand among the facts; not to be changed. */
    public int[] required() {
        return required;
    }

    public Map<String, Fact<?>> factsByName() {
        return factsByName;
    }
}
