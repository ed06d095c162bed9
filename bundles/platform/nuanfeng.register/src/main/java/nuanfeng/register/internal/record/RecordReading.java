// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.seal.Vault;

/** Reads records as they are, as they were, and with everything that ever was. */
final class RecordReading {

    private static final int LONGEST_FIELDS = 2000;
    private static final int LONGEST_PURPOSE = 400;

    private final Vault vault;
    private final Definitions definitions;
    private final Clock clock;
    private final Chain chain;

    RecordReading(Vault vault, Definitions definitions, Clock clock) {
        this.vault = vault;
        this.definitions = definitions;
        this.clock = clock;
        this.chain = new Chain(vault);
    }

    /** The newest version. @throws nuanfeng.record.RecordException {@code RECORD_UNKNOWN} */
    Stored newest(Handle handle, String type, String place, long id, boolean locked) {
        return handle.createQuery("select " + Stored.NEWEST + " from record v where v.id = :id and v.type = :type and v.place = :place"
                + (locked ? " for update" : "")).bind("id", id).bind("type", type).bind("place", place).map((row, context) -> Stored.of(row)).findOne()
                .orElseThrow(() -> Say.unknown(type, id));
    }

    Optional<Stored> living(Handle handle, String type, String place, byte[] keyHash, boolean locked) {
        return handle.createQuery("select " + Stored.NEWEST + " from record v where v.live_key = :key and v.type = :type and v.place = :place"
                + (locked ? " for update" : "")).bind("key", keyHash).bind("type", type).bind("place", place).map((row, context) -> Stored.of(row)).findOne();
    }

    /** The living records of many keys, locked, by their keys in hexadecimal digits. Found by the one index that begins with the key: H2 looks through whole registers else. */
    Map<String, Stored> living(Handle handle, String type, String place, List<byte[]> keyHashes) {
        Map<String, Stored> living = new HashMap<>();
        handle.createQuery("select v.live_key, " + Stored.NEWEST + " from record v where v.key_hash = any(:keys) and v.live_key is not null and v.type = :type"
                + " and v.place = :place for update").bind("keys", Database.keys(keyHashes)).bind("type", type).bind("place", place)
                .map((row, context) -> living.put(HexFormat.of().formatHex(row.getBytes("live_key")), Stored.of(row)) == null).list();
        return living;
    }

    /** Every version, oldest first. */
    List<Stored> versions(Handle handle, Stored newest) {
        List<Stored> versions = new ArrayList<>(handle.createQuery("select " + Stored.OLDER
                + " from record r join record_history v on v.record_id = r.id where r.id = :id order by v.version").bind("id", newest.id())
                .map((row, context) -> Stored.of(row)).list());
        versions.add(newest);
        return versions;
    }

    /**
     * The version that holds on a day by what was known at a moment: of those written by then whose first day has come, the one that was
     * written last. Empty when there is none, or the record had ended.
     *
     * @param versions oldest first
     */
    static Optional<Stored> asOf(List<Stored> versions, Optional<LocalDate> on, Optional<Instant> knownAt, boolean ended) {
        List<Stored> known = versions.stream().filter(each -> knownAt.isEmpty() || !each.changedAt().isAfter(knownAt.get())).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Stored last = known.get(known.size() - 1);
        boolean gone = last.endedOn().isPresent() && (on.isEmpty() || !on.get().isBefore(last.endedOn().get()));
        List<Stored> holding = known.stream().filter(each -> on.isEmpty() || !each.validFrom().isAfter(on.get())).toList();
        return holding.isEmpty() || gone && !ended ? Optional.empty() : Optional.of(holding.get(holding.size() - 1));
    }

    StoredRecord seen(Handle handle, Stored stored, Sight sight) {
        Shape shape = definitions.of(handle, stored);
        if (sight.purpose().isEmpty()) {
            return Views.masked(shape, stored, sealed(handle, stored));
        }
        Map<String, Object> secret = RecordTable.secrets(handle, vault, stored.type(), stored.id(), stored.version());
        List<String> read = Views.masked(shape, stored, secret.keySet()).hidden();
        if (!read.isEmpty()) {
            log(handle, stored, read, sight);
        }
        return Views.whole(shape, stored, secret);
    }

    private void log(Handle handle, Stored stored, List<String> fields, Sight sight) {
        handle.createUpdate("insert into access_log(read_at, read_by, purpose, type, place, record_id, fields)"
                + " values(:at, :by, :purpose, :type, :place, :id, :fields)").bind("at", clock.instant().atOffset(ZoneOffset.UTC)).bind("by", sight.by())
                .bind("purpose", shortened(sight.purpose().orElseThrow(), LONGEST_PURPOSE)).bind("type", stored.type()).bind("place", stored.place())
                .bind("id", stored.id()).bind("fields", shortened(String.join(" ", fields), LONGEST_FIELDS)).execute();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** The same for many at once, each in its newest version. */
    List<StoredRecord> masked(Handle handle, List<Stored> newest) {
        Map<Long, List<String>> sealed = new HashMap<>();
        handle.createQuery("select s.record_id, s.field from record_secret s where s.record_id = any(:ids) and s.sealed is not null and s.version = (select"
                + " max(n.version) from record_secret n where n.record_id = s.record_id and n.field = s.field) order by s.record_id, s.field")
                .bindArray("ids", Long.class, newest.stream().map(Stored::id).toList())
                .map((row, context) -> sealed.computeIfAbsent(row.getLong("record_id"), none -> new ArrayList<>()).add(row.getString("field"))).list();
        return newest.stream().map(each -> Views.masked(definitions.of(handle, each), each, sealed.getOrDefault(each.id(), List.of()))).toList();
    }

    /** Paths of what is sealed in a version, without opening it. */
    private static List<String> sealed(Handle handle, Stored stored) {
        return handle.createQuery("select s.field from record_secret s where s.record_id = :id and s.sealed is not null and s.version = (select max(n.version)"
                + " from record_secret n where n.record_id = s.record_id and n.field = s.field and n.version <= :version) order by s.field")
                .bind("id", stored.id()).bind("version", stored.version()).mapTo(String.class).list();
    }

    List<RecordVersion> history(Handle handle, Stored newest, Sight sight) {
        List<RecordVersion> history = new ArrayList<>();
        versions(handle, newest).forEach(each -> history.add(new RecordVersion(seen(handle, each, sight),
                HexFormat.of().formatHex(each.digest()))));
        Collections.reverse(history);
        return history;
    }

    ChainCheck verify(Handle handle, Stored newest) {
        return chain.verify(versions(handle, newest), version -> RecordTable.secrets(handle, vault, version.type(), version.id(), version.version()));
    }
}
