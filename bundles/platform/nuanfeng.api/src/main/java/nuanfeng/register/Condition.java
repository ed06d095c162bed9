// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;
import java.util.Map;

/**
 * Something that holds of a row or not.
 *
 * @param field of the same row
 * @param sort what is asked of it
 * @param values for {@link Sort#IS}: codes, {@code true} or {@code false}
 */
public record Condition(String field, Sort sort, List<String> values) {

    /** What can be asked of a field. */
    public enum Sort {
        /** It has one of the values. */
        IS,
        /** It has a value. */
        GIVEN,
        /** It has none. */
        ABSENT
    }

    public Condition {
        values = List.copyOf(values);
    }

    /** @param row its values, typed; a field that is not there has none */
    public boolean holds(Map<String, Object> row) {
        Object value = row.get(field);
        return switch (sort) {
            case IS -> value != null && values.contains(String.valueOf(value));
            case GIVEN -> value != null;
            case ABSENT -> value == null;
        };
    }
}
