// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.List;

import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.RuleDescription;

/** A fact, or a member of one, as a description names it. @param value of the whole fact; null where it is not given */
record NamedFact(Fact<?> fact, Fact<?> member, Object value) {

    static NamedFact of(RuleDescription description, String name, GivenFacts given) {
        int dot = name.indexOf('.');
        Fact<?> fact = named(description.facts(), dot < 0 ? name : name.substring(0, dot));
        Fact<?> member = fact == null || dot < 0 ? null : named(fact.members(), name.substring(dot + 1));
        return new NamedFact(fact, member, fact == null || dot >= 0 && member == null ? null : given.get(fact));
    }

    /** Null where there is none: what a place adds to the rule above may speak of facts that are not there. */
    private static Fact<?> named(List<Fact<?>> facts, String name) {
        for (Fact<?> fact : facts) {
            if (fact.name().equals(name)) {
                return fact;
            }
        }
        return null;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    /** Of the record at this place of a list; of the only one where there is no list. */
    Object at(int i) {
        Object whole = isList() ? ((List<?>) value).get(i) : value;
        return member != null && whole instanceof Facts facts ? facts.values().get(member.name()) : whole;
    }

    String pointer(int i) {
        return "/" + fact.name() + (isList() ? "/" + i : "") + (member == null ? "" : "/" + member.name());
    }

    Text title() {
        return (member == null ? fact : member).title();
    }
}
