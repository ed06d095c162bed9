// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.internal.seal.Vault;

/**
 * Finds which living records refer to some that have ended. Looks through the registers of the place whose definitions have a reference to their type;
 * asked before something is erased, and seldom else.
 */
record Referring(Handle handle, Vault vault, Definitions definitions, String place) {

    private static final int CHUNK = 2000;
    private static final String NUMBER = "#";

    /** @param type of the one that refers */
    record Referrer(String type, long id) {
    }

    /** @param ended of one type @return for each of them that is referred to, one that does */
    Map<Long, Referrer> find(String type, Collection<Stored> ended) {
        Map<String, Long> sought = new HashMap<>();
        ended.forEach(each -> sought.put(NUMBER + each.id(), each.id()));
        ended.forEach(each -> keyHash(each).ifPresent(hash -> sought.putIfAbsent(hash, each.id())));
        Map<Long, Referrer> found = new LinkedHashMap<>();
        Map<String, Shape> shapes = referring(type);
        if (shapes.isEmpty() || ended.isEmpty()) {
            return found;
        }
        Map<String, String> hashes = new HashMap<>();
        long after = 0;
        for (List<Stored> chunk = living(shapes, after); !chunk.isEmpty() && found.size() < ended.size(); chunk = living(shapes, after)) {
            for (Stored each : chunk) {
                after = each.id();
                names(shapes.get(each.definition()), type, each.open()).stream()
                        .map(name -> name.startsWith(NUMBER) ? name : hashes.computeIfAbsent(name, key -> HexFormat.of().formatHex(Key.hash(vault, type, key))))
                        .filter(sought::containsKey).forEach(name -> found.putIfAbsent(sought.get(name), new Referrer(each.type(), each.id())));
            }
        }
        return found;
    }

    /** The key of one that ended names it only as long as no other lives with it. */
    private java.util.Optional<String> keyHash(Stored ended) {
        return handle.createQuery("select r.key_hash from record r where r.id = :id and r.key_hash is not null and not exists (select 1 from record o where"
                + " o.key_hash = r.key_hash and o.type = r.type and o.place = r.place and o.id <> r.id and (o.ended_on is null or o.ended_on > r.ended_on))")
                .bind("id", ended.id()).mapTo(byte[].class).findOne().map(HexFormat.of()::formatHex);
    }

    private Map<String, Shape> referring(String type) {
        Map<String, Shape> shapes = new HashMap<>();
        handle.createQuery("select distinct definition from record where place = :place and ended_on is null").bind("place", place).mapTo(String.class)
                .forEach(digest -> shapes.put(digest, definitions.of(handle, digest)));
        shapes.values().removeIf(shape -> shape.fields().values().stream().noneMatch(part -> part.refersTo(type)));
        return shapes;
    }

    private List<Stored> living(Map<String, Shape> shapes, long after) {
        return handle.createQuery("select " + Stored.NEWEST + " from record v where v.place = :place and v.ended_on is null and v.id > :after"
                + " and v.definition in (<definitions>) order by v.id limit :limit").bind("place", place).bind("after", after).bind("limit", CHUNK)
                .bindList("definitions", List.copyOf(shapes.keySet())).map((row, context) -> Stored.of(row)).list();
    }

    private static List<String> names(Shape shape, String type, Map<String, Object> open) {
        List<String> names = new ArrayList<>();
        names(shape, type, "", open, names);
        return names;
    }

    @SuppressWarnings("unchecked")
    private static void names(Shape shape, String type, String before, Map<String, Object> body, List<String> names) {
        body.forEach((field, value) -> {
            if (value instanceof List<?> lines) {
                lines.forEach(line -> names(shape, type, before + field + ".", (Map<String, Object>) line, names));
            } else if (shape.find(before + field).filter(part -> part.refersTo(type)).isPresent()) {
                names.add(value.toString());
            }
        });
    }
}
