// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jdbi.v3.core.statement.PreparedBatch;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.SessionShelf;
import nuanfeng.policy.Phrases;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/** Who is signed in, in one database. */
public final class KeptSessions implements SessionShelf {

    private static final Phrases PHRASES = Phrases.beside(KeptSessions.class);
    private static final String SELECT = "select hash, subject, by_key, mark, started_at, ends_at, seen_at from signed_in";

    private final Database database;

    public KeptSessions(Database database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        return database.isReady();
    }

    @Override
    public void keep(KeptSession session) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("insert into signed_in (hash, subject, by_key, mark, started_at, ends_at, seen_at)"
                + " values (:hash, :subject, :byKey, :mark, :started, :ends, :seen)").bind("hash", session.hash()).bind("subject", session.subject())
                .bind("byKey", session.byKey()).bind("mark", session.mark()).bind("started", moment(session.startedAt())).bind("ends", moment(session.endsAt()))
                .bind("seen", moment(session.seenAt())).execute()));
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<KeptSession> find(String hash) {
        return said(() -> database.look(handle -> handle.createQuery(SELECT + " where hash = :hash").bind("hash", hash).map((row, context) -> session(row)).findOne()));
    }

    private static KeptSession session(ResultSet row) throws SQLException {
        return new KeptSession(row.getString("hash"), row.getString("subject"), row.getBoolean("by_key"), row.getString("mark"), instant(row, "started_at"),
                instant(row, "ends_at"), instant(row, "seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<KeptSession> all(int most) {
        return said(() -> database.look(handle -> handle.createQuery(SELECT + " order by ends_at desc, hash limit :most").bind("most", most)
                .map((row, context) -> session(row)).list()));
    }

    @Override
    public void seen(Map<String, Instant> moments) {
        if (moments.isEmpty()) {
            return;
        }
        said(() -> database.inTransaction(handle -> {
            PreparedBatch batch = handle.prepareBatch("update signed_in set seen_at = :seen where hash = :hash and seen_at < :seen");
            // In one order, so that two servers do not wait for each other.
            new TreeMap<>(moments).forEach((hash, at) -> batch.bind("hash", hash).bind("seen", moment(at)).add());
            return batch.execute();
        }));
    }

    @Override
    public void end(String hash) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("delete from signed_in where hash = :hash").bind("hash", hash).execute()));
    }

    @Override
    public void endAllOf(String subject) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("delete from signed_in where subject = :subject and not by_key").bind("subject", subject).execute()));
    }

    @Override
    public void forget(Instant endedBefore, Instant seenBefore) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("delete from signed_in where ends_at <= :ended or seen_at <= :seen")
                .bind("ended", moment(endedBefore)).bind("seen", moment(seenBefore)).execute()));
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw new AccessException(Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }
}
