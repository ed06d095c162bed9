// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calculation;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

import nuanfeng.quantity.Money;

/** A map of two entries that cannot be changed and costs no hashing until somebody looks. */
final class TwoParts extends AbstractMap<String, Money> {

    private final String one;
    private final Money ones;
    private final String other;
    private final Money others;

    TwoParts(String one, Money ones, String other, Money others) {
        if (one.equals(other)) {
            throw new IllegalArgumentException("Two parts are called '%s'".formatted(one));
        }
        this.one = one;
        this.ones = Objects.requireNonNull(ones);
        this.other = other;
        this.others = Objects.requireNonNull(others);
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public Money get(Object name) {
        return one.equals(name) ? ones : other.equals(name) ? others : null;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Money> look) {
        look.accept(one, ones);
        look.accept(other, others);
    }

    @Override
    public Set<Entry<String, Money>> entrySet() {
        Set<Entry<String, Money>> entries = new LinkedHashSet<>();
        entries.add(new SimpleImmutableEntry<>(one, ones));
        entries.add(new SimpleImmutableEntry<>(other, others));
        return Collections.unmodifiableSet(entries);
    }
}
