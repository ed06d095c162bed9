// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestShelf;
import nuanfeng.approval.RequestState;
import nuanfeng.lifecycle.Change;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;

/** The requests of one database: each step one transaction, with its line in the life of the request. */
public final class KeptRequests implements RequestShelf {

    private static final Phrases PHRASES = Phrases.beside(KeptRequests.class);
    private static final String SELECT = "select id, version, state, changes, plan_hash, base_edition, edition, accepted, approval_number, reason, not_before, preview_zh,"
            + " preview_en, prepared_by, prepared_at, approved_by, approved_at, emergency, problem_zh, problem_en, activation from change_request";
    private static final String REMOVED = "-";
    private static final int MOST_TEXT = 2000;

    private final Database database;

    public KeptRequests(Database database) {
        this.database = database;
    }

    @Override
    public boolean isReady() {
        return database.isReady();
    }

    @Override
    public ChangeRequest add(ChangeRequest request, Moment moment) {
        return said(() -> database.inTransaction(handle -> {
            long id = bound(handle.createUpdate("insert into change_request (version, state, changes, plan_hash, base_edition, edition, accepted, approval_number, reason,"
                    + " not_before, preview_zh, preview_en, prepared_by, prepared_at, approved_by, approved_at, emergency, problem_zh, problem_en, activation) values (:version,"
                    + " :state, :changes, :planHash, :base, :edition, :accepted, :number, :reason, :notBefore, :zh, :en, :preparedBy, :preparedAt, :approvedBy, :approvedAt,"
                    + " :emergency, :problemZh, :problemEn, :activation)"), request).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
            live(handle, id, request.version(), moment);
            return find(handle, id).orElseThrow();
        }));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, ChangeRequest request) {
        Content content = request.content();
        return statement.bind("version", request.version()).bind("state", request.state().code())
                .bind("changes", content.changes().stream().map(KeptRequests::text).collect(Collectors.joining("\n"))).bind("planHash", content.planHash())
                .bind("base", content.baseEdition()).bind("edition", content.edition()).bind("accepted", content.accept().stream().sorted().collect(Collectors.joining("\n")))
                .bind("number", content.approvalNumber()).bind("reason", content.comment()).bind("notBefore", moment(content.notBefore())).bind("zh", content.preview().zh())
                .bind("en", content.preview().en()).bind("preparedBy", request.preparedBy()).bind("preparedAt", moment(Optional.of(request.preparedAt())))
                .bind("approvedBy", request.approvedBy().orElse(null)).bind("approvedAt", moment(request.approvedAt())).bind("emergency", request.emergency())
                .bind("problemZh", shortened(request.problem().zh())).bind("problemEn", shortened(request.problem().in(true)))
                .bind("activation", request.activation().isPresent() ? (Long) request.activation().getAsLong() : null);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), MOST_TEXT));
    }

    private static OffsetDateTime moment(Optional<Instant> instant) {
        return instant.map(each -> each.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static String text(Change change) {
        return change.place().path() + " " + (change instanceof Change.Activate put ? put.digest() : REMOVED);
    }

    private static Change change(String text) {
        String[] parts = text.split(" ");
        PlaceId place = new PlaceId(parts[0]);
        return parts[1].equals(REMOVED) ? new Change.Remove(place) : new Change.Activate(place, parts[1]);
    }

    /** Whom the changes of a request are about. */
    static List<PlaceId> places(String changes) {
        return changes.lines().map(each -> change(each).place()).distinct().toList();
    }

    private static void live(Handle handle, long id, int version, Moment moment) {
        handle.createUpdate("insert into change_request_life (request_id, version, deed, state, done_by, at, note) values (:id, :version, :deed, :state, :by, :at, :note)")
                .bind("id", id).bind("version", version).bind("deed", moment.deed()).bind("state", moment.state().code()).bind("by", moment.by())
                .bind("at", moment(Optional.of(moment.at()))).bind("note", shortened(moment.note())).execute();
    }

    @Override
    public ChangeRequest step(ChangeRequest next, Moment moment) {
        return said(() -> database.inTransaction(handle -> {
            boolean there = bound(handle.createUpdate("update change_request set version = :version, state = :state, changes = :changes, plan_hash = :planHash, base_edition = :base,"
                    + " edition = :edition, accepted = :accepted, approval_number = :number, reason = :reason, not_before = :notBefore, preview_zh = :zh, preview_en = :en,"
                    + " prepared_by = :preparedBy, prepared_at = :preparedAt, approved_by = :approvedBy, approved_at = :approvedAt, emergency = :emergency,"
                    + " problem_zh = :problemZh, problem_en = :problemEn, activation = :activation where id = :id and version = :version - 1"), next)
                    .bind("id", next.id()).execute() == 1;
            if (there) {
                live(handle, next.id(), next.version(), moment);
            }
            return there ? find(handle, next.id()) : Optional.<ChangeRequest>empty();
        })).orElseThrow(() -> new AccessException(Kind.CONFLICT, PHRASES.say("request-changed", next.id())));
    }

    @Override
    public Optional<ChangeRequest> find(long id) {
        return said(() -> database.look(handle -> find(handle, id)));
    }

    private static Optional<ChangeRequest> find(Handle handle, long id) {
        return handle.createQuery(SELECT + " where id = :id").bind("id", id).map((row, context) -> request(row, life(handle, id))).findOne();
    }

    private static List<Moment> life(Handle handle, long id) {
        return handle.createQuery("select deed, state, done_by, at, note from change_request_life where request_id = :id order by version").bind("id", id)
                .map((row, context) -> new Moment(row.getString("deed"), RequestState.find(row.getString("state")).orElseThrow(), row.getString("done_by"),
                        instant(row, "at").orElseThrow(), row.getString("note"))).list();
    }

    @Override
    public List<ChangeRequest> list(Optional<RequestState> state, int most) {
        return said(() -> database.look(handle -> handle.createQuery(SELECT + " where :state = '' or state = :state order by id desc limit :most")
                .bind("state", state.map(RequestState::code).orElse("")).bind("most", most).map((row, context) -> request(row, life(handle, row.getLong("id")))).list()));
    }

    @Override
    public List<ChangeRequest> open() {
        List<String> ends = Arrays.stream(RequestState.values()).filter(RequestState::isEnd).map(RequestState::code).toList();
        return said(() -> database.look(handle -> handle.createQuery(SELECT + " where state not in (<ends>) order by id").bindList("ends", ends)
                .map((row, context) -> request(row, life(handle, row.getLong("id")))).list()));
    }

    private static ChangeRequest request(ResultSet row, List<Moment> life) throws SQLException {
        Content content = new Content(Arrays.stream(row.getString("changes").split("\n")).map(KeptRequests::change).toList(), row.getString("plan_hash"),
                row.getString("base_edition"), row.getString("edition"), texts(row.getString("accepted")), row.getString("approval_number"), row.getString("reason"),
                instant(row, "not_before"), new Preview(row.getString("preview_zh"), row.getString("preview_en")));
        long activation = row.getLong("activation");
        OptionalLong entry = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(activation);
        String zh = row.getString("problem_zh");
        return new ChangeRequest(row.getLong("id"), row.getInt("version"), RequestState.find(row.getString("state")).orElseThrow(), content, row.getString("prepared_by"),
                instant(row, "prepared_at").orElseThrow(), Optional.ofNullable(row.getString("approved_by")), instant(row, "approved_at"), row.getBoolean("emergency"),
                zh.isEmpty() ? Text.NONE : Text.of(zh, row.getString("problem_en")), entry, life);
    }

    private static Set<String> texts(String lines) {
        return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw new AccessException(Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }
}
