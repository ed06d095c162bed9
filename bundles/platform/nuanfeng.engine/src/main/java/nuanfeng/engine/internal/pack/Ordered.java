// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.pack;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import nuanfeng.engine.internal.parameter.Entry;

/**
 * A short map in its order, as one array: the clauses of a document and the districts of a city are kept for every place, and a
 * hash table of them takes ten times as much. Immutable.
 */
public final class Ordered extends AbstractMap<String, String> {

    /** More are looked up in a hash table. */
    private static final int MOST = 64;

    /** A key, its value, the next key. */
    private final String[] words;

    private Ordered(Map<String, String> map) {
        words = new String[map.size() * 2];
        int at = 0;
        for (Entry<String, String> each : map.entrySet()) {
            words[at++] = each.getKey().intern();
            words[at++] = each.getValue().intern();
        }
    }

    /**
     * The same in the same order. Its words are shared with everybody else who has them: clauses are numbered from one vocabulary
     * all over the country.
     */
    public static Map<String, String> copyOf(Map<String, String> map) {
        return map.isEmpty() ? Map.of() : map.size() <= MOST ? new Ordered(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    @Override
    public int size() {
        return words.length / 2;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public String get(Object key) {
        for (int i = 0; i < words.length; i += 2) {
            if (words[i].equals(key)) {
                return words[i + 1];
            }
        }
        return null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {

            @Override
            public int size() {
                return Ordered.this.size();
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new InOrder();
            }
        };
    }

    private final class InOrder implements Iterator<Entry<String, String>> {

        private int next;

        @Override
        public boolean hasNext() {
            return next < words.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry(words[next - 2], words[next - 1]);
        }
    }
}
