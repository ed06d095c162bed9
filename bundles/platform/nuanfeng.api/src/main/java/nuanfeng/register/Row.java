// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as it was read against its type.
 *
 * @param values by field, typed as {@link FieldType} says, in the order of the type; without those that are not given or not understood
 * @param issues what is wrong, and what is worth a warning
 */
public record Row(Map<String, Object> values, List<RowIssue> issues) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        issues = List.copyOf(issues);
    }

    /** Whether nothing but warnings was found. */
    public boolean isAccepted() {
        return issues.stream().allMatch(RowIssue::warns);
    }

    /** The values as they are written: texts, but truth values as they are and lines of a list as lists of such maps. What reads them gives the same row. */
    public Map<String, Object> written() {
        return written(values);
    }

    private static Map<String, Object> written(Map<?, ?> typed) {
        Map<String, Object> written = new LinkedHashMap<>();
        typed.forEach((name, value) -> written.put(String.valueOf(name), written(value)));
        return written;
    }

    /** One value as it is written. */
    public static Object written(Object value) {
        if (value instanceof List<?> lines) {
            return lines.stream().<Object>map(line -> written((Map<?, ?>) line)).toList();
        }
        return value instanceof Boolean ? value : value instanceof BigDecimal number ? number.toPlainString()
                : value instanceof OffsetDateTime at ? at.format(MOMENT) : value.toString();
    }
}
