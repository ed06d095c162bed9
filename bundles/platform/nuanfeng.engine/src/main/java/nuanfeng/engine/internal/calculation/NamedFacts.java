// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

import nuanfeng.engine.internal.parameter.Entry;

/**
 * The facts of one question by name, in the order in which they were put. A map like any other for those who ask by the
 * million: two references for each fact, and nothing else. Looking up goes through all names, so this is for facts that a
 * program names itself and not for whatever strangers send.
 *
 * <p>Not safe for threads while it is filled; facts cannot be taken out again.
 */
public final class NamedFacts extends AbstractMap<String, Object> {

    /** Name, value, name, value … */
    private Object[] pairs;
    private int end;
    /** A bit for each hash that was put: a name whose bit is not set is new without looking. */
    private long seen;

    /** @param expected how many facts there will be; more is no error */
    public NamedFacts(int expected) {
        this.pairs = new Object[2 * Math.max(expected, 1)];
    }

    /** @throws NullPointerException when name or value is null: a fact that is not there is not named */
    @Override
    public Object put(String name, Object value) {
        long bit = 1L << name.hashCode();
        if ((seen & bit) != 0 || end == pairs.length || value == null) {
            return putAfterLooking(name, value);
        }
        append(name, value);
        seen |= bit;
        return null;
    }

    @Override
    public int size() {
        return end >> 1;
    }

    /** The name that was put as number {@code index}, from 0. */
    public String name(int index) {
        return (String) pairs[2 * Objects.checkIndex(index, size())];
    }

    /** The value that was put as number {@code index}, from 0. */
    public Object value(int index) {
        return pairs[2 * Objects.checkIndex(index, size()) + 1];
    }

    @Override
    public Object get(Object name) {
        int at = find(name);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(Object name) {
        return find(name) >= 0;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new Entries();
    }

    private Object putAfterLooking(String name, Object value) {
        Objects.requireNonNull(value, name);
        int at = find(name);
        if (at >= 0) {
            Object before = pairs[at + 1];
            pairs[at + 1] = value;
            return before;
        }
        if (end == pairs.length) {
            pairs = Arrays.copyOf(pairs, end * 2);
        }
        append(name, value);
        seen |= 1L << name.hashCode();
        return null;
    }

    private void append(String name, Object value) {
        pairs[end] = name;
        pairs[end + 1] = value;
        end += 2;
    }

    private int find(Object name) {
        for (int i = 0; i < end; i += 2) {
            if (pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private final class Entries extends AbstractSet<Entry<String, Object>> {

        @Override
        public int size() {
            return NamedFacts.this.size();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < size();
                }

                @Override
                public Entry<String, Object> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Entry<String, Object> entry = new SimpleImmutableEntry<>(name(next), value(next));
                    next++;
                    return entry;
                }
            };
        }
    }
}
