// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

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

    public Row {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        issues = List.copyOf(issues);
    }

    /** Whether nothing but warnings was found. */
    public boolean isAccepted() {
        return issues.stream().allMatch(RowIssue::warns);
    }
}
