// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.List;
import java.util.Map;

/**
 * Whether a row must give a field.
 *
 * @param always whether in every row
 * @param when else in a row for which all of these hold; none: it never must
 */
public record Requirement(boolean always, List<Condition> when) {

    public static final Requirement ALWAYS = new Requirement(true, List.of());
    public static final Requirement NEVER = new Requirement(false, List.of());

    public Requirement {
        when = List.copyOf(when);
    }

    /** @param values of the row, typed */
    public boolean holds(Map<String, Object> values) {
        return always || !when.isEmpty() && when.stream().allMatch(each -> each.holds(values));
    }
}
