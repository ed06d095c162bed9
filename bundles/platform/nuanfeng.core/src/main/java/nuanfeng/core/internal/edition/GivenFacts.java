// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.spi.Fact;

/** The typed facts of one question, in the order in which its rule declares them. */
final class GivenFacts {

    private final Fact<?>[] declared;
    private final Object[] values;

    private GivenFacts(Fact<?>[] declared, Object[] values) {
        this.declared = declared;
        this.values = values;
    }

    /** The facts, when they are all there, typed, within their limits and known; else they need reading. */
    static Optional<GivenFacts> asGiven(OwnRule rule, Map<String, Object> raw) {
        Fact<?>[] declared = rule.facts();
        Object[] values = new Object[declared.length];
        int known = 0;
        for (int i = 0; i < declared.length; i++) {
            Object value = raw.get(declared[i].name());
            if (value == null ? declared[i].isRequired() : !FactReader.isTyped(declared[i], value)) {
                return Optional.empty();
            }
            if (value != null) {
                values[i] = value;
                known++;
            }
        }
        return known == raw.size() ? Optional.of(new GivenFacts(declared, values)) : Optional.empty();
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

    /** The value of a fact; null when it was not given. */
    Object get(Fact<?> fact) {
        for (int i = 0; i < declared.length; i++) {
            if (declared[i] == fact) {
                return values[i];
            }
        }
        // A rule of the place above has descriptors of its own for what a code city declares again.
        for (int i = 0; i < declared.length; i++) {
            if (declared[i].name().equals(fact.name())) {
                return values[i];
            }
        }
        return null;
    }
}
