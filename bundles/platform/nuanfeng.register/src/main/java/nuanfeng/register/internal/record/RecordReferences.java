// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.RowIssue;

/**
 * What a row refers to must be there, and live on the day from which the row holds; what it referred to before, it may go on referring to. It is
 * named by its key, or by {@code #} and its id; where the key is sealed or personal, the id takes its place in what is kept: a number that is
 * sealed in one record must not lie open in another.
 */
record RecordReferences(Referred referred, LocalDate day, List<RowIssue> issues) {

    /** @param before what the record said so far */
    Map<String, Object> resolved(List<Field> fields, Map<String, Object> values, Map<String, Object> before) {
        return resolved(fields, values, List.of(before), "");
    }

    /** @param before of a list all its lines */
    private Map<String, Object> resolved(List<Field> fields, Map<String, Object> values, List<Map<String, Object>> before, String path) {
        Map<String, Object> resolved = new LinkedHashMap<>(values);
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value instanceof String name && field.type() instanceof FieldType.Reference reference) {
                Set<Object> said = new HashSet<>();
                before.forEach(each -> said.add(each.get(field.name())));
                find(reference.type(), name, said, path + field.name()).ifPresent(text -> resolved.put(field.name(), text));
            } else if (value instanceof List<?> list && field.type() instanceof FieldType.Rows rows) {
                List<Map<String, Object>> said = before.stream().flatMap(each -> lines(each.get(field.name())).stream()).toList();
                List<Object> lines = new ArrayList<>();
                lines(list).forEach(each -> lines.add(resolved(rows.fields(), each, said, path + field.name() + "/" + lines.size() + "/")));
                resolved.put(field.name(), lines);
            }
        }
        return resolved;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Object list) {
        return list instanceof List<?> lines ? lines.stream().filter(Map.class::isInstance).map(each -> (Map<String, Object>) each).toList() : List.of();
    }

    private Optional<String> find(String type, String name, Set<Object> said, String path) {
        Optional<Referred.There> there = referred.find(type, name).filter(each -> !each.erased());
        if (there.isEmpty()) {
            issues.add(Say.issue(path, "no-such-reference", type));
            return Optional.empty();
        }
        Referred.There found = there.get();
        String kept = referred.kept(found, name);
        if (found.endedOn().isPresent() && !found.endedOn().get().isAfter(day) && !said.contains(kept)) {
            issues.add(Say.issue(path, "reference-ended", type, found.id(), found.endedOn().get()));
        }
        return Optional.of(kept);
    }
}
