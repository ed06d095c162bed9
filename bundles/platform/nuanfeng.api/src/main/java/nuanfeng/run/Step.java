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
 * One question, asked once for every group of records. Records are taken as they stand on the last day of the month, as far as they hold then.
 *
 * @param name unique in its run: {@code premium}
 * @param rule the question: {@code work-injury.premium}; empty for a step that only counts its groups
 * @param on where the day comes from that the question is about; empty: where the rule takes it from
 * @param register the type of the records that are asked about
 * @param where what must hold of a record for it to be asked about
 * @param per the fields whose values records of one group have in common; none: the records of a place are one group
 * @param order the fields by which records of a group come one before the other, where that matters: for fen that are shared out
 * @param facts by name, where each comes from; one whose source has nothing is not given
 * @param result what is kept of an answer; empty when it is told in the report of the run only
 */
public record Step(String name, String rule, Optional<RunSource> on, String register, List<Condition> where, List<String> per, List<String> order,
        Map<String, RunSource> facts,
        Optional<Result> result) {

    /** As a field: the record itself, as others refer to it; only where records are kept. */
    public static final String RECORD = "recordId";

    public Step {
        where = List.copyOf(where);
        per = List.copyOf(per);
        order = List.copyOf(order);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** The fields of its records that it looks at; those of what a record refers to with a point in them. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>(per);
        fields.addAll(order);
        where.forEach(each -> fields.add(each.field()));
        Stream.of(on.stream(), facts.values().stream(), result.stream().flatMap(each -> each.fields().values().stream())).flatMap(each -> each)
                .forEach(source -> fields.addAll(source.fields()));
        fields.remove(RECORD);
        return fields;
    }

    /** @param record its values, typed as its record type says */
    public boolean takes(Map<String, Object> record) {
        return where.stream().allMatch(each -> each.holds(record));
    }

    /**
     * The record that is made of an answer, or of a refusal.
     *
     * @param register its type
     * @param fields by name, where each comes from
     */
    public record Result(String register, Map<String, RunSource> fields) {

        public Result {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }
}
