// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.engine.RunQuestions;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.run.Recall;

/** Runs, and results computed again, as jobs on the board: whichever server looks at it does parts of them. */
final class RunJobs implements MonthlyRuns, AutoCloseable {

    private static final Phrases PHRASES = Phrases.beside(RunJobs.class);
    private static final Set<JobState> OPEN = Set.of(JobState.QUEUED, JobState.RUNNING);
    private static final long LOOK_MILLIS = 50;

    private final PolicyLibrary library;
    private final Records records;
    private final Board board;
    private final BoardWorker worker;
    private volatile boolean stops;

    RunJobs(PolicyLibrary library, Records records, Board board) {
        this.library = library;
        this.records = records;
        this.board = board;
        this.worker = new BoardWorker(board, Set.of(OrderedJobs.RUN, OrderedJobs.DIFFERENCES), this::task);
        worker.start();
    }

    @Override
    public RunJob start(Order order, Optional<String> key) {
        return OrderedJobs.run(begin(order, key), Optional.empty());
    }

    private BoardJob begin(Order order, Optional<String> key) {
        Edition edition = library.current();
        PlaceId place = edition.place(order.place()).view().place();
        String beginning = order.run() + "." + order.month() + ".";
        List<BoardJob> before = board.list(OrderedJobs.RUN, Optional.of(place), beginning);
        Optional<BoardJob> same = before.stream().filter(each -> !each.state().isEnd() || key.filter(each.key()::equals).isPresent()).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        // That there is such a run is said to whoever asks for it, not to whoever looks later.
        new RunQuestions(edition, place.path(), order.run(), order.month(), Map.of());
        return board.open(OrderedJobs.RUN, place, beginning + (before.size() + 1), key.orElse(""), OrderedJobs.lines(order, edition.hash()));
    }

    private Task task(BoardJob job, Watch watch) {
        return job.kind().equals(OrderedJobs.RUN) ? run(job, watch) : differences(job, watch);
    }

    private RunTask run(BoardJob job, Watch watch) {
        RunJob run = OrderedJobs.run(job, Optional.empty());
        return new RunTask(board, job.number(), new MonthlyRun(records, edition(run.edition()), run.place().path(), run.order().run(), run.order().month(),
                new LinkedHashMap<>(run.order().given()), Act.of(run.order().by(), run.order().reason()), watch));
    }

    /** At a start of the server its policies may come later than its jobs. */
    private Edition edition(String hash) {
        if (library.current().places().isEmpty()) {
            throw new UnknownNameException(UnknownNameException.Kind.EDITION, PHRASES.say("starting"), List.of());
        }
        return library.edition(hash);
    }

    private DifferenceTask differences(BoardJob job, Watch watch) {
        DifferenceJob differences = OrderedJobs.differences(job, Optional.empty());
        DifferenceJob.Order order = differences.order();
        Edition edition = edition(differences.edition());
        List<YearMonth> months = new ArrayList<>();
        List<MonthlyRun> runs = new ArrayList<>();
        for (YearMonth month = order.from(); !month.isAfter(order.to()); month = month.plusMonths(1)) {
            months.add(month);
            runs.add(new MonthlyRun(records, edition, job.place().path(), order.run(), month, given(job.place(), order, month), Act.of(order.by(), ""), watch, order.knownAt()));
        }
        return new DifferenceTask(board, job.number(), months, runs, (month, lines) -> new Recomputing(library, job.place().path(), order.run(), month,
                given(job.place(), order, month), order.key(), lines));
    }

    /** What the last run of a month was given, where there was one, and what is given beside it. */
    private Map<String, Object> given(PlaceId place, DifferenceJob.Order order, YearMonth month) {
        Map<String, Object> given = given(place, order.run() + "." + month + ".");
        given.putAll(order.given());
        return given;
    }

    /** @param beginning of the names of the runs of a month */
    private Map<String, Object> given(PlaceId place, String beginning) {
        Map<String, Object> given = new LinkedHashMap<>();
        board.list(OrderedJobs.RUN, Optional.of(place), beginning).stream().filter(each -> each.state() == JobState.DONE).findFirst()
                .ifPresent(each -> given.putAll(OrderedJobs.run(each, Optional.empty()).order().given()));
        return given;
    }

    @Override
    public List<RunJob> all(PlaceId place) {
        return board.list(OrderedJobs.RUN, Optional.of(place), "").stream().map(each -> OrderedJobs.run(each, Optional.empty())).toList();
    }

    @Override
    public List<RunJob> everywhere() {
        return board.list(OrderedJobs.RUN, Optional.empty(), "").stream().map(each -> OrderedJobs.run(each, Optional.empty())).toList();
    }

    @Override
    public Optional<RunJob> find(PlaceId place, String id) {
        return board.find(OrderedJobs.RUN, place, id).map(this::told);
    }

    private RunJob told(BoardJob job) {
        return OrderedJobs.run(job, job.state() == JobState.DONE ? Optional.of(Parts.whole(board, OrderedJobs.run(job, Optional.empty()), job)) : Optional.empty());
    }

    @Override
    public RunReport run(Order order) {
        BoardJob job = begin(order, Optional.empty());
        while (OPEN.contains(job.state()) && !stops) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("goes-on"));
            }
            job = board.find(OrderedJobs.RUN, job.place(), job.name()).orElse(job);
        }
        if (job.state() != JobState.DONE) {
            Text problem = job.problem();
            throw new RecordException(RecordException.Kind.UNAVAILABLE, job.state() == JobState.FAILED && !problem.isEmpty() ? problem
                    : PHRASES.say(job.state().isEnd() ? "cancelled" : "goes-on"));
        }
        return told(job).report().orElseThrow();
    }

    @Override
    public RunReport compare(Order order) {
        return new MonthlyRun(records, library.current(), order.place(), order.run(), order.month(), new LinkedHashMap<>(order.given()),
                Act.of(order.by(), order.reason()), new Watch(false)).compared();
    }

    @Override
    public Optional<Recall> recall(PlaceId place, String type, long id, String by) {
        return new Recalling(library, records, this::given).of(place, type, id, by);
    }

    @Override
    public DifferenceJob recompute(DifferenceJob.Order order) {
        Edition edition = order.edition().isPresent() ? library.edition(order.edition().get()) : library.current();
        PlaceId place = edition.place(order.place()).view().place();
        edition.place(place.path()).runs().run(order.run(), order.to().atDay(1));
        return OrderedJobs.differences(board.open(OrderedJobs.DIFFERENCES, place, OrderedJobs.newId(), "", OrderedJobs.lines(order, edition.hash())), Optional.empty());
    }

    @Override
    public Optional<DifferenceJob> findRecomputed(PlaceId place, String id) {
        return board.find(OrderedJobs.DIFFERENCES, place, id).map(job -> OrderedJobs.differences(job, job.state() == JobState.DONE
                ? Optional.of(DifferenceTask.report(board, job.number(), job.step())) : Optional.empty()));
    }

    @Override
    public List<DifferenceJob> recomputed() {
        return board.list(OrderedJobs.DIFFERENCES, Optional.empty(), "").stream().map(each -> OrderedJobs.differences(each, Optional.empty())).toList();
    }

    @Override
    public DifferenceReport.Page differences(PlaceId place, String id, String after, int limit) {
        Optional<BoardJob> job = board.find(OrderedJobs.DIFFERENCES, place, id);
        List<DifferenceReport.Row> rows = job.map(each -> board.lines(each.number(), after, limit + 1)).orElse(List.of()).stream().map(DifferenceLines::row).toList();
        return rows.size() <= limit ? new DifferenceReport.Page(rows, Optional.empty()) : new DifferenceReport.Page(rows.subList(0, limit), Optional.of(rows.get(limit - 1).name()));
    }

    @Override
    public void pause(PlaceId place, String id) {
        set(place, id, OPEN, JobState.PAUSED);
    }

    @Override
    public void resume(PlaceId place, String id) {
        set(place, id, Set.of(JobState.PAUSED), JobState.QUEUED);
    }

    @Override
    public void cancel(PlaceId place, String id) {
        set(place, id, Set.of(JobState.QUEUED, JobState.RUNNING, JobState.PAUSED), JobState.CANCELLED);
    }

    private void set(PlaceId place, String id, Set<JobState> from, JobState to) {
        board.find(OrderedJobs.RUN, place, id).or(() -> board.find(OrderedJobs.DIFFERENCES, place, id)).ifPresent(job -> board.set(job.number(), from, to, Text.NONE));
    }

    @Override
    public void close() {
        stops = true;
        worker.stop();
    }
}
