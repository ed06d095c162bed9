// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * Reads rows against their type: from texts as a program writes them to typed values, or to what is wrong with them. It knows the row alone;
 * what needs other records (not {@link Check#isWithinRow}) is for whoever keeps them. Immutable.
 */
public final class RowReader {

    private static final Phrases PHRASES = Phrases.beside(RowReader.class);

    private final RecordType type;
    private final ValueReader reader;

    /**
     * @param within whether a code of GB/T 2260 lies in the place that keeps the record
     * @param today the day of entry
     */
    public RowReader(RecordType type, Predicate<String> within, LocalDate today) {
        this.type = type;
        this.reader = new ValueReader(within, today);
    }

    /**
     * @param given by field: texts, numbers, truth values, for a list a {@code List} of such maps. What is null, an empty text or an empty list
     *        is not given. Days are {@code 2022-07-26}, months {@code 2022-07}, moments as in RFC 3339, taken as China Standard Time without
     *        an offset.
     */
    public Row read(Map<String, ?> given) {
        List<RowIssue> issues = new ArrayList<>();
        Map<String, Object> values = row(type.fields(), given, "", issues);
        RowChecks checks = new RowChecks(type.fields(), values, issues);
        for (Check each : type.checks()) {
            if (each.isWithinRow()) {
                checks.make(each);
            }
        }
        return new Row(values, issues);
    }

    /**
     * Some values of a row that was taken once, as {@link #read} gives them; nothing is judged again.
     *
     * @param wanted names of fields; what is none of the type's is passed over
     */
    public Map<String, Object> values(Map<String, ?> kept, Set<String> wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<RowIssue> issues = new ArrayList<>();
        for (Field field : type.fields()) {
            Object value = wanted.contains(field.name()) ? kept.get(field.name()) : null;
            if (isGiven(value)) {
                read(field, value, "", values, issues);
            }
        }
        return values;
    }

    private Map<String, Object> row(List<Field> fields, Map<String, ?> given, String before, List<RowIssue> issues) {
        for (String name : given.keySet()) {
            if (isUnknown(fields, name)) {
                issues.add(issue(before + name, "unknown", Text.NONE));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = given.get(field.name());
            if (isGiven(value)) {
                read(field, value, before, values, issues);
            }
        }
        for (Field field : fields) {
            if (!field.computed() && !isGiven(given.get(field.name())) && field.required().holds(values)) {
                issues.add(issue(before + field.name(), field.required().always() ? "missing" : "missing/here", field.title()));
            }
        }
        return values;
    }

    private static boolean isUnknown(List<Field> fields, String name) {
        for (Field each : fields) {
            if (each.name().equals(name)) {
                return false;
            }
        }
        return true;
    }

    private void read(Field field, Object value, String before, Map<String, Object> values, List<RowIssue> issues) {
        String at = before + field.name();
        if (field.computed()) {
            issues.add(issue(at, "computed", field.title()));
        } else if (field.type() instanceof FieldType.Rows rows) {
            rows(rows, value, at, field, values, issues);
        } else {
            ValueReader.Read read = reader.read(field, value);
            read.value().ifPresent(typed -> values.put(field.name(), typed));
            read.trouble().ifPresent(code -> issues.add(issue(at, code, field.title(), read.arguments())));
        }
    }

    private void rows(FieldType.Rows rows, Object value, String at, Field field, Map<String, Object> values, List<RowIssue> issues) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            issues.add(issue(at, "wrong-type/rows", field.title()));
            return;
        }
        List<Map<String, Object>> typed = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Map<String, Object> line = new LinkedHashMap<>();
            ((Map<?, ?>) list.get(i)).forEach((name, each) -> line.put(String.valueOf(name), each));
            typed.add(row(rows.fields(), line, at + "/" + i + "/", issues));
        }
        values.put(field.name(), List.copyOf(typed));
    }

    private static boolean isGiven(Object value) {
        return value != null && !(value instanceof CharSequence text && text.toString().isBlank()) && !(value instanceof List<?> list && list.isEmpty());
    }

    /** @param key the code, or {@code code/variant} where a code says several things */
    static RowIssue issue(String field, String key, Object... arguments) {
        return issue(field, field, key, false, "", arguments);
    }

    private static RowIssue issue(String field, String key, Text title, List<Object> more) {
        List<Object> arguments = new ArrayList<>(List.of(title));
        arguments.addAll(more);
        return issue(field, key, arguments.toArray());
    }

    /** @param shown the field as a sentence names it */
    static RowIssue issue(String field, Object shown, String key, boolean warns, String duty, Object... arguments) {
        int slash = key.indexOf('/');
        Object[] all = new Object[arguments.length + 1];
        all[0] = shown;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new RowIssue(field, slash < 0 ? key : key.substring(0, slash), PHRASES.say(key, all),
                PHRASES.find(key + ".mend", all).orElse(Text.NONE), warns, duty);
    }
}
