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

    private static final String FIELDS = "fields";
    private static final String SECRET_KEY = "secretKey";
    private static final String SEALED = "sealed";
    private static final String PERSONAL = "personal";
    private static final String REFERENCE = "reference";
    private static final String TO = "to=";

    /** @param word of the field's type @param to which type a reference leads; empty for others, and where it was not kept */
    record Part(String word, boolean sealed, boolean personal, String to) {

        /** Whether it leads to records of a type, or may. */
        boolean refersTo(String type) {
            return word.equals(REFERENCE) && (to.isEmpty() || to.equals(type));
        }

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
        fields.put(name, new Part(field.type().word(), field.sealed(), field.personal(),
                field.type() instanceof FieldType.Reference reference ? reference.type() : ""));
        if (field.type() instanceof FieldType.Rows rows) {
            rows.fields().forEach(each -> add(fields, name + ".", each));
        }
    }

    /** Whether a field, or a column of it, is sealed or personal. */
    boolean isHidden(String field) {
        return find(field).filter(Part::isHidden).isPresent()
                || fields.entrySet().stream().anyMatch(each -> each.getKey().startsWith(field + ".") && each.getValue().isHidden());
    }

    /** Whether anything of such a record is sealed. */
    boolean isSealed() {
        return fields.values().stream().anyMatch(Part::sealed);
    }

    Optional<Part> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** As it is kept: {@code {"fields": ["idNo gb11643 sealed", …], "secretKey": true}}; a list, because databases order members as they like. */
    Map<String, Object> written() {
        List<Object> written = new ArrayList<>();
        fields.forEach((name, part) -> written.add(name + " " + part.word() + (part.sealed() ? " " + SEALED : "") + (part.personal() ? " " + PERSONAL : "")
                + (part.to().isEmpty() ? "" : " " + TO + part.to())));
        return Map.of(FIELDS, written, SECRET_KEY, hasSecretKey);
    }

    static Shape read(String type, String digest, Map<String, Object> written) {
        Map<String, Part> fields = new LinkedHashMap<>();
        for (Object line : (List<?>) written.get(FIELDS)) {
            List<String> words = List.of(line.toString().split(" "));
            fields.put(words.get(0), new Part(words.get(1), words.contains(SEALED), words.contains(PERSONAL),
                    words.stream().filter(each -> each.startsWith(TO)).map(each -> each.substring(TO.length())).findFirst().orElse("")));
        }
        return new Shape(type, digest, Boolean.TRUE.equals(written.get(SECRET_KEY)), fields);
    }
}
