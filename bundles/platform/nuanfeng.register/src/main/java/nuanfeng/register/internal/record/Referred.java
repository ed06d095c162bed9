// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.Field;
import nuanfeng.register.FieldType;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.ManyValues;
import nuanfeng.register.internal.seal.Vault;

/** The records that rows of one round refer to: looked up together, remembered for the round. */
final class Referred {

    private static final Pattern ID = Pattern.compile("#\\d{1,18}");
    private static final String COLUMNS = "v.id, v.key_hash, v.definition, v.ended_on, v.erased_at";
    /** One that lives before one that ended, and of these the one that ended last. */
    private static final Comparator<There> FITTEST = Comparator.comparing((There each) -> each.endedOn().orElse(LocalDate.MAX)).thenComparing(There::id);

    /** @param endedOn first day without it; empty while it lives */
    record There(long id, String definition, Optional<LocalDate> endedOn, boolean erased) {

        static There of(ResultSet row) throws SQLException {
            return new There(row.getLong("id"), row.getString("definition"), Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                    row.getObject("erased_at") != null);
        }
    }

    private final Handle handle;
    private final Vault vault;
    private final Definitions definitions;
    private final String place;
    private final Map<String, Map<String, Optional<There>>> known = new HashMap<>();

    Referred(Handle handle, Vault vault, Definitions definitions, String place) {
        this.handle = handle;
        this.vault = vault;
        this.definitions = definitions;
        this.place = place;
    }

    /** Looks up at once what many rows refer to. @param rows typed as their fields say */
    void meet(List<Field> fields, List<Map<String, Object>> rows) {
        Map<String, Set<String>> names = new TreeMap<>();
        rows.forEach(row -> collect(fields, row, names));
        names.forEach((type, each) -> look(type, each.stream().filter(name -> !known(type).containsKey(name)).toList()));
    }

    @SuppressWarnings("unchecked")
    private static void collect(List<Field> fields, Map<String, Object> row, Map<String, Set<String>> names) {
        for (Field field : fields) {
            Object value = row.get(field.name());
            if (value instanceof String name && field.type() instanceof FieldType.Reference reference) {
                names.computeIfAbsent(reference.type(), none -> new TreeSet<>()).add(name);
            } else if (value instanceof List<?> lines && field.type() instanceof FieldType.Rows of) {
                lines.stream().filter(Map.class::isInstance).forEach(line -> collect(of.fields(), (Map<String, Object>) line, names));
            }
        }
    }

    private Map<String, Optional<There>> known(String type) {
        return known.computeIfAbsent(type, none -> new HashMap<>());
    }

    /** The one that lives, or the one that ended last. @param name its key, or {@code #} and its id */
    Optional<There> find(String type, String name) {
        if (!known(type).containsKey(name)) {
            look(type, List.of(name));
        }
        return known(type).get(name);
    }

    /** How a record names it: not by a key that is sealed or personal. @param name as it was given */
    String kept(There there, String name) {
        return definitions.of(handle, there.definition()).hasSecretKey() ? "#" + there.id() : name;
    }

    private void look(String type, List<String> names) {
        List<String> ids = names.stream().filter(Referred::isId).toList();
        List<String> keys = names.stream().filter(each -> !isId(each)).toList();
        if (!ids.isEmpty()) {
            byId(type, ids);
        }
        if (!keys.isEmpty()) {
            byKey(type, keys);
        }
    }

    private void byId(String type, List<String> names) {
        Map<Long, There> found = new HashMap<>();
        handle.createQuery("select " + COLUMNS + " from " + ManyValues.of(handle, "record v", "v.id", "ids") + " and v.type = :type and v.place = :place")
                .bindArray("ids", Long.class, names.stream().map(Referred::id).distinct().toList()).bind("type", type).bind("place", place)
                .map((row, context) -> There.of(row)).list().forEach(each -> found.put(each.id(), each));
        names.forEach(each -> known(type).put(each, Optional.ofNullable(found.get(id(each)))));
    }

    static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    static Long id(String name) {
        return Long.valueOf(name.substring(1));
    }

    private void byKey(String type, List<String> keys) {
        Map<String, byte[]> hashes = new HashMap<>();
        keys.forEach(each -> hashes.put(each, Key.hash(vault, type, each)));
        Map<String, There> found = new HashMap<>();
        handle.createQuery("select " + COLUMNS + " from " + ManyValues.of(handle, "record v", "v.key_hash", "keys") + " and " + Database.OF_REGISTER)
                .bind("keys", Database.keys(List.copyOf(hashes.values()))).bind("type", type).bind("place", place)
                .map((row, context) -> found.merge(HexFormat.of().formatHex(row.getBytes("key_hash")), There.of(row),
                        (one, other) -> FITTEST.compare(one, other) > 0 ? one : other)).list();
        hashes.forEach((name, hash) -> known(type).put(name, Optional.ofNullable(found.get(HexFormat.of().formatHex(hash)))));
    }
}
