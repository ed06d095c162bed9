// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Collections;

import nuanfeng.policy.Text;

/**
 * What a sheet is filled with. Values are texts, numbers and booleans as JSON has them.
 *
 * @param from first day of the period
 * @param to last day of the period; the layout is the one of this day
 * @param asOf the day whose state the sheet shows
 * @param facts by name, what is said once: {@code unit}, {@code filledOn}
 * @param rows by source; each record by field. What is entered by hand stands under the ids of columns
 * @param units by the key of their line, who has to be in it; nobody: whoever is
 * @param before by key of the line and column, what the sheet before says; empty: there is none before
 * @param forms by form and cell ({@code total.due}), what other forms of the period say
 */
public record FormOrder(LocalDate from, LocalDate to, LocalDate asOf, Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows,
        Map<String, Text> units, Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> forms) {

    public FormOrder {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }
}
