// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import nuanfeng.access.AccessException;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.AuditShelf;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/** Reads the three logs of one database, a page at a time along their keys: nobody waits for a whole one. */
public final class KeptAudit implements AuditShelf {

    private static final Phrases PHRASES = Phrases.beside(KeptAudit.class);
    private static final int PAGE = 1_000;
    private static final String DEEDS = "select id, 0 as step, at, done_by, deed, subject, note from access_deed where id > :id and at >= :from and at < :before order by id limit :page";
    private static final String LIVES = "select l.request_id as id, l.version as step, l.at, l.done_by, l.deed, l.state, l.note, r.changes, r.approval_number from change_request_life l"
            + " join change_request r on r.id = l.request_id where (l.request_id > :id or l.request_id = :id and l.version > :step) and l.at >= :from and l.at < :before"
            + " order by l.request_id, l.version limit :page";
    private static final String VIEWINGS = "select id, 0 as step, read_at as at, read_by as done_by, purpose, type, place, record_id, fields from access_log"
            + " where id > :id and read_at >= :from and read_at < :before order by id limit :page";
    /** An identity number that somebody wrote into a purpose; it is told nowhere. */
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]{14,17}[0-9０-９XxＸｘ]");
    private static final OffsetDateTime EVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = Instant.parse("9999-01-01T00:00:00Z").atOffset(ZoneOffset.UTC);

    private final Database database;

    public KeptAudit(Database database) {
        this.database = database;
    }

    /** One entry, and where the next page begins. */
    private record Row(long id, int step, AuditEntry entry) {
    }

    @Override
    public void each(Kind kind, AuditPeriod period, Consumer<AuditEntry> entries) {
        long id = 0;
        int step = 0;
        for (List<Row> page = page(kind, period, id, step); !page.isEmpty(); page = page(kind, period, id, step)) {
            page.forEach(row -> entries.accept(row.entry()));
            Row last = page.get(page.size() - 1);
            id = last.id();
            step = last.step();
            if (page.size() < PAGE) {
                return;
            }
        }
    }

    private List<Row> page(Kind kind, AuditPeriod period, long id, int step) {
        try {
            return database.look(handle -> bound(handle, kind, period, id, step).map((row, context) -> new Row(row.getLong("id"), row.getInt("step"), entry(kind, row))).list());
        } catch (DatabaseException e) {
            throw new AccessException(AccessException.Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }

    private static Query bound(Handle handle, Kind kind, AuditPeriod period, long id, int step) {
        String select = switch (kind) {
            case ACCOUNT -> DEEDS;
            case REQUEST -> LIVES;
            case ACCESS -> VIEWINGS;
            case ACTIVATION -> throw new IllegalArgumentException("The activation log is no table");
        };
        Query query = handle.createQuery(select).bind("id", id).bind("from", period.from().map(each -> each.atOffset(ZoneOffset.UTC)).orElse(EVER))
                .bind("before", period.before().map(each -> each.atOffset(ZoneOffset.UTC)).orElse(NEVER)).bind("page", PAGE);
        return kind == Kind.REQUEST ? query.bind("step", step) : query;
    }

    private static AuditEntry entry(Kind kind, ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        String by = row.getString("done_by");
        String id = Long.toString(row.getLong("id"));
        return switch (kind) {
            case ACCOUNT -> new AuditEntry(kind, id, at, by, row.getString("deed"), row.getString("subject"), List.of(), row.getString("note"), Map.of());
            case REQUEST -> {
                Map<String, String> details = new LinkedHashMap<>(Map.of("state", row.getString("state")));
                details.put("approvalNumber", row.getString("approval_number"));
                yield new AuditEntry(kind, id + "." + row.getInt("step"), at, by, row.getString("deed"), id, KeptRequests.places(row.getString("changes")), row.getString("note"), details);
            }
            default -> new AuditEntry(kind, id, at, by, "read", row.getString("type") + " " + row.getLong("record_id"), List.of(new PlaceId(row.getString("place"))),
                    NUMBER.matcher(row.getString("purpose")).replaceAll("…"), Map.of("fields", String.join(" ", Arrays.asList(row.getString("fields").split(" ")))));
        };
    }
}
