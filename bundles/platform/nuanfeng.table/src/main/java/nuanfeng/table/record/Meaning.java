// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a cell means by the type of its field.
 *
 * @param value as a program would write it, a text or a truth value; the text of the cell where it is not understood and the type itself says so
 * @param repairs what was done to the cell, phrases
 * @param trouble why it cannot be taken, a phrase
 * @param asked whether the trouble is a question about the column
 */
record Meaning(Optional<Object> value, List<String> repairs, Optional<String> trouble, boolean asked) {

    static final Meaning NOTHING = new Meaning(Optional.empty(), List.of(), Optional.empty(), false);

    Meaning {
        repairs = List.copyOf(repairs);
    }

    static Meaning of(Object value, String... repairs) {
        return new Meaning(Optional.of(value), List.of(repairs), Optional.empty(), false);
    }

    static Meaning nothing(String repair) {
        return new Meaning(Optional.empty(), List.of(repair), Optional.empty(), false);
    }

    static Meaning wrong(String trouble) {
        return new Meaning(Optional.empty(), List.of(), Optional.of(trouble), false);
    }

    static Meaning ask(String trouble) {
        return new Meaning(Optional.empty(), List.of(), Optional.of(trouble), true);
    }

    Meaning after(List<String> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        List<String> all = new ArrayList<>(earlier);
        repairs.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Meaning(value, all, trouble, asked);
    }
}
