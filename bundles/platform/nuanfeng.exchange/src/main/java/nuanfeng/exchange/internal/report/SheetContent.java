// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.form.FormOrder;
import nuanfeng.policy.Text;

/**
 * What stands in a report: all that its sheet is made of, and the notes at its cells.
 *
 * @param knownAt the moment whose knowledge of the records was asked for
 * @param aggregated whether its rows come from the reports of the units
 */
record SheetContent(Map<String, Object> facts, Map<String, List<Map<String, Object>>> rows, Map<String, String> units,
        Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> forms, Map<String, Map<String, Object>> entered, Map<String, String> notes,
        Set<String> reported, Optional<LocalDate> since, Optional<String> unit, Optional<Instant> knownAt, boolean aggregated) {

    private static final String FACTS = "facts";
    private static final String ROWS = "rows";
    private static final String UNITS = "units";
    private static final String BEFORE = "before";
    private static final String FORMS = "forms";
    private static final String ENTERED = "entered";
    private static final String NOTES = "notes";
    private static final String REPORTED = "reported";
    private static final String SINCE = "since";
    private static final String UNIT = "unit";
    private static final String KNOWN_AT = "knownAt";
    private static final String AGGREGATED = "aggregated";

    @SuppressWarnings("unchecked")
    static SheetContent read(Map<String, Object> whole) {
        Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
        ((Map<String, Object>) whole.get(ROWS)).forEach((source, list) -> rows.put(source, (List<Map<String, Object>>) list));
        Map<String, String> units = new LinkedHashMap<>();
        ((List<Map<String, Object>>) whole.get(UNITS)).forEach(each -> units.put((String) each.get("code"), (String) each.get("name")));
        Map<String, String> notes = new LinkedHashMap<>();
        ((Map<String, Object>) whole.get(NOTES)).forEach((cell, note) -> notes.put(cell, note.toString()));
        return new SheetContent((Map<String, Object>) whole.get(FACTS), rows, units, nested(whole, BEFORE), nested(whole, FORMS), nested(whole, ENTERED), notes,
                new TreeSet<>((List<String>) whole.get(REPORTED)), Optional.ofNullable((String) whole.get(SINCE)).map(LocalDate::parse),
                Optional.ofNullable((String) whole.get(UNIT)), Optional.ofNullable((String) whole.get(KNOWN_AT)).map(Instant::parse),
                Boolean.TRUE.equals(whole.get(AGGREGATED)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> nested(Map<String, Object> whole, String name) {
        Map<String, Map<String, Object>> nested = new LinkedHashMap<>();
        ((Map<String, Object>) whole.get(name)).forEach((key, inner) -> nested.put(key, (Map<String, Object>) inner));
        return nested;
    }

    /** As JSON has it. The order of lists is kept, that of members is not; rows are put in order by the form. */
    Map<String, Object> whole() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put(FACTS, plain(facts));
        whole.put(ROWS, plain(rows));
        List<Object> named = new ArrayList<>();
        units.forEach((code, name) -> named.add(Map.of("code", code, "name", name)));
        whole.put(UNITS, named);
        whole.put(BEFORE, plain(before));
        whole.put(FORMS, plain(forms));
        whole.put(ENTERED, plain(entered));
        whole.put(NOTES, plain(notes));
        whole.put(REPORTED, List.copyOf(reported));
        since.ifPresent(day -> whole.put(SINCE, day.toString()));
        unit.ifPresent(one -> whole.put(UNIT, one));
        knownAt.ifPresent(moment -> whole.put(KNOWN_AT, moment.toString()));
        whole.put(AGGREGATED, aggregated);
        return whole;
    }

    /** Numbers with a fraction as texts, everything that JSON does not have as it is written. */
    static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, each) -> plain.put(String.valueOf(name), plain(each)));
            return plain;
        } else if (value instanceof List<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long ? value : value.toString();
    }

    FormOrder order(Subject subject) {
        Map<String, Text> named = new LinkedHashMap<>();
        units.forEach((code, name) -> named.put(code, Text.of(name)));
        Map<String, Object> said = new LinkedHashMap<>(facts);
        said.putIfAbsent("period", subject.period());
        said.putIfAbsent("unit", units.getOrDefault(subject.unit(), subject.unit()));
        return new FormOrder(subject.from(), subject.to(), subject.asOf(), said, rows, named, before, forms, entered, reported, since, unit);
    }

    SheetContent withRows(Map<String, List<Map<String, Object>>> other) {
        return new SheetContent(facts, other, units, before, forms, entered, notes, reported, since, unit, knownAt, aggregated);
    }

    SheetContent withHand(Map<String, Object> newFacts, Map<String, Map<String, Object>> newEntered, Map<String, String> newNotes, Set<String> newReported) {
        return new SheetContent(newFacts, rows, units, before, forms, newEntered, newNotes, newReported, since, unit, knownAt, aggregated);
    }
}
