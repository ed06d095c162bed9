// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.ManyValues;
import nuanfeng.register.internal.database.NewRows;
import nuanfeng.register.internal.seal.Vault;

/** Reads records as they are, as they were, and with everything that ever was. */
final class RecordReading {

    private static final int LONGEST_FIELDS = 2000;
    private static final int LONGEST_PURPOSE = 400;

    private final Vault vault;
    private final Definitions definitions;
    private final Clock clock;
    private final Chain chain;
    private final NewRows log;

    RecordReading(Database database, Vault vault, Definitions definitions, Clock clock) {
        this.log = new NewRows(database, "access_log", List.of("read_at", "read_by", "purpose", "type", "place", "record_id", "fields"), List.of());
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

    /** The living records of many keys by their keys in hexadecimal digits. */
    Map<String, Stored> living(Handle handle, String type, String place, List<byte[]> keyHashes, boolean locked) {
        Map<String, Stored> living = new HashMap<>();
        handle.createQuery("select v.live_key, " + Stored.NEWEST + " from " + ManyValues.of(handle, "record v", "v.key_hash", "keys") + " and v.live_key is not null and "
                + Database.OF_REGISTER + (locked && !Database.isFile(handle) ? " for update" : "")).bind("keys", Database.keys(keyHashes)).bind("type", type).bind("place", place)
                .map((row, context) -> living.put(HexFormat.of().formatHex(row.getBytes("live_key")), Stored.of(row)) == null).list();
        return living;
    }

    /** The newest versions of records, those of keys only while they live, by the names by which others refer to them. */
    Map<String, Stored> named(Handle handle, String type, String place, Collection<String> names) {
        Map<String, Stored> found = new HashMap<>();
        Map<String, byte[]> hashes = new LinkedHashMap<>();
        names.stream().filter(each -> !Referred.isId(each)).forEach(each -> hashes.put(each, Key.hash(vault, type, each)));
        Map<String, Stored> living = hashes.isEmpty() ? Map.of() : living(handle, type, place, List.copyOf(hashes.values()), false);
        hashes.forEach((name, hash) -> Optional.ofNullable(living.get(HexFormat.of().formatHex(hash))).ifPresent(each -> found.put(name, each)));
        List<Long> ids = names.stream().filter(Referred::isId).map(Referred::id).toList();
        if (!ids.isEmpty()) {
            handle.createQuery("select " + Stored.NEWEST + " from record v where v.id = any(:ids) and v.type = :type and v.place = :place").bindArray("ids", Long.class, ids)
                    .bind("type", type).bind("place", place).map((row, context) -> Stored.of(row)).list().forEach(each -> found.put("#" + each.id(), each));
        }
        return found;
    }

    /** The version that holds on a day, of one that begins to hold later its first. */
    Stored then(Handle handle, Stored newest, LocalDate on) {
        if (!newest.validFrom().isAfter(on)) {
            return newest;
        }
        List<Stored> versions = versions(handle, newest);
        return asOf(versions, Optional.of(on), Optional.empty(), true).orElse(versions.get(0));
    }

    /** Every version, oldest first. */
    List<Stored> versions(Handle handle, Stored newest) {
        if (newest.version() == 1) {
            return List.of(newest);
        }
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
        return seen(handle, List.of(stored), sight).get(0);
    }

    /** What somebody sees of versions; that they see what is hidden is logged. */
    List<StoredRecord> seen(Handle handle, List<Stored> versions, Sight sight) {
        Map<Long, List<SealedValue>> sealed = sealed(handle, versions.stream().filter(each -> definitions.of(handle, each).isSealed()).toList());
        List<StoredRecord> seen = new ArrayList<>(versions.size());
        List<StoredRecord> hidden = new ArrayList<>();
        for (Stored each : versions) {
            Shape shape = definitions.of(handle, each);
            Map<String, SealedValue> then = then(sealed.getOrDefault(each.id(), List.of()), each.version());
            StoredRecord masked = Views.masked(shape, each, then.keySet());
            if (sight.purpose().isEmpty()) {
                seen.add(masked);
            } else {
                Map<String, Object> secret = new TreeMap<>();
                then.forEach((path, value) -> secret.put(path, BodyReader.value(vault.open(value.sealed(), new Vault.Where(each.type(), each.id(), path, value.version())))));
                seen.add(Views.whole(shape, each, secret));
                if (!masked.hidden().isEmpty()) {
                    hidden.add(masked);
                }
            }
        }
        if (!hidden.isEmpty()) {
            log(handle, hidden, sight);
        }
        return seen;
    }

    private void log(Handle handle, List<StoredRecord> seen, Sight sight) {
        Optional<Instant> now = Optional.of(clock.instant());
        String purpose = shortened(sight.purpose().orElseThrow(), LONGEST_PURPOSE);
        log.write(handle, seen, (each, cells) -> {
            cells.moment(now);
            cells.text(sight.by());
            cells.text(purpose);
            cells.text(each.type());
            cells.text(each.place().path());
            cells.whole(each.id());
            cells.text(shortened(String.join(" ", each.hidden()), LONGEST_FIELDS));
        });
    }

    /** @param sealed empty where a version took the value away */
    private record SealedValue(String path, int version, byte[] sealed) {
    }

    /** Everything that ever was sealed of records, in the order of versions. */
    private static Map<Long, List<SealedValue>> sealed(Handle handle, List<Stored> versions) {
        Map<Long, List<SealedValue>> sealed = new HashMap<>();
        if (versions.isEmpty()) {
            return sealed;
        }
        List<Long> ids = versions.stream().map(Stored::id).distinct().toList();
        // The plan of a question for one value is kept by H2, that for a list is not.
        String from = ids.size() == 1 ? "record_secret s where s.record_id = :id" : ManyValues.of(handle, "record_secret s", "s.record_id", "ids");
        Query query = handle.createQuery("select s.record_id, s.field, s.version, s.sealed from " + from + " order by s.record_id, s.version, s.field");
        (ids.size() == 1 ? query.bind("id", ids.get(0)) : query.bindArray("ids", Long.class, ids))
                .map((row, context) -> sealed.computeIfAbsent(row.getLong("record_id"), none -> new ArrayList<>())
                        .add(new SealedValue(row.getString("field"), row.getInt("version"), Objects.requireNonNullElse(row.getBytes("sealed"), new byte[0])))).list();
        return sealed;
    }

    /** What was sealed as of one version, by path. */
    private static Map<String, SealedValue> then(List<SealedValue> values, int version) {
        Map<String, SealedValue> then = new TreeMap<>();
        values.stream().filter(each -> each.version() <= version).forEach(each -> then.put(each.path(), each));
        then.values().removeIf(each -> each.sealed().length == 0);
        return then;
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    List<RecordVersion> history(Handle handle, Stored newest, Sight sight) {
        List<RecordVersion> history = new ArrayList<>();
        List<Stored> versions = versions(handle, newest);
        List<StoredRecord> seen = seen(handle, versions, sight);
        for (int i = 0; i < seen.size(); i++) {
            history.add(new RecordVersion(seen.get(i), HexFormat.of().formatHex(versions.get(i).digest())));
        }
        Collections.reverse(history);
        return history;
    }

    ChainCheck verify(Handle handle, Stored newest) {
        return chain.verify(versions(handle, newest), version -> RecordTable.secrets(handle, vault, version.type(), version.id(), version.version()));
    }
}
