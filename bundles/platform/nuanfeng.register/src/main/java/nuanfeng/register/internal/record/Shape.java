// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;

/**
 * What the store must know of a definition, and goes on knowing when the place that declared it is gone: which fields are sealed or
 * personal. Columns of lists are named {@code complainants.name}.
 *
 * @param type its name
 * @param hasSecretKey whether whoever sees what tells such records apart sees what is sealed or personal
 * @param fields by name, in their order
 */
record Shape(String type, String digest, boolean hasSecretKey, Map<String, Part> fields) {

    /** No field is named so. */
    private static final String KEY = "|key";

    /** @param word of the field's type */
    record Part(String word, boolean sealed, boolean personal) {

        boolean isHidden() {
            return sealed || personal;
        }

        boolean isList() {
            return word.equals("rows");
        }
    }

    static Shape of(RecordType type) {
        Map<String, Part> fields = new LinkedHashMap<>();
        type.fields().forEach(each -> add(fields, "", each));
        return new Shape(type.name(), type.digest(), Key.isSecret(type), fields);
    }

    private static void add(Map<String, Part> fields, String before, Field field) {
        String name = before + field.name();
        fields.put(name, new Part(field.type().word(), field.sealed(), field.personal()));
        if (field.type() instanceof FieldType.Rows rows) {
            rows.fields().forEach(each -> add(fields, name + ".", each));
        }
    }

    /** Whether a field, or a column of it, is sealed or personal. */
    boolean isHidden(String field) {
        return find(field).filter(Part::isHidden).isPresent()
                || fields.entrySet().stream().anyMatch(each -> each.getKey().startsWith(field + ".") && each.getValue().isHidden());
    }

    Optional<Part> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** As it is kept: {@code {"idNo": "gb11643 sealed"}}. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(KEY, hasSecretKey);
        fields.forEach((name, part) -> {
            List<String> words = new ArrayList<>(List.of(part.word()));
            if (part.sealed()) {
                words.add("sealed");
            }
            if (part.personal()) {
                words.add("personal");
            }
            written.put(name, String.join(" ", words));
        });
        return written;
    }

    static Shape read(String type, String digest, Map<String, Object> written) {
        Map<String, Part> fields = new LinkedHashMap<>();
        written.forEach((name, words) -> {
            if (name.equals(KEY)) {
                return;
            }
            List<String> each = List.of(words.toString().split(" "));
            fields.put(name, new Part(each.get(0), each.contains("sealed"), each.contains("personal")));
        });
        return new Shape(type, digest, Boolean.TRUE.equals(written.get(KEY)), fields);
    }
}
