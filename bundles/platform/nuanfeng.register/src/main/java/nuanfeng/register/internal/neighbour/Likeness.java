// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.Field;
import nuanfeng.register.RecordType;
import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.ManyValues;

/**
 * Finds the living records that may be like some rows: by a keyed digest where a field is sealed, else by the slots that hold one of the fields,
 * else by looking at all of the type. Whoever asks looks again.
 */
record Likeness(Handle handle, RecordType type, String place) {

    private static final int MOST = 2000;
    private static final String NEWEST = "s.sealed is not null and s.version = (select max(n.version) from record_secret n where n.record_id = s.record_id"
            + " and n.field = s.field)";

    List<Neighbour> find(List<String> fields, List<Neighbour> rows) {
        List<Neighbour> found = new ArrayList<>();
        List<String> sealed = fields.stream().filter(each -> type.find(each).filter(Field::sealed).isPresent()).toList();
        for (int i = 0; i < rows.size(); i += MOST) {
            List<Neighbour> some = rows.subList(i, Math.min(rows.size(), i + MOST));
            boolean allHave = !sealed.isEmpty() && some.stream().allMatch(row -> row.values().containsKey(sealed.get(0)));
            found.addAll(withSecrets(allHave ? byDigest(sealed.get(0), some) : bySlots(fields, some), sealed));
        }
        return found;
    }

    private Map<Long, Map<String, Object>> byDigest(String field, List<Neighbour> rows) {
        Map<Long, Map<String, Object>> bodies = new LinkedHashMap<>();
        handle.createQuery("select v.id, v.body from (select s.record_id from " + ManyValues.of(handle, "record_secret s", "s.look_up", "digests") + " and s.field = :field and " + NEWEST
                + ") s join record v on v.id = s.record_id where " + Database.OF_REGISTER + " and v.ended_on is null").bind("field", field).bind("type", type.name()).bind("place", place)
                .bind("digests", Database.keys(rows.stream().map(each -> each.text(field)).distinct().map(HexFormat.of()::parseHex).toList()))
                .map((row, context) -> bodies.put(row.getLong("id"), BodyReader.read(row.getString("body"))) == null).list();
        return bodies;
    }

    /** Rows that give other slots are looked for apart: one that gives none of a slot is like those alone that give none of it either. */
    private Map<Long, Map<String, Object>> bySlots(List<String> fields, List<Neighbour> rows) {
        Map<Slot, String> slots = new LinkedHashMap<>(type.slots());
        slots.values().retainAll(fields);
        Map<Set<Slot>, List<Neighbour>> apart = new LinkedHashMap<>();
        rows.forEach(row -> apart.computeIfAbsent(slots.keySet().stream().filter(slot -> row.slots().get(slot) != null).collect(Collectors.toCollection(LinkedHashSet::new)),
                none -> new ArrayList<>()).add(row));
        List<String> others = fields.stream().filter(field -> !slots.containsValue(field)).toList();
        Map<Long, Map<String, Object>> bodies = new LinkedHashMap<>();
        apart.forEach((given, some) -> bodies.putAll(new Sought(slots.keySet(), given, others, some).find(handle, type.name(), place)));
        return bodies;
    }

    private List<Neighbour> withSecrets(Map<Long, Map<String, Object>> bodies, List<String> sealed) {
        if (!sealed.isEmpty() && !bodies.isEmpty()) {
            List<Long> ids = List.copyOf(bodies.keySet());
            for (int i = 0; i < ids.size(); i += MOST) {
                handle.createQuery("select s.record_id, s.field, s.look_up from record_secret s where s.record_id in (<ids>) and s.field in (<fields>) and " + NEWEST)
                        .bindList("ids", ids.subList(i, Math.min(ids.size(), i + MOST))).bindList("fields", sealed)
                        .map((row, context) -> bodies.get(row.getLong("record_id")).put(row.getString("field"), HexFormat.of().formatHex(row.getBytes("look_up"))) == null)
                        .list();
            }
        }
        List<Neighbour> found = new ArrayList<>();
        bodies.forEach((id, body) -> found.add(new Neighbour(id, false, new HashMap<>(body), Slots.NONE)));
        return found;
    }
}
