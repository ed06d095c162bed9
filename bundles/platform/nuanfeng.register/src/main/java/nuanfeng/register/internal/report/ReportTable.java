// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.KeptFile;
import nuanfeng.filing.KeptReport.Moment;
import nuanfeng.filing.KeptReport.Part;
import nuanfeng.filing.KeptReport.Subject;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.seal.CanonicalJson;

/** Every statement about reports and their lives. */
record ReportTable(Database database) {

    private static final String COLUMNS = "id, version, place, form, unit, period, from_day, to_day, as_of, attempt, edition, layout, state, hash, corrects,"
            + " submission, parts";

    long nextId(Handle handle) {
        return handle.createQuery("select nextval('report_number')").mapTo(Long.class).one();
    }

    void insert(Handle handle, KeptReport report) {
        bind(handle.createUpdate("insert into report(" + COLUMNS + ", live_key) values(:id, :version, :place, :form, :unit, :period, :from, :to, :asOf, :attempt,"
                + " :edition, :layout, :state, :hash, :corrects, :submission, " + database.json(":parts") + ", :live)"), report).execute();
    }

    void update(Handle handle, KeptReport report) {
        bind(handle.createUpdate("update report set version = :version, attempt = :attempt, edition = :edition, layout = :layout, state = :state, hash = :hash,"
                + " submission = :submission, parts = " + database.json(":parts") + ", live_key = :live where id = :id"), report).execute();
    }

    private static Update bind(Update update, KeptReport report) {
        Subject subject = report.subject();
        boolean ended = report.state() == ReportState.FILED || report.state() == ReportState.SUPERSEDED || report.state() == ReportState.ERASED;
        return update.bind("id", report.id()).bind("version", report.version()).bind("place", subject.place().path()).bind("form", subject.form())
                .bind("unit", subject.unit()).bind("period", subject.period()).bind("from", subject.from()).bind("to", subject.to()).bind("asOf", subject.asOf())
                .bind("attempt", report.attempt()).bind("edition", report.edition()).bind("layout", report.layout()).bind("state", report.state().code())
                .bind("hash", report.hash()).bindByType("corrects", boxed(report.corrects()), Long.class)
                .bindByType("submission", boxed(report.submission()), Long.class).bind("parts", CanonicalJson.text(parts(report.parts())))
                .bindByType("live", ended ? null : String.join("|", subject.place().path(), subject.form(), subject.unit(), subject.period()), String.class);
    }

    private static Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static Map<String, Object> parts(List<Part> parts) {
        List<Object> all = new ArrayList<>();
        parts.forEach(each -> all.add(Map.of("report", each.report(), "unit", each.unit(), "version", each.version())));
        return Map.of("parts", all);
    }

    @SuppressWarnings("unchecked")
    private static List<Part> parts(String json) {
        return ((List<Map<String, Object>>) BodyReader.read(json).get("parts")).stream().map(each -> new Part((Long) each.get("report"), (String) each.get("unit"),
                ((Long) each.get("version")).intValue())).toList();
    }

    void live(Handle handle, long id, Moment moment, String hash, byte[] contentDigest, byte[] digest) {
        handle.createUpdate("insert into report_life(report_id, version, deed, state, at, done_by, person, note, hash, content_digest, digest) values(:id, :version,"
                + " :deed, :state, :at, :by, :person, :note, :hash, :content, :digest)").bind("id", id).bind("version", moment.version())
                .bind("deed", moment.deed().code()).bind("state", moment.state().code()).bind("at", moment.at().atOffset(ZoneOffset.UTC)).bind("by", moment.by())
                .bind("person", moment.person()).bind("note", moment.note()).bind("hash", hash).bind("content", contentDigest).bind("digest", digest).execute();
    }

    /** A moment as it lies, with what it is chained by. */
    record Link(Moment moment, String hash, byte[] contentDigest, byte[] digest) {
    }

    List<Link> links(Handle handle, long id) {
        return handle.createQuery("select version, deed, state, at, done_by, person, note, hash, content_digest, digest from report_life where report_id = :id"
                + " order by version").bind("id", id).map((row, context) -> new Link(new Moment(row.getInt("version"), deed(row.getString("deed")),
                        ReportState.of(row.getString("state")).orElseThrow(), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("done_by"),
                        row.getString("person"), row.getString("note")), row.getString("hash"), row.getBytes("content_digest"), row.getBytes("digest"))).list();
    }

    private static Deed deed(String code) {
        for (Deed each : Deed.values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw new IllegalStateException(code);
    }

    void keep(Handle handle, long id, int version, KeptFile file) {
        handle.createUpdate("insert into report_file(report_id, format, version, media, hash, size) values(:id, :format, :version, :media, :hash, :size)")
                .bind("id", id).bind("format", file.format()).bind("version", version).bind("media", file.media()).bind("hash", file.hash())
                .bind("size", file.size()).execute();
    }

    /** A file of the last version that has any, with that version. */
    record Placed(KeptFile file, int version) {
    }

    List<Placed> files(Handle handle, long id) {
        return handle.createQuery("select format, version, media, hash, size from report_file where report_id = :id and version = (select max(version) from"
                + " report_file where report_id = :id) order by format").bind("id", id).map((row, context) -> new Placed(new KeptFile(row.getString("format"),
                        row.getString("media"), row.getString("hash"), row.getLong("size")), row.getInt("version"))).list();
    }

    Optional<KeptReport> find(Handle handle, long id, boolean locked) {
        return handle.createQuery("select " + COLUMNS + " from report where id = :id" + (locked ? " for update" : "")).bind("id", id)
                .map((row, context) -> bare(row)).findOne().map(each -> whole(handle, each));
    }

    /** Who read a file of it that shows persons, and what for. */
    void read(Handle handle, KeptReport report, String file, String by, String purpose, Instant now) {
        handle.createUpdate("insert into access_log(read_at, read_by, purpose, type, place, record_id, fields) values(:at, :by, :purpose, 'report', :place, :id, :file)")
                .bind("at", now.atOffset(ZoneOffset.UTC)).bind("by", by).bind("purpose", purpose).bind("place", report.subject().place().path())
                .bind("id", report.id()).bind("file", file).execute();
    }

    /** Another one of the same unit, form and period that is filed. */
    Optional<Long> filed(Handle handle, Subject subject, long other) {
        return handle.createQuery("select id from report where place = :place and form = :form and unit = :unit and period = :period and state = :state and id <>"
                + " :other").bind("place", subject.place().path()).bind("form", subject.form()).bind("unit", subject.unit()).bind("period", subject.period())
                .bind("state", ReportState.FILED.code()).bind("other", other).mapTo(Long.class).findFirst();
    }

    /** How many times the unit has set about this sheet. */
    int attempts(Handle handle, Subject subject) {
        return handle.createQuery("select coalesce(max(attempt), 0) from report where place = :place and form = :form and unit = :unit and period = :period")
                .bind("place", subject.place().path()).bind("form", subject.form()).bind("unit", subject.unit()).bind("period", subject.period())
                .mapTo(Integer.class).one();
    }

    List<KeptReport> list(Handle handle, Wanted wanted) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("(place = :place or place like :below)");
        values.put("place", wanted.place().path());
        values.put("below", wanted.place().path().replace("_", "\\_") + ".%");
        wanted.form().ifPresent(value -> and(where, values, "form", value));
        wanted.unit().ifPresent(value -> and(where, values, "unit", value));
        wanted.period().ifPresent(value -> and(where, values, "period", value));
        wanted.state().ifPresent(value -> and(where, values, "state", value.code()));
        if (wanted.after().isPresent()) {
            where.append(" and id < :after");
            values.put("after", wanted.after().getAsLong());
        }
        Query query = handle.createQuery("select " + COLUMNS + " from report where " + where + " order by id desc fetch first " + wanted.limit() + " rows only");
        values.forEach(query::bind);
        return query.map((row, context) -> bare(row)).list().stream().map(each -> whole(handle, each)).toList();
    }

    /** Those of a form that still say something, newest first, with what was done with them. */
    List<KeptReport> kept(Handle handle, PlaceId place, String form, long before, int limit) {
        return handle.createQuery("select " + COLUMNS + " from report where place = :place and form = :form and state <> :erased and id < :before order by id desc"
                + " fetch first " + limit + " rows only").bind("place", place.path()).bind("form", form).bind("erased", ReportState.ERASED.code()).bind("before", before)
                .map((row, context) -> bare(row)).list().stream().map(each -> whole(handle, each)).toList();
    }

    /** Of each report that others which still say something correct or were put together from, those others. */
    Map<Long, Set<Long>> needed(Handle handle) {
        Map<Long, Set<Long>> needed = new HashMap<>();
        handle.createQuery("select " + COLUMNS + " from report where state <> :erased").bind("erased", ReportState.ERASED.code()).map((row, context) -> bare(row))
                .forEach(report -> {
                    report.corrects().ifPresent(other -> needed.computeIfAbsent(other, none -> new HashSet<>()).add(report.id()));
                    report.parts().forEach(part -> needed.computeIfAbsent(part.report(), none -> new HashSet<>()).add(report.id()));
                });
        return needed;
    }

    private static void and(StringBuilder where, Map<String, Object> values, String column, String value) {
        where.append(" and ").append(column).append(" = :").append(column);
        values.put(column, value);
    }

    private KeptReport whole(Handle handle, KeptReport bare) {
        return with(bare, links(handle, bare.id()).stream().map(Link::moment).toList(), files(handle, bare.id()).stream().map(Placed::file).toList());
    }

    static KeptReport with(KeptReport bare, List<Moment> life, List<KeptFile> files) {
        return new KeptReport(bare.id(), bare.version(), bare.subject(), bare.attempt(), bare.edition(), bare.layout(), bare.state(), bare.hash(), bare.corrects(),
                bare.submission(), bare.parts(), life, files);
    }

    private static KeptReport bare(ResultSet row) throws SQLException {
        Subject subject = new Subject(new PlaceId(row.getString("place")), row.getString("form"), row.getString("unit"), row.getString("period"), day(row, "from_day"),
                day(row, "to_day"), day(row, "as_of"));
        return new KeptReport(row.getLong("id"), row.getInt("version"), subject, row.getInt("attempt"), row.getString("edition"), day(row, "layout"),
                ReportState.of(row.getString("state")).orElseThrow(), row.getString("hash"), number(row, "corrects"), number(row, "submission"),
                parts(row.getString("parts")), List.of(), List.of());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    /** Moments of one report are in order, whatever the clock does. */
    static Instant later(List<Moment> life, Instant now) {
        return life.isEmpty() || now.isAfter(life.get(life.size() - 1).at()) ? now : life.get(life.size() - 1).at().plusNanos(1000);
    }
}
