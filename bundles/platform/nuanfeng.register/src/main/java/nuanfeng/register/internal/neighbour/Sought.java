// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.neighbour;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.ManyValues;

/**
 * Living records that say what one of some rows says in every slot.
 *
 * @param slots that are compared
 * @param given those that each of the rows has; of the others each has none
 * @param others fields that are compared and stand in no slot
 */
record Sought(Set<Slot> slots, Set<Slot> given, List<String> others, List<Neighbour> rows) {

    private static final String LIVING = "v.type = :type and v.place = :place and v.ended_on is null";

    Map<Long, Map<String, Object>> find(Handle handle, String type, String place) {
        Map<Slot, Set<Object>> values = new TreeMap<>();
        given.forEach(slot -> values.put(slot, rows.stream().map(row -> row.slots().get(slot)).collect(Collectors.toCollection(LinkedHashSet::new))));
        Query query = Database.isFile(handle) ? inFile(handle, values) : inServer(handle, values);
        Map<Long, Map<String, Object>> bodies = new LinkedHashMap<>();
        query.bind("type", type).bind("place", place)
                .map((row, context) -> fits(row, values) && bodies.put(row.getLong("id"), BodyReader.read(row.getString("body"))) == null).list();
        return bodies;
    }

    /** By all that there is. What stands in no slot spares the way of most that are alike in the others. */
    private Query inServer(Handle handle, Map<Slot, Set<Object>> values) {
        StringBuilder where = where();
        values.keySet().forEach(slot -> where.append(isNoText(slot) ? " and v.%1$s in (<%1$s>)".formatted(slot.code()) : " and v.%1$s = any(:%1$s)".formatted(slot.code())));
        Map<String, Set<Object>> texts = texts();
        List<String> fields = List.copyOf(texts.keySet());
        for (int i = 0; i < fields.size(); i++) {
            where.append(" and v.body ->> :field%1$s = any(:text%1$s)".formatted(i));
        }
        Query query = handle.createQuery(select() + "record v where " + where);
        values.forEach((slot, each) -> {
            if (isNoText(slot)) {
                query.bindList(slot.code(), List.copyOf(each));
            } else {
                query.bind(slot.code(), Database.texts(each));
            }
        });
        for (int i = 0; i < fields.size(); i++) {
            query.bind("field" + i, fields.get(i)).bind("text" + i, Database.texts(texts.get(fields.get(i))));
        }
        return query;
    }

    private Map<String, Set<Object>> texts() {
        Map<String, Set<Object>> texts = new HashMap<>();
        for (String field : others) {
            if (rows.stream().allMatch(row -> row.values().get(field) instanceof String)) {
                texts.put(field, rows.stream().map(row -> row.values().get(field)).collect(Collectors.toSet()));
            }
        }
        return texts;
    }

    /** By the slot that tells most of them apart; a file would compare each record with each of the values of the others. */
    private Query inFile(Handle handle, Map<Slot, Set<Object>> values) {
        Optional<Slot> first = values.keySet().stream().filter(slot -> !isNoText(slot)).max(Comparator.comparing(slot -> values.get(slot).size()));
        if (first.isPresent()) {
            String slot = first.get().code();
            return handle.createQuery(select() + "unnest(:first) k(text) join record v" + ManyValues.byIndexOf(handle, slot) + " on k.text = v." + slot + " where " + where())
                    .bind("first", Database.texts(values.get(first.get())));
        }
        StringBuilder where = where();
        values.keySet().forEach(slot -> where.append(" and v.%1$s in (<%1$s>)".formatted(slot.code())));
        Query query = handle.createQuery(select() + "record v where " + where);
        values.forEach((slot, each) -> query.bindList(slot.code(), List.copyOf(each)));
        return query;
    }

    private String select() {
        return "select v.id, v.body" + slots.stream().map(slot -> ", v." + slot.code()).collect(Collectors.joining()) + " from ";
    }

    private StringBuilder where() {
        StringBuilder where = new StringBuilder(LIVING);
        slots.stream().filter(slot -> !given.contains(slot)).forEach(slot -> where.append(" and v.").append(slot.code()).append(" is null"));
        return where;
    }

    private static boolean fits(ResultSet row, Map<Slot, Set<Object>> values) throws SQLException {
        for (Map.Entry<Slot, Set<Object>> each : values.entrySet()) {
            if (!isNoText(each.getKey()) && !each.getValue().contains(row.getString(each.getKey().code()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(Slot slot) {
        return slot == Slot.N1 || slot == Slot.D1;
    }
}
