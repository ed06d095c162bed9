// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import nuanfeng.lifecycle.Digest;
import nuanfeng.register.Check;
import nuanfeng.register.Condition;
import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;
import nuanfeng.register.Requirement;
import nuanfeng.register.Retention;

/**
 * A definition as the one text that everybody who has it writes: JSON without blanks, members sorted by name, all values texts. What is asked of a row
 * and who may see it is in it; titles, notes, synonyms and clauses are not: a better word makes no other definition.
 */
final class CanonicalForm {

    private CanonicalForm() {
    }

    static String digest(RecordType type) {
        StringBuilder json = new StringBuilder();
        write(tree(type), json);
        return Digest.of(json.toString());
    }

    private static Map<String, Object> tree(RecordType type) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("name", type.name());
        tree.put("key", type.key().stream().map(RecordType.KeyPart::oneOf).toList());
        tree.put("fields", type.fields().stream().map(CanonicalForm::field).toList());
        Map<String, Object> slots = new TreeMap<>();
        type.slots().forEach((slot, field) -> slots.put(slot.code(), field));
        tree.put("search", slots);
        tree.put("checks", type.checks().stream().map(CanonicalForm::check).toList());
        tree.put("access", Map.of("write", type.access().write(), "read", type.access().read(), "masked", type.access().masked(), "counts",
                type.access().counts(), "views", new TreeMap<>(type.access().views())));
        tree.put("retention", type.retention().stream().map(CanonicalForm::retention).toList());
        tree.put("data", List.of(type.data().sort().code(), type.data().grounds().stream().map(each -> each.basis().code()).toList()));
        return tree;
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("name", field.name());
        tree.put("type", field.type().word());
        tree.put("of", of(field.type()));
        tree.put("required", required(field.required()));
        tree.put("marks", marks(field));
        List<Object> bounds = new ArrayList<>();
        bounds.add(field.bounds().least().map(number -> number.stripTrailingZeros().toPlainString()).orElse(""));
        bounds.add(field.bounds().most().map(number -> number.stripTrailingZeros().toPlainString()).orElse(""));
        bounds.add(field.bounds().pattern().orElse(""));
        bounds.add(field.bounds().longest());
        tree.put("bounds", bounds);
        return tree;
    }

    private static Object of(FieldType type) {
        if (type instanceof FieldType.Codes codes) {
            return codes.codes().stream().map(each -> each.code()).sorted().toList();
        } else if (type instanceof FieldType.Rows rows) {
            return rows.fields().stream().map(CanonicalForm::field).toList();
        } else if (type instanceof FieldType.Reference reference) {
            return reference.type();
        } else if (type instanceof FieldType.Date date) {
            return date.ahead();
        } else if (type instanceof FieldType.Month month) {
            return month.ahead();
        } else if (type instanceof FieldType.Moment moment) {
            return moment.ahead();
        }
        return type instanceof FieldType.Place place ? place.anywhere() : "";
    }

    private static List<String> marks(Field field) {
        List<String> marks = new ArrayList<>();
        if (field.personal()) {
            marks.add("personal");
        }
        if (field.sealed()) {
            marks.add("sealed");
        }
        if (field.computed()) {
            marks.add("computed");
        }
        return marks;
    }

    private static Object required(Requirement required) {
        return required.always() ? "always" : conditions(required.when());
    }

    private static List<Object> conditions(List<Condition> conditions) {
        return conditions.stream().<Object>map(each -> List.of(each.field(), each.sort().name(), each.values())).toList();
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("kind", check.kind().word());
        tree.put("fields", check.fields());
        tree.put("when", conditions(check.when()));
        tree.put("then", conditions(check.then()));
        tree.put("arguments", new TreeMap<>(check.arguments()));
        tree.put("warns", check.warns());
        return tree;
    }

    private static Map<String, Object> retention(Retention retention) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", retention.role());
        tree.put("years", retention.years().map(String::valueOf).orElse(retention.permanent() ? "permanent" : ""));
        tree.put("configure", retention.configure());
        return tree;
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> each : new TreeMap<>(map).entrySet()) {
                json.append(before);
                write(each.getKey(), json);
                json.append(':');
                write(each.getValue(), json);
                before = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Collection<?> list) {
            String before = "[";
            for (Object each : list) {
                json.append(before);
                write(each, json);
                before = ",";
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else {
            json.append('"').append(String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
    }
}
