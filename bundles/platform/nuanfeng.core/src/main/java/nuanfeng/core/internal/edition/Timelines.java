// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a place and those above it say, key by key. The positions of the keys are the nation's and shared by every place, so a
 * place costs one reference per key and a look-up never climbs.
 */
final class Timelines {

    private static final Timelines NONE = new Timelines(Map.of(), new Timeline[0]);

    private final Map<String, Integer> positions;
    private final Timeline[] lines;

    private Timelines(Map<String, Integer> positions, Timeline[] lines) {
        this.positions = positions;
        this.lines = lines;
    }

    static Timelines none() {
        return NONE;
    }

    static Timelines forKeys(Collection<String> keys) {
        Map<String, Integer> positions = new HashMap<>(keys.size() * 2);
        keys.forEach(key -> positions.put(key, positions.size()));
        Timeline[] lines = new Timeline[positions.size()];
        Arrays.fill(lines, Timeline.empty());
        return new Timelines(positions, lines);
    }

    /** The same with some keys said otherwise. */
    Timelines with(Map<String, Timeline> own) {
        if (own.isEmpty()) {
            return this;
        }
        Timeline[] next = lines.clone();
        own.forEach((key, line) -> next[positions.get(key)] = line);
        return new Timelines(positions, next);
    }

    Timeline get(String key) {
        Integer position = positions.get(key);
        return position == null ? Timeline.empty() : lines[position];
    }
}
