// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.database.BoundCells;
import nuanfeng.register.internal.database.Cells;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.NewRows;
import nuanfeng.register.internal.database.StatementException;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/** Every statement that writes a record. What stands in them comes from here alone; what a record says goes in as parameters. */
final class RecordTable {

    private static final List<Slot> SLOTS = List.of(Slot.values());
    private static final byte[] NONE = {};

    private final Database database;
    private final NewRows records;
    private final NewRows secrets;
    private final String update;

    RecordTable(Database database) {
        this.database = database;
        this.records = new NewRows(database, "record", List.of("id", "type", "place", "definition", "version", "key_hash", "live_key", "body", "t1", "t2", "t3", "t4", "n1", "d1",
                "valid_from", "ended_on", "changed_at", "changed_by", "reason", "salt", "body_digest", "digest"), List.of("body"));
        this.secrets = new NewRows(database, "record_secret", List.of("record_id", "field", "version", "sealed", "look_up"), List.of());
        this.update = "update record set definition = ?, version = ?, key_hash = ?, live_key = ?, body = " + database.json("?")
                + ", t1 = ?, t2 = ?, t3 = ?, t4 = ?, n1 = ?, d1 = ?, valid_from = ?, ended_on = ?, changed_at = ?, changed_by = ?, reason = ?, salt = ?,"
                + " body_digest = ?, digest = ?, erased_at = ? where id = ?";
    }

    /**
     * A version that is to be the newest.
     *
     * @param keyHash empty where it has no key
     * @param secret what is new in it, by path: the sealed value as JSON, or nothing where it was taken away
     */
    record Fresh(Stored version, byte[] keyHash, Slots slots, Map<String, Optional<Sealed>> secret) {
    }

    /** @param lookUp by which it is found */
    record Sealed(byte[] bytes, byte[] lookUp) {
    }

    /** New records, in one round. */
    void insert(Handle handle, List<Fresh> fresh) {
        records.write(handle, fresh, (each, cells) -> {
            Stored version = each.version();
            cells.whole(version.id());
            cells.text(version.type());
            cells.text(version.place());
            cells.text(version.definition());
            cells.small(version.version());
            content(cells, each);
            what(cells, version);
        });
        secrets(handle, fresh);
    }

    /** The newest version goes into the history, and this one takes its place. The row is locked by whoever read it. */
    void update(Handle handle, Fresh fresh) {
        Stored version = fresh.version();
        archive(handle, version.id());
        try (PreparedStatement statement = handle.getConnection().prepareStatement(update)) {
            Cells cells = new BoundCells(statement);
            cells.text(version.definition());
            cells.small(version.version());
            content(cells, fresh);
            what(cells, version);
            cells.moment(version.erasedAt());
            cells.whole(version.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StatementException(e);
        }
        secrets(handle, List.of(fresh));
    }

    /** The same for a version that says what the one before it said: it ends, or lives again. Key and slots stay. */
    void replace(Handle handle, Stored version) {
        archive(handle, version.id());
        handle.createUpdate("update record set version = :version, live_key = case when :ended = 1 then null else key_hash end, ended_on = :on, changed_at = :at,"
                + " changed_by = :by, reason = :reason, digest = :digest where id = :id").bind("version", version.version())
                .bind("ended", version.endedOn().isPresent() ? 1 : 0).bindByType("on", version.endedOn().orElse(null), LocalDate.class)
                .bind("at", version.changedAt().atOffset(ZoneOffset.UTC)).bind("by", version.by()).bind("reason", version.reason())
                .bind("digest", version.digest()).bind("id", version.id()).execute();
    }

    private static void archive(Handle handle, long id) {
        handle.createUpdate("insert into record_history(record_id, version, definition, body, valid_from, ended_on, changed_at, changed_by, reason, salt, body_digest,"
                + " digest) select id, version, definition, body, valid_from, ended_on, changed_at, changed_by, reason, salt, body_digest, digest from record"
                + " where id = :id").bind("id", id).execute();
    }

    private static void content(Cells cells, Fresh fresh) throws SQLException {
        cells.bytes(fresh.keyHash());
        cells.bytes(fresh.version().endedOn().isEmpty() ? fresh.keyHash() : NONE);
        cells.json(CanonicalJson.text(fresh.version().open()));
        for (Slot slot : SLOTS) {
            Object value = fresh.slots().get(slot);
            if (slot == Slot.N1) {
                cells.number((BigDecimal) value);
            } else if (slot == Slot.D1) {
                cells.day((LocalDate) value);
            } else {
                cells.text((String) value);
            }
        }
    }

    private static void what(Cells cells, Stored version) throws SQLException {
        cells.day(version.validFrom());
        cells.day(version.endedOn().orElse(null));
        cells.moment(Optional.of(version.changedAt()));
        cells.text(version.by());
        cells.text(version.reason());
        cells.bytes(version.salt());
        cells.bytes(version.bodyDigest());
        cells.bytes(version.digest());
    }

    /** @param field its path */
    private record Secret(long record, String field, int version, Optional<Sealed> sealed) {
    }

    private void secrets(Handle handle, List<Fresh> fresh) {
        List<Secret> all = new ArrayList<>();
        fresh.forEach(each -> each.secret().forEach((field, sealed) -> all.add(new Secret(each.version().id(), field, each.version().version(), sealed))));
        secrets.write(handle, all, (each, cells) -> {
            cells.whole(each.record());
            cells.text(each.field());
            cells.small(each.version());
            cells.bytes(each.sealed().map(Sealed::bytes).orElse(NONE));
            cells.bytes(each.sealed().map(Sealed::lookUp).orElse(NONE));
        });
    }

    /** What every version before the newest said is forgotten, and all that was sealed. */
    void forget(Handle handle, long id) {
        handle.createUpdate("delete from record_secret where record_id = :id").bind("id", id).execute();
        handle.createUpdate("update record_history set body = " + database.json(":body") + ", salt = null where record_id = :id")
                .bind("body", CanonicalJson.text(Chain.ERASED)).bind("id", id).execute();
    }

    /** What was sealed of a record as of one version of it. */
    static Map<String, Object> secrets(Handle handle, Vault vault, String type, long id, int version) {
        Map<String, Object> secrets = new TreeMap<>();
        handle.createQuery("select field, version, sealed from record_secret where record_id = :id and version <= :version order by version")
                .bind("id", id).bind("version", version).map((row, context) -> {
                    String field = row.getString("field");
                    byte[] sealed = row.getBytes("sealed");
                    if (sealed == null) {
                        secrets.remove(field);
                    } else {
                        secrets.put(field, BodyReader.value(vault.open(sealed, new Vault.Where(type, id, field, row.getInt("version")))));
                    }
                    return field;
                }).list();
        return secrets;
    }
}
