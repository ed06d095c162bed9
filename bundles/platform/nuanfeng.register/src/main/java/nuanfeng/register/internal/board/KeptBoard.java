// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.board;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;
import nuanfeng.record.RecordException;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;
import nuanfeng.register.internal.database.Leases;

/** The board of one database. */
public final class KeptBoard implements Board {

    private static final Phrases PHRASES = Phrases.beside(KeptBoard.class);
    private static final String JOB = "select number, kind, place, name, sender, ordered, state, step, expected, problem_zh, problem_en, changed_at,"
            + " (select coalesce(sum(questions), 0) from job_part p where p.job = job.number) as questions from job ";
    private static final int LONGEST_PROBLEM = 2000;

    private final Database database;

    public KeptBoard(Database database) {
        this.database = database;
    }

    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("away"));
        }
    }

    @Override
    public BoardJob open(String kind, PlaceId place, String name, String key, Map<String, String> order) {
        return said(() -> database.inTransaction(handle -> {
            handle.createUpdate("insert into job (kind, place, name, sender, ordered, state, step, problem_zh, problem_en, made_at, changed_at)"
                    + " values (:kind, :place, :name, :key, :order, 'queued', 0, '', '', current_timestamp, current_timestamp) on conflict do nothing").bind("kind", kind)
                    .bind("place", place.path()).bind("name", name).bind("key", key).bind("order", lines(order)).execute();
            return one(handle, kind, place, name).orElseThrow();
        }));
    }

    private static Optional<BoardJob> one(Handle handle, String kind, PlaceId place, String name) {
        return handle.createQuery(JOB + "where kind = :kind and place = :place and name = :name").bind("kind", kind).bind("place", place.path()).bind("name", name)
                .map((row, context) -> job(row)).findOne();
    }

    @Override
    public List<BoardJob> list(String kind, Optional<PlaceId> place, String beginning) {
        return said(() -> database.look(handle -> handle.createQuery(JOB + "where kind = :kind and (:place = '' or place = :place) and left(name, :length) = :beginning"
                + " order by number desc").bind("kind", kind).bind("place", place.map(PlaceId::path).orElse("")).bind("length", beginning.length())
                .bind("beginning", beginning).map((row, context) -> job(row)).list()));
    }

    @Override
    public Optional<BoardJob> find(String kind, PlaceId place, String name) {
        return said(() -> database.look(handle -> one(handle, kind, place, name)));
    }

    @Override
    public List<BoardJob> open(Set<String> kinds) {
        return said(() -> database.look(handle -> handle.createQuery(JOB + "where state in ('queued', 'running') and kind in (<kinds>) order by number")
                .bindList("kinds", List.copyOf(kinds)).map((row, context) -> job(row)).list()));
    }

    @Override
    public boolean set(long job, Set<JobState> from, JobState to, Text problem) {
        return said(() -> database.inTransaction(handle -> {
            boolean was = handle.createUpdate("update job set state = :to, problem_zh = :zh, problem_en = :en, changed_at = current_timestamp"
                    + " where number = :job and state in (<from>)").bind("to", to.code()).bind("zh", shortened(problem.zh())).bind("en", shortened(problem.in(true)))
                    .bind("job", job).bindList("from", from.stream().map(JobState::code).toList()).execute() == 1;
            if (was && to != JobState.RUNNING) {
                handle.createUpdate("update job_part set state = 'open', token = token + 1 where job = :job and state = 'taken'").bind("job", job).execute();
            }
            return was;
        }));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_PROBLEM ? text : text.substring(0, LONGEST_PROBLEM);
    }

    @Override
    public void cut(long job, int step, int parts, long all) {
        said(() -> database.inTransaction(handle -> {
            // Whoever comes second waits here, and finds it cut.
            handle.createQuery("select number from job where number = :job for update").bind("job", job).mapTo(Long.class).one();
            if (parts(handle, job, step) == 0) {
                PreparedBatch batch = handle.prepareBatch("insert into job_part (job, step, part, state, token, lease_until, questions)"
                        + " values (:job, :step, :part, 'open', 0, current_timestamp, 0)");
                for (int part = 0; part < parts; part++) {
                    batch.bind("job", job).bind("step", step).bind("part", part).add();
                }
                batch.execute();
                handle.createUpdate("update job set expected = :all, changed_at = current_timestamp where number = :job").bind("all", all).bind("job", job).execute();
            }
            return parts;
        }));
    }

    private static int parts(Handle handle, long job, int step) {
        return handle.createQuery("select count(*) from job_part where job = :job and step = :step").bind("job", job).bind("step", step).mapTo(Integer.class).one();
    }

    @Override
    public int parts(long job, int step) {
        return said(() -> database.look(handle -> parts(handle, job, step)));
    }

    @Override
    public Optional<Lease> claim(long job, int step) {
        return said(() -> database.inTransaction(handle -> {
            Optional<Lease> free = handle.createQuery("select part, token from job_part where job = :job and step = :step and (state = 'open' or state = 'taken'"
                    + " and lease_until < current_timestamp) order by part limit 1 for update skip locked").bind("job", job).bind("step", step)
                    .map((row, context) -> new Lease(job, step, row.getInt("part"), row.getLong("token") + 1)).findOne();
            free.ifPresent(lease -> handle.createUpdate("update job_part set state = 'taken', token = :token, lease_until = " + Leases.UNTIL
                    + " where job = :job and step = :step and part = :part").bind("token", lease.token()).bind("job", job).bind("step", step).bind("part", lease.part())
                    .execute());
            return free;
        }));
    }

    @Override
    public void release(Lease lease) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("update job_part set state = 'open' where job = :job and step = :step and part = :part and token = :token"
                + " and state = 'taken'").bind("job", lease.job()).bind("step", lease.step()).bind("part", lease.part()).bind("token", lease.token()).execute()));
    }

    @Override
    public void keep(Lease lease, List<Line> lines) {
        said(() -> database.inTransaction(handle -> {
            Leases.hold(handle, lease);
            if (!lines.isEmpty()) {
                PreparedBatch batch = handle.prepareBatch("insert into job_line (job, name, content) values (:job, :name, :content) on conflict do nothing");
                lines.forEach(each -> batch.bind("job", lease.job()).bind("name", each.name()).bind("content", each.text()).add());
                batch.execute();
            }
            return lines;
        }));
    }

    @Override
    public void end(Lease lease, long questions, String result) {
        said(() -> database.inTransaction(handle -> {
            Leases.hold(handle, lease);
            handle.createUpdate("update job set changed_at = current_timestamp where number = :job").bind("job", lease.job()).execute();
            return handle.createUpdate("update job_part set state = 'done', questions = :questions, result = :result where job = :job and step = :step and part = :part")
                    .bind("questions", questions).bind("result", result).bind("job", lease.job()).bind("step", lease.step()).bind("part", lease.part()).execute();
        }));
    }

    @Override
    public Optional<List<String>> results(long job, int step) {
        return said(() -> database.look(handle -> {
            List<Optional<String>> all = handle.createQuery("select state, result from job_part where job = :job and step = :step order by part").bind("job", job)
                    .bind("step", step).map((row, context) -> row.getString("state").equals("done") ? Optional.of(row.getString("result")) : Optional.<String>empty()).list();
            return all.isEmpty() || all.contains(Optional.<String>empty()) ? Optional.<List<String>>empty() : Optional.of(all.stream().map(Optional::orElseThrow).toList());
        }));
    }

    @Override
    public void advance(long job, int step) {
        said(() -> database.inTransaction(handle -> handle.createUpdate("update job set step = step + 1, changed_at = current_timestamp where number = :job and step = :step")
                .bind("job", job).bind("step", step).execute()));
    }

    @Override
    public List<Line> lines(long job, String after, int limit) {
        return said(() -> database.look(handle -> handle.createQuery("select name, content from job_line where job = :job and name > :after order by name limit :limit")
                .bind("job", job).bind("after", after).bind("limit", limit).map((row, context) -> new Line(row.getString("name"), row.getString("content"))).list()));
    }

    private static BoardJob job(ResultSet row) throws SQLException {
        long expected = row.getLong("expected");
        OptionalLong all = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(expected);
        String problem = row.getString("problem_zh");
        return new BoardJob(row.getLong("number"), row.getString("kind"), new PlaceId(row.getString("place")), row.getString("name"), row.getString("sender"),
                lines(row.getString("ordered")), JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getInt("step"), row.getLong("questions"), all,
                problem.isEmpty() ? Text.NONE : Text.of(problem, row.getString("problem_en")), row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static String lines(Map<String, String> order) {
        Properties lines = new Properties();
        lines.putAll(order);
        StringWriter written = new StringWriter();
        try {
            lines.store(written, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join("\n", Arrays.stream(written.toString().split("\\R")).filter(each -> !each.startsWith("#")).sorted().toList());
    }

    private static Map<String, String> lines(String text) {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> order = new TreeMap<>();
        lines.stringPropertyNames().forEach(each -> order.put(each, lines.getProperty(each)));
        return order;
    }
}
