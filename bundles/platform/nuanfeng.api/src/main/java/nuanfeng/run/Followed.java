// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.register.FieldType;
import nuanfeng.register.RecordType;

/** What the records of a step refer to by one field, as far as the step looks at it: the licence place of the owner of an outlet. */
public final class Followed {

    private static final char POINT = '.';

    private final String field;
    private final String type;
    private final Set<String> wanted;
    private final Map<String, Map<String, Object>> found = new HashMap<>();

    private Followed(String field, String type, Set<String> wanted) {
        this.field = field;
        this.type = type;
        this.wanted = wanted;
    }

    /** @param records the type of the step's records @return one for each field that is followed; those that are no reference are none */
    public static List<Followed> of(Step step, RecordType records) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        step.fields().stream().filter(each -> each.indexOf(POINT) > 0).forEach(each -> wanted.computeIfAbsent(each.substring(0, each.indexOf(POINT)),
                none -> new TreeSet<>()).add(each.substring(each.indexOf(POINT) + 1)));
        List<Followed> all = new ArrayList<>();
        wanted.forEach((field, names) -> records.find(field).filter(each -> each.type() instanceof FieldType.Reference)
                .ifPresent(each -> all.add(new Followed(field, ((FieldType.Reference) each.type()).type(), names))));
        return all;
    }

    /** The field that refers. */
    public String field() {
        return field;
    }

    /** The type of the records that are referred to. */
    public String type() {
        return type;
    }

    /** The fields of them that are looked at. */
    public Set<String> wanted() {
        return Set.copyOf(wanted);
    }

    /** A record that may be referred to. @param id {@code #101}; empty where it has none @param values typed */
    public void put(RecordType referred, String id, Map<String, Object> values) {
        Map<String, Object> kept = new HashMap<>();
        wanted.forEach(name -> {
            if (values.containsKey(name)) {
                kept.put(field + POINT + name, values.get(name));
            }
        });
        found.put(referred.keyOf(values), kept);
        if (!id.isEmpty()) {
            found.put(id, kept);
        }
    }

    /** Gives a record the fields of what it refers to; nothing where that is not there. */
    public void join(Map<String, Object> record) {
        Object name = record.get(field);
        if (name != null) {
            record.putAll(found.getOrDefault(name.toString(), Map.of()));
        }
    }
}
