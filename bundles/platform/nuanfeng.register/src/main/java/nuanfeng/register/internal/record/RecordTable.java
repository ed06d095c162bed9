// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.Slot;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.body.Slots;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.StatementException;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/** Every statement that writes a record. What stands in them comes from here alone; what a record says goes in as parameters. */
final class RecordTable {

    private static final List<Slot> SLOTS = List.of(Slot.values());

    private final Database database;
    private final String insert;
    private final String update;

    RecordTable(Database database) {
        this.database = database;
        this.insert = "insert into record(id, type, place, definition, version, key_hash, live_key, body, t1, t2, t3, t4, n1, d1, valid_from, ended_on,"
                + " changed_at, changed_by, reason, salt, body_digest, digest) values(?, ?, ?, ?, ?, ?, ?, " + database.json("?")
                + ", ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
        try (PreparedStatement statement = connection(handle).prepareStatement(insert)) {
            for (Fresh each : fresh) {
                Stored version = each.version();
                int at = 0;
                statement.setLong(++at, version.id());
                statement.setString(++at, version.type());
                statement.setString(++at, version.place());
                statement.setString(++at, version.definition());
                statement.setInt(++at, version.version());
                at = content(statement, at, each);
                at = what(statement, at, version);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StatementException(e);
        }
        secrets(handle, fresh);
    }

    /** The newest version goes into the history, and this one takes its place. The row is locked by whoever read it. */
    void update(Handle handle, Fresh fresh) {
        Stored version = fresh.version();
        archive(handle, version.id());
        try (PreparedStatement statement = connection(handle).prepareStatement(update)) {
            statement.setString(1, version.definition());
            statement.setInt(2, version.version());
            int at = what(statement, content(statement, 2, fresh), version);
            moment(statement, ++at, version.erasedAt());
            statement.setLong(++at, version.id());
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

    private static int content(PreparedStatement statement, int before, Fresh fresh) throws SQLException {
        int at = before;
        boolean keyed = fresh.keyHash().length > 0;
        bytes(statement, ++at, fresh.keyHash());
        bytes(statement, ++at, keyed && fresh.version().endedOn().isEmpty() ? fresh.keyHash() : new byte[0]);
        statement.setString(++at, CanonicalJson.text(fresh.version().open()));
        for (Slot slot : SLOTS) {
            Object value = fresh.slots().get(slot);
            int type = slot == Slot.N1 ? Types.NUMERIC : slot == Slot.D1 ? Types.DATE : Types.VARCHAR;
            if (value == null) {
                statement.setNull(++at, type);
            } else {
                statement.setObject(++at, value);
            }
        }
        return at;
    }

    private static int what(PreparedStatement statement, int before, Stored version) throws SQLException {
        int at = before;
        statement.setObject(++at, version.validFrom());
        if (version.endedOn().isPresent()) {
            statement.setObject(++at, version.endedOn().get());
        } else {
            statement.setNull(++at, Types.DATE);
        }
        moment(statement, ++at, Optional.of(version.changedAt()));
        statement.setString(++at, version.by());
        statement.setString(++at, version.reason());
        bytes(statement, ++at, version.salt());
        statement.setBytes(++at, version.bodyDigest());
        statement.setBytes(++at, version.digest());
        return at;
    }

    private static void moment(PreparedStatement statement, int at, Optional<Instant> moment) throws SQLException {
        if (moment.isPresent()) {
            statement.setObject(at, moment.get().atOffset(ZoneOffset.UTC));
        } else {
            statement.setNull(at, Types.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    private static void bytes(PreparedStatement statement, int at, byte[] bytes) throws SQLException {
        if (bytes.length == 0) {
            statement.setNull(at, Types.BINARY);
        } else {
            statement.setBytes(at, bytes);
        }
    }

    private void secrets(Handle handle, List<Fresh> fresh) {
        if (fresh.stream().allMatch(each -> each.secret().isEmpty())) {
            return;
        }
        try (PreparedStatement statement = connection(handle)
                .prepareStatement("insert into record_secret(record_id, field, version, sealed, look_up) values(?, ?, ?, ?, ?)")) {
            for (Fresh each : fresh) {
                for (Map.Entry<String, Optional<Sealed>> secret : each.secret().entrySet()) {
                    statement.setLong(1, each.version().id());
                    statement.setString(2, secret.getKey());
                    statement.setInt(3, each.version().version());
                    bytes(statement, 4, secret.getValue().map(Sealed::bytes).orElse(new byte[0]));
                    bytes(statement, 5, secret.getValue().map(Sealed::lookUp).orElse(new byte[0]));
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StatementException(e);
        }
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

    private static Connection connection(Handle handle) {
        return handle.getConnection();
    }
}
