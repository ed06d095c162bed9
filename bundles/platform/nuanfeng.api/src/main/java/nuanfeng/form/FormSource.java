// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Optional;

import nuanfeng.register.Condition;

/**
 * Records that a form is filled from.
 *
 * @param name unique in its layout
 * @param register their type; empty: they are entered by hand
 * @param manner which of them belong to a period
 * @param dated the field that says so, for {@link Manner#CHANGES} and {@link Manner#WITHIN}
 * @param unfold a field that holds rows: each of them is a record, with what its record says beside; empty: none
 * @param where what must hold of a record
 * @param per fields whose values the records of one line have in common; none: each record is a line
 * @param order fields by which lines follow each other
 * @param unit the field that says to which of the units that report a record belongs; empty: it belongs to all of them
 * @param derived fields that follow from other sources and from other fields, in their order
 * @param join records of another source, for each of which a record is there once: a person for each month that was paid for; empty: each is there once
 */
public record FormSource(String name, String register, Manner manner, String dated, String unfold, List<Condition> where, List<String> per,
        List<String> order, String unit, List<FormDerived> derived, Optional<Join> join) {

    /** Which records belong to a period. */
    public enum Manner {
        /** As they stand on the day of the sheet. */
        AS_OF("as-of"),
        /** What happened since the sheet before. */
        CHANGES("changes"),
        /** Those of the period: their day or month lies in it. */
        WITHIN("within"),
        /** Whatever is handed over. */
        GIVEN("given");

        private final String word;

        Manner(String word) {
            this.word = word;
        }

        /** As policy files write it. */
        public String word() {
            return word;
        }

        public static Optional<Manner> of(String word) {
            for (Manner each : values()) {
                if (each.word.equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Records of another source that go with a record. Where there is none the record is there all the same; what it says itself it keeps.
     *
     * @param in the other source @param by fields of the record @param key fields of the other records, one for each
     */
    public record Join(String in, List<String> by, List<String> key) {

        public Join {
            by = List.copyOf(by);
            key = List.copyOf(key);
        }
    }

    public FormSource {
        where = List.copyOf(where);
        per = List.copyOf(per);
        order = List.copyOf(order);
        derived = List.copyOf(derived);
    }

    /** One whose records are there once each. */
    public FormSource(String name, String register, Manner manner, String dated, String unfold, List<Condition> where, List<String> per,
            List<String> order, String unit, List<FormDerived> derived) {
        this(name, register, manner, dated, unfold, where, per, order, unit, derived, Optional.empty());
    }

    /** One whose records say all that is asked of them. */
    public FormSource(String name, String register, Manner manner, String dated, String unfold, List<Condition> where, List<String> per,
            List<String> order) {
        this(name, register, manner, dated, unfold, where, per, order, "", List.of());
    }

    /** Whether a field of its records follows from something else. */
    public boolean derives(String field) {
        return derived.stream().anyMatch(each -> each.field().equals(field));
    }
}
