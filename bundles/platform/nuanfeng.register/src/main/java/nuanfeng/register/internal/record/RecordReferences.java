// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RowIssue;
import nuanfeng.register.internal.seal.Vault;

/**
 * What a row refers to must be there and live. It is named by its key, or by {@code #} and its id; where the key is sealed or personal, the
 * id takes its place in what is kept: a number that is sealed in one record must not lie open in another.
 */
record RecordReferences(Handle handle, Vault vault, Definitions definitions, String place, List<RowIssue> issues) {

    private static final Pattern ID = Pattern.compile("#\\d{1,18}");

    Map<String, Object> resolved(List<Field> fields, Map<String, Object> values) {
        return resolved(fields, values, "");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> resolved(List<Field> fields, Map<String, Object> values, String before) {
        Map<String, Object> resolved = new LinkedHashMap<>(values);
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value instanceof String name && field.type() instanceof FieldType.Reference reference) {
                find(reference.type(), name).ifPresentOrElse(text -> resolved.put(field.name(), text),
                        () -> issues.add(Say.issue(before + field.name(), "no-such-reference", reference.type())));
            } else if (value instanceof List<?> list && field.type() instanceof FieldType.Rows rows) {
                List<Object> lines = new ArrayList<>();
                list.forEach(each -> lines.add(resolved(rows.fields(), (Map<String, Object>) each, before + field.name() + "/" + lines.size() + "/")));
                resolved.put(field.name(), lines);
            }
        }
        return resolved;
    }

    private Optional<String> find(String type, String name) {
        if (ID.matcher(name).matches()) {
            return handle.createQuery("select id from record where id = :id and type = :type and place = :place").bind("id", Long.parseLong(name.substring(1)))
                    .bind("type", type).bind("place", place).mapTo(Long.class).findOne().map(id -> name);
        }
        return handle.createQuery("select " + Stored.NEWEST + " from record v where v.live_key = :key and v.type = :type and v.place = :place")
                .bind("key", Key.hash(vault, type, name)).bind("type", type).bind("place", place).map((row, context) -> Stored.of(row)).findOne()
                .map(found -> definitions.of(handle, found).hasSecretKey() ? "#" + found.id() : name);
    }
}
