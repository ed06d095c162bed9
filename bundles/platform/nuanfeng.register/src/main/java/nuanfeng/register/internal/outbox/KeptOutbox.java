// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import nuanfeng.outbox.Delivery;
import nuanfeng.outbox.DeliveryState;
import nuanfeng.outbox.Dispatch;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.internal.database.Database;

/** The outbox of one database. Time is this server's: several servers agree about it as far as their clocks do, and a lease that ends early costs a second attempt, never a second end. */
public final class KeptOutbox implements Outbox {

    private static final String OPEN = DeliveryState.OPEN.code();
    private static final int LONGEST_PROBLEM = 400;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;
    private final Clock clock;

    public KeptOutbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return moment(clock.instant());
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<Notice> write(List<Notice> notices) {
        return notices.isEmpty() ? List.of() : Away.said(() -> database.inTransaction(handle -> notices.stream().filter(each -> isNew(handle, each)).toList()));
    }

    private boolean isNew(Handle handle, Notice notice) {
        return handle.createUpdate("insert into outbox (topic, kind, place, subject, about, title, told, payload, created_at) values (:topic, :kind, :place, :subject, :about,"
                + " :title, :told, :payload, :now) on conflict do nothing").bind("topic", notice.topic()).bind("kind", notice.kind()).bind("place", notice.place().path())
                .bind("subject", notice.subject()).bind("about", notice.day()).bind("title", notice.title()).bind("told", notice.text())
                .bind("payload", notice.payload()).bind("now", now()).execute() == 1;
    }

    @Override
    public List<Dispatch> claim(Collection<String> targets, int most, Duration lease) {
        return targets.isEmpty() ? List.of() : Away.said(() -> database.inTransaction(handle -> {
            OffsetDateTime now = now();
            for (String target : targets) {
                handle.createUpdate("insert into outbox_delivery (outbox_id, target, state, attempts, next_at, token, problem_zh, problem_en, changed_at)"
                        + " select id, cast(:target as varchar(80)), :open, 0, cast(:now as timestamp with time zone), 0, '', '', cast(:now as timestamp with time zone) from outbox o"
                        + " where not exists (select 1 from outbox_delivery d where d.outbox_id = o.id and d.target = :target) on conflict do nothing")
                        .bind("target", target).bind("open", OPEN).bind("now", now).execute();
            }
            List<Due> due = handle.createQuery("select outbox_id, target, attempts, token from outbox_delivery where state = :open and next_at <= :now and target in (<targets>)"
                    + " order by next_at, outbox_id limit :most for update skip locked").bind("open", OPEN).bind("now", now).bindList("targets", List.copyOf(targets))
                    .bind("most", most).map((row, context) -> new Due(row.getLong("outbox_id"), row.getString("target"), row.getInt("attempts") + 1, row.getLong("token") + 1)).list();
            List<Dispatch> taken = new ArrayList<>();
            for (Due each : due) {
                handle.createUpdate("update outbox_delivery set attempts = :attempts, token = :token, next_at = :until, changed_at = :now where outbox_id = :id and target = :target")
                        .bind("attempts", each.attempt).bind("token", each.token).bind("until", moment(clock.instant().plus(lease))).bind("now", now).bind("id", each.id)
                        .bind("target", each.target).execute();
                taken.add(new Dispatch(entries(handle, "id = :id", Map.of("id", each.id), 1).get(0), each.target, each.attempt, each.token));
            }
            return taken;
        }));
    }

    private record Due(long id, String target, int attempt, long token) {
    }

    @Override
    public boolean delivered(Dispatch dispatch) {
        return ended(dispatch, DeliveryState.DELIVERED, NEVER, Text.NONE);
    }

    @Override
    public boolean failed(Dispatch dispatch, Optional<Instant> next, Text problem) {
        return ended(dispatch, next.isPresent() ? DeliveryState.OPEN : DeliveryState.DEAD, next.orElse(NEVER), problem);
    }

    private boolean ended(Dispatch dispatch, DeliveryState state, Instant next, Text problem) {
        return Away.said(() -> database.inTransaction(handle -> handle.createUpdate("update outbox_delivery set state = :state, next_at = :next, problem_zh = :zh, problem_en = :en,"
                + " changed_at = :now where outbox_id = :id and target = :target and token = :token and state = :open").bind("state", state.code()).bind("next", moment(next))
                .bind("zh", shortened(problem.zh())).bind("en", shortened(problem.in(true))).bind("now", now()).bind("id", dispatch.entry().id())
                .bind("target", dispatch.target()).bind("token", dispatch.token()).bind("open", OPEN).execute() == 1));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }

    @Override
    public List<OutboxEntry> list(Collection<PlaceId> places, Optional<DeliveryState> state, long before, int limit) {
        String where = "id < :before and place in (<places>)" + state.map(KeptOutbox::being).orElse("");
        return places.isEmpty() ? List.of() : Away.said(() -> database.look(handle -> entries(handle, where,
                Map.of("before", before, "places", places.stream().map(PlaceId::path).toList()), limit)));
    }

    /** As {@link OutboxEntry#state()} has it. */
    private static String being(DeliveryState state) {
        String dead = "exists (select 1 from outbox_delivery d where d.outbox_id = outbox.id and d.state = 'dead')";
        String delivered = "exists (select 1 from outbox_delivery d where d.outbox_id = outbox.id) and not exists (select 1 from outbox_delivery d where d.outbox_id = outbox.id"
                + " and d.state <> 'delivered')";
        return switch (state) {
            case DEAD -> " and " + dead;
            case DELIVERED -> " and " + delivered;
            case OPEN -> " and not " + dead + " and not (" + delivered + ")";
        };
    }

    @Override
    public Optional<OutboxEntry> find(long id) {
        return Away.said(() -> database.look(handle -> entries(handle, "id = :id", Map.of("id", id), 1).stream().findFirst()));
    }

    @Override
    public int again(long id) {
        return Away.said(() -> database.inTransaction(handle -> handle.createUpdate("update outbox_delivery set state = :open, attempts = 0, next_at = :now, changed_at = :now"
                + " where outbox_id = :id and state = :dead").bind("open", OPEN).bind("dead", DeliveryState.DEAD.code()).bind("now", now()).bind("id", id).execute()));
    }

    /** @param values by name; a list is one of {@code <name>} */
    private static List<OutboxEntry> entries(Handle handle, String where, Map<String, Object> values, int limit) {
        var query = handle.createQuery("select id, topic, kind, place, subject, about, title, told, payload, created_at from outbox where " + where
                + " order by id desc limit :limit").bind("limit", limit);
        values.forEach((name, value) -> {
            if (value instanceof List<?> list) {
                query.bindList(name, list);
            } else {
                query.bind(name, value);
            }
        });
        List<OutboxEntry> bare = query.map((row, context) -> new OutboxEntry(row.getLong("id"), notice(row), at(row, "created_at"), List.of())).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Sent>> sent = handle.createQuery("select outbox_id, target, state, attempts, next_at, problem_zh, problem_en, changed_at from outbox_delivery"
                + " where outbox_id in (<ids>) order by outbox_id, target").bindList("ids", bare.stream().map(OutboxEntry::id).toList())
                .map((row, context) -> new Sent(row.getLong("outbox_id"), delivery(row))).list().stream().collect(Collectors.groupingBy(Sent::id));
        return bare.stream().map(each -> new OutboxEntry(each.id(), each.notice(), each.createdAt(),
                sent.getOrDefault(each.id(), List.of()).stream().map(Sent::delivery).toList())).toList();
    }

    private record Sent(long id, Delivery delivery) {
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(row.getString("topic"), row.getString("kind"), new PlaceId(row.getString("place")), row.getString("subject"),
                row.getObject("about", LocalDate.class), row.getString("title"), row.getString("told"), row.getString("payload"));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        DeliveryState state = DeliveryState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        String problem = row.getString("problem_zh");
        return new Delivery(row.getString("target"), state, row.getInt("attempts"), state == DeliveryState.OPEN ? Optional.of(at(row, "next_at")) : Optional.empty(),
                problem.isEmpty() ? Text.NONE : Text.of(problem, row.getString("problem_en")), at(row, "changed_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
