// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Collects the names of what one bundle says otherwise than another one of the same place. */
public interface Changed {

    /** Something that examples of this place and of those below may rest on: {@code work-injury.rate}, {@code rule:…}, {@code calendar}. */
    void here(String name);

    /** Something that every place may rest on. */
    void everywhere(String name);

    /** The keys under which two maps say something else; where one of the versions is absent, all of the other one's. */
    static <W> Set<String> keys(Optional<W> after, Optional<W> before, Function<W, ? extends Map<String, ?>> said) {
        Set<String> keys = new TreeSet<>();
        Stream.of(after, before).flatMap(Optional::stream).forEach(each -> keys.addAll(said.apply(each).keySet()));
        if (after.isPresent() && before.isPresent()) {
            keys.removeIf(key -> !differ(said.apply(after.get()).get(key), said.apply(before.get()).get(key)));
        }
        return keys;
    }

    /** Where in its file something stands is no difference. */
    static boolean differ(Object a, Object b) {
        return !Objects.equals(a, b) && !placeless(a).equals(placeless(b));
    }

    private static String placeless(Object value) {
        return String.valueOf(value).replaceAll("[\\w./-]+\\.yaml:\\d+", "");
    }
}
