// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nuanfeng.register.Condition;

/**
 * A field that a record of a source does not have itself. Of several for one field the first that gives a value counts; a record that says the field
 * itself keeps what it says.
 *
 * @param field what it is called
 * @param of for {@link Sort#TAKE} and {@link Sort#SUM} a field of the other records, for {@link Sort#ANY} nothing, for {@link Sort#IS} the value
 * @param in the source of the other records
 * @param by fields of this record
 * @param key fields of the others, one for each of them, which must be alike
 * @param when what must hold of this record
 */
public record FormDerived(String field, Sort sort, String of, String in, List<String> by, List<String> key, List<Condition> when) {

    /** Whence a value comes. */
    public enum Sort {
        /** A field of the first of the other records. */
        TAKE,
        /** Whether there is any other record. */
        ANY,
        /** The sum of a field of the other records; nothing where none of them has it. */
        SUM,
        /** A value that is written. */
        IS;

        /** As policy files write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Sort> of(String word) {
            for (Sort each : values()) {
                if (each.word().equals(word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    public FormDerived {
        by = List.copyOf(by);
        key = List.copyOf(key);
        when = List.copyOf(when);
    }
}
