// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * What a place and those above it say, key by key. The slots of the keys are the nation's and shared by every place, so a place
 * costs one array and a look-up neither climbs nor follows a chain.
 *
 * @param keys open addressing by hash; at most half full
 */
public record Timelines(String[] keys, Timeline[] lines) {

    private static final Timelines NONE = new Timelines(new String[1], new Timeline[1]);

    public static Timelines none() {
        return NONE;
    }

    public static Timelines forKeys(Collection<String> wanted) {
        String[] keys = new String[Integer.highestOneBit(Math.max(1, wanted.size())) * 4];
        for (String key : wanted) {
            // Rules name keys by constants, which are interned too: they are found without comparing letters.
            keys[slot(keys, key)] = key.intern();
        }
        Timeline[] lines = new Timeline[keys.length];
        Arrays.fill(lines, Timeline.empty());
        return new Timelines(keys, lines);
    }

    /** The same with some keys said otherwise. */
    public Timelines with(Map<String, Timeline> own) {
        if (own.isEmpty()) {
            return this;
        }
        Timeline[] next = lines.clone();
        own.forEach((key, line) -> next[slot(keys, key)] = line);
        return new Timelines(keys, next);
    }

    /** Empty when nobody says anything, or the nation does not know the key. */
    public Timeline get(String key) {
        int slot = home(keys, key);
        while (keys[slot] != key) {
            if (keys[slot] == null) {
                return search(key);
            }
            slot = slot + 1 & keys.length - 1;
        }
        return lines[slot];
    }

    /** For a word that is the same, but no constant. */
    private Timeline search(String key) {
        int slot = slot(keys, key);
        return keys[slot] == null ? Timeline.empty() : lines[slot];
    }

    /** The slot that holds a key, or the free one where it would stand. */
    private static int slot(String[] keys, String key) {
        int slot = home(keys, key);
        while (keys[slot] != null && !keys[slot].equals(key)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static int home(String[] keys, String key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & keys.length - 1;
    }
}
