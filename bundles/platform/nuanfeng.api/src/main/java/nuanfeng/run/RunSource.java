// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import nuanfeng.register.Condition;

/**
 * Where a fact, or a field of a result, comes from.
 *
 * A field {@code owner.licencePlace} is that of the record that the field before the point refers to, as it stands on the last day of the month.
 *
 * @param of the name that the sort asks for: a field, a given value, an earlier step, a member of the outcome; of {@link Sort#IS} the value itself;
 *        else empty
 * @param when what must hold of all records of the group for it to be given; none: always
 * @param holding for {@link Sort#HOLDS}
 * @param by for {@link Sort#SHARES}: the field by which the amount is shared
 * @param columns for {@link Sort#SHARES}: column → field of the record; the share itself goes to the column {@link #of}
 */
public record RunSource(Sort sort, String of, List<Condition> when, List<Condition> holding, String by, Map<String, String> columns) {

    /** The sources that there are. */
    public enum Sort {
        /** The value itself, the same for everybody. */
        IS("is"),
        /** The month that the run is for. */
        PERIOD("period"),
        /** The first day of that month. */
        FIRST_DAY("firstDay"),
        /** The last day of that month. */
        LAST_DAY("lastDay"),
        /** A field that all records of the group have alike; one that they do not have alike is a refusal. */
        FIELD("field"),
        /** The values of a field of all records that have it; nothing where none has it. */
        LIST("list"),
        /** Whether the conditions {@link RunSource#holding} hold of all records of the group. */
        HOLDS("holds"),
        /** How many groups an earlier step had. */
        GROUPS("groups"),
        /** Whoever started the run gave it; nothing where nobody did. */
        GIVEN("given"),
        /** The edition that answers. */
        EDITION("edition"),
        /** The division code of the place that the run is for. */
        PLACE("place"),
        /** How many records the group has. */
        COUNT("count"),
        /** The exact sum of a field, over the records that have it; nothing where none has it. */
        SUM("sum"),
        /** A member of the outcome: {@code amount}, {@code decision}; nothing in a refusal. */
        OUTCOME("outcome"),
        /** A line of the calculation, by its name: the last one so called; nothing in a refusal. */
        LINE("line"),
        /** Why there is no answer; nothing where there is one. */
        REFUSAL("refusal"),
        /** The first value where there is an answer, the second where there is none: {@code COMPUTED/REFUSED}. */
        STATE("state"),
        /** The amount of the outcome shared over the records by largest remainder, a line each. */
        SHARES("shares");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        /** As policy files write it. */
        public String word() {
            return word;
        }

        /** Whether it is known before the question is asked, so that a fact may come from it. */
        public boolean isBeforeTheAnswer() {
            return ordinal() < OUTCOME.ordinal();
        }

        public static Optional<Sort> of(String word) {
            for (Sort each : values()) {
                if (each.word.equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** The fields of records that it looks at. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>(columns.values());
        Stream.concat(when.stream(), holding.stream()).forEach(each -> fields.add(each.field()));
        if (sort == Sort.FIELD || sort == Sort.LIST || sort == Sort.SUM) {
            fields.add(of);
        }
        if (!by.isEmpty()) {
            fields.add(by);
        }
        return fields;
    }

    public RunSource {
        when = List.copyOf(when);
        holding = List.copyOf(holding);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
