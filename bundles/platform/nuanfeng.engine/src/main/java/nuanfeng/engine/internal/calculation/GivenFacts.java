// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.Map;

import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.TypedAlready;
import nuanfeng.policy.spi.Fact;

/** The typed facts of one question, in the order in which its rule declares them. */
record GivenFacts(Fact<?>[] declared, Object[] values) {

    /** The facts, when they are all there, typed, within their limits and known; else null: they need reading. */
    static GivenFacts asGiven(OwnRule rule, Map<String, Object> raw) {
        GivenFacts facts = new GivenFacts(rule.facts(), new Object[rule.facts().length]);
        boolean typed = raw instanceof NamedFacts named ? facts.take(rule, named) : facts.take(rule, raw);
        return typed && facts.isComplete(rule) ? facts : null;
    }

    private boolean take(OwnRule rule, NamedFacts named) {
        int next = 0;
        for (int i = 0; i < named.size(); i++) {
            int at = find(rule.typed(), named.name(i), next);
            if (!take(rule, at, named.value(i))) {
                return false;
            }
            next = at + 1;
        }
        return true;
    }

    private boolean take(OwnRule rule, Map<String, Object> raw) {
        for (Map.Entry<String, Object> each : raw.entrySet()) {
            if (!take(rule, find(rule.typed(), each.getKey(), 0), each.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean take(OwnRule rule, int at, Object value) {
        if (at < 0 || value == null || !rule.typed()[at].accepts(value)) {
            return false;
        }
        values[at] = value;
        return true;
    }

    private boolean isComplete(OwnRule rule) {
        for (int required : rule.required()) {
            if (values[required] == null) {
                return false;
            }
        }
        return true;
    }

    /** @param typed by name, as the reader leaves them */
    static GivenFacts of(OwnRule rule, Map<String, Object> typed) {
        Fact<?>[] declared = rule.facts();
        Object[] values = new Object[declared.length];
        for (int i = 0; i < declared.length; i++) {
            values[i] = typed.get(declared[i].name());
        }
        return new GivenFacts(declared, values);
    }

    /** Where a fact stands; −1 when the rule declares none of this name. */
    int find(Fact<?> fact) {
        for (int i = 0; i < declared.length; i++) {
            if (declared[i] == fact) {
                return i;
            }
        }
        // A rule of the place above has descriptors of its own for what a code city declares again.
        for (int i = 0; i < declared.length; i++) {
            if (declared[i].name().equals(fact.name())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether this very fact stands there. */
    boolean isAt(int at, Fact<?> fact) {
        return at < declared.length && declared[at] == fact;
    }

    /** The value that stands there; null when it was not given. */
    Object value(int at) {
        return at < 0 ? null : values[at];
    }

    /** The value of a fact; null when it was not given. */
    Object get(Fact<?> fact) {
        return value(find(fact));
    }

    /** Whoever names facts follows the order of the schema more often than not, so the search begins where it ended. */
    private static int find(TypedAlready[] all, String name, int from) {
        for (int i = from; i < all.length; i++) {
            if (all[i].name() == name) {
                return i;
            }
        }
        return find(all, name);
    }

    private static int find(TypedAlready[] all, String name) {
        for (int i = 0; i < all.length; i++) {
            if (all[i].name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
