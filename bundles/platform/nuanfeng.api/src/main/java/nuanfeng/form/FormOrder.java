// SPDX-License-Identifier: Apache-2.0
package nuanfeng.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 * @param entered by line and column, what was entered by hand; a line is called by its key, by its record ({@code #12}) or by its number
 * @param reported units that have nothing in the sheet and have said so
 * @param since the day of the sheet before; what happened later belongs into this one
 * @param unit which of the units it is filled for; empty: for all of them
 */
public record FormOrder(LocalDate from, LocalDate to, LocalDate asOf, Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows,
        Map<String, Text> units, Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> forms,
        Map<String, Map<String, Object>> entered, Set<String> reported, Optional<LocalDate> since, Optional<String> unit) {

    public FormOrder {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        entered = Collections.unmodifiableMap(new LinkedHashMap<>(entered));
        reported = Collections.unmodifiableSet(new TreeSet<>(reported));
    }

    /** For all units, of which nobody said anything by hand. */
    public FormOrder(LocalDate from, LocalDate to, LocalDate asOf, Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows,
            Map<String, Text> units, Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> forms) {
        this(from, to, asOf, facts, rows, units, before, forms, Map.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** What is said once; {@code asOf} is the day whose state the sheet shows. Null where nobody said it. */
    public Object fact(String name) {
        return facts.containsKey(name) || !name.equals("asOf") ? facts.get(name) : asOf.toString();
    }

    /** The same with other rows. */
    public FormOrder with(Map<String, List<Map<String, Object>>> other) {
        return new FormOrder(from, to, asOf, facts, other, units, before, forms, entered, reported, since, unit);
    }
}
