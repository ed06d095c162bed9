// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jdbi.v3.core.Handle;

import nuanfeng.register.RecordType;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;
import nuanfeng.register.internal.seal.CanonicalJson;

/** Every definition that ever checked a record, kept with the records: a row is read by the one that it was written under. */
final class Definitions {

    private final Database database;
    private final Clock clock;
    private final Map<String, Shape> known = new ConcurrentHashMap<>();

    Definitions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Of a type that policy has; kept from now on. In a transaction of its own, before the record's. */
    Shape of(RecordType type) {
        Shape there = known.get(type.digest());
        if (there != null) {
            return there;
        }
        Shape shape = Shape.of(type);
        try {
            database.inTransaction(handle -> find(handle, type.digest()).isPresent() ? 0 : handle.createUpdate(
                    "insert into definition(digest, type, place, shape, first_used_at) values(:digest, :type, :place, " + database.json(":shape") + ", :now)")
                    .bind("digest", type.digest()).bind("type", type.name()).bind("place", type.place().path())
                    .bind("shape", CanonicalJson.text(shape.written())).bind("now", clock.instant().atOffset(ZoneOffset.UTC)).execute());
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.TWICE) {
                throw e;
            }
        }
        known.put(type.digest(), shape);
        return shape;
    }

    /** Of a record that is there. */
    Shape of(Handle handle, Stored stored) {
        return of(handle, stored.definition());
    }

    Shape of(Handle handle, String definition) {
        Shape there = known.get(definition);
        return there != null ? there : known.computeIfAbsent(definition, digest -> find(handle, digest)
                .orElseThrow(() -> new IllegalStateException("No definition " + digest)));
    }

    private static Optional<Shape> find(Handle handle, String digest) {
        return handle.createQuery("select type, shape from definition where digest = :digest").bind("digest", digest)
                .map((row, context) -> Shape.read(row.getString("type"), digest, BodyReader.read(row.getString("shape")))).findOne();
    }
}
