// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.register.internal.body.BodyReader;

/**
 * A version as it lies in the database.
 *
 * @param open its body, without what is sealed
 * @param salt of its body's digest; empty when that body was erased
 */
record Stored(long id, String type, String place, String definition, int version, Map<String, Object> open, LocalDate validFrom,
        Optional<LocalDate> endedOn, Optional<Instant> erasedAt, Instant changedAt, String by, String reason, byte[] salt, byte[] bodyDigest,
        byte[] digest) {

    /** Of a table of versions whose alias is {@code v}. */
    static final String VERSION = "v.version, v.definition, v.body, v.valid_from, v.ended_on, v.changed_at, v.changed_by, v.reason, v.salt, v.body_digest, v.digest";
    /** Of the newest version, from {@code record v}. */
    static final String NEWEST = "v.id, v.type, v.place, v.erased_at, " + VERSION;
    /** Of an older one, from {@code record r} and {@code record_history v}. */
    static final String OLDER = "r.id, r.type, r.place, r.erased_at, " + VERSION;

    static Stored of(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        return new Stored(row.getLong("id"), row.getString("type"), row.getString("place"), row.getString("definition"), row.getInt("version"),
                BodyReader.read(row.getString("body")), row.getObject("valid_from", LocalDate.class), Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                moment(row, "erased_at"), moment(row, "changed_at").orElseThrow(), row.getString("changed_by"), row.getString("reason"),
                salt == null ? new byte[0] : salt, row.getBytes("body_digest"), row.getBytes("digest"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    boolean isErased() {
        return salt.length == 0;
    }

    /** What its digest is about, besides the versions before it. */
    Map<String, Object> signed(String bodyDigest) {
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("id", id);
        signed.put("type", type);
        signed.put("place", place);
        signed.put("definition", definition);
        signed.put("version", version);
        signed.put("validFrom", validFrom.toString());
        endedOn.ifPresent(day -> signed.put("endedOn", day.toString()));
        signed.put("changedAt", changedAt.toString());
        signed.put("by", by);
        signed.put("reason", reason);
        signed.put("body", bodyDigest);
        return signed;
    }

    Stored chained(byte[] newSalt, byte[] newBodyDigest, byte[] newDigest) {
        return new Stored(id, type, place, definition, version, open, validFrom, endedOn, erasedAt, changedAt, by, reason, newSalt, newBodyDigest, newDigest);
    }
}
