// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.engine.RunQuestions;
import nuanfeng.job.DifferenceJob;
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

/** The runs of a folder, one at a time. One that was not at its end when the server stopped is done again from its beginning, and finds what it kept. */
final class RunJobs implements MonthlyRuns, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);
    private static final Phrases PHRASES = Phrases.beside(RunJobs.class);
    private static final int PATIENCE = 240;
    private static final int PATIENCE_SECONDS = 30;

    /** @param key of the sender; empty: none */
    private record Held(RunJob job, Optional<String> key, Watch watch, CompletableFuture<RunReport> end) {

        Held with(JobState state, Optional<Text> problem, Optional<RunReport> report, Clock clock) {
            return new Held(new RunJob(job.id(), job.order(), job.place(), job.edition(), state, watch.done(), problem, report,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS)), key, watch, end);
        }

        /** As it stands this moment. */
        RunJob now() {
            return job.state() != JobState.RUNNING ? job : new RunJob(job.id(), job.order(), job.place(), job.edition(), job.state(), watch.done(), watch.problem(),
                    job.report(), job.at());
        }
    }

    private final PolicyLibrary library;
    private final Records records;
    private final RunFolder folder;
    private final Clock clock;
    private final Map<String, Held> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "nuanfeng-run");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private final Recomputings recomputings;

    RunJobs(PolicyLibrary library, Records records, Path home, Clock clock) {
        this.library = library;
        this.records = records;
        this.folder = new RunFolder(home);
        this.clock = clock;
        this.recomputings = new Recomputings(library, records, worker, this::given);
        try {
            for (Properties each : folder.all()) {
                RunJob job = RunLines.read(each);
                Held held = new Held(job, Optional.ofNullable(each.getProperty("key")), new Watch(true), new CompletableFuture<>());
                jobs.put(name(job), held);
                if (!job.state().isEnd()) {
                    queue(name(job));
                }
            }
        } catch (IOException | RuntimeException e) {
            // Decisions do not wait for a folder that cannot be read.
            LOG.error("Runs of before cannot be read: {}", e.toString());
        }
    }

    private static String name(RunJob job) {
        return name(job.place(), job.id());
    }

    private static String name(PlaceId place, String id) {
        return place.path() + "/" + id;
    }

    @Override
    public RunJob start(Order order, Optional<String> key) {
        return jobs.get(begin(order, key)).now();
    }

    /** Its name. */
    private synchronized String begin(Order order, Optional<String> key) {
        Edition edition = library.current();
        PlaceId place = edition.place(order.place()).view().place();
        List<Held> before = jobs.values().stream().filter(each -> each.job.place().equals(place) && each.job.order().run().equals(order.run())
                && each.job.order().month().equals(order.month())).toList();
        Optional<Held> same = before.stream().filter(each -> !each.job.state().isEnd() || key.isPresent() && each.key.equals(key)).findFirst();
        if (same.isPresent()) {
            return name(same.get().job);
        }
        // That there is such a run is said to whoever asks for it, not to whoever looks later.
        new RunQuestions(edition, place.path(), order.run(), order.month(), Map.of());
        RunJob job = new RunJob("%s.%s.%s".formatted(order.run(), order.month(), before.size() + 1), order, place, edition.hash(), JobState.QUEUED, 0,
                Optional.empty(), Optional.empty(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Held held = new Held(job, key, new Watch(true), new CompletableFuture<>());
        try {
            keep(held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        queue(name(job));
        return name(job);
    }

    /** Written down first, then told. */
    private void keep(Held held) throws IOException {
        folder.keep(held.job.place().path(), held.job.id(), RunLines.write(held.job, held.key));
        jobs.put(name(held.job), held);
    }

    private void queue(String name) {
        worker.execute(() -> work(name));
    }

    private void work(String name) {
        Held held = jobs.get(name);
        try {
            held = held.with(JobState.RUNNING, Optional.empty(), Optional.empty(), clock);
            keep(held);
            RunReport report = run(held);
            end(held.with(JobState.DONE, Optional.empty(), Optional.of(report), clock), null);
        } catch (Watch.Stopped e) {
            // As it stands in its folder: it goes on with the next start.
            held.end.completeExceptionally(new RecordException(RecordException.Kind.UNAVAILABLE, PHRASES.say("run-stopped")));
        } catch (RecordException e) {
            end(held.with(JobState.FAILED, Optional.of(e.issues().isEmpty() ? e.text() : e.issues().get(0).text()), Optional.empty(), clock), e);
        } catch (UnknownNameException e) {
            end(held.with(JobState.FAILED, Optional.of(e.text()), Optional.empty(), clock), e);
        } catch (IOException | RuntimeException e) {
            LOG.error("Run {} failed", name, e);
            Text said = PHRASES.say("run-failed");
            end(held.with(JobState.FAILED, Optional.of(said), Optional.empty(), clock), new RecordException(RecordException.Kind.UNAVAILABLE, said));
        }
    }

    /** @param failure null: none */
    private void end(Held held, RuntimeException failure) {
        try {
            keep(held);
        } catch (IOException e) {
            LOG.error("Run {} could not be written down", held.job.id());
            jobs.put(name(held.job), held);
        }
        if (failure == null) {
            held.end.complete(held.job.report().orElseThrow());
        } else {
            held.end.completeExceptionally(failure);
        }
    }

    /** At a start of the server it may be there before its policies and its database are. */
    private RunReport run(Held held) {
        Order order = held.job.order();
        for (int patience = PATIENCE; ; patience--) {
            try {
                return new MonthlyRun(records, library.edition(held.job.edition()), held.job.place().path(), order.run(), order.month(),
                        new LinkedHashMap<>(order.given()), Act.of(order.by(), order.reason()), held.watch).done();
            } catch (UnknownNameException e) {
                if (patience == 0 || records.standing().state() == Records.State.READY && !library.current().places().isEmpty()) {
                    throw e;
                }
                Watch.sleep();
            }
        }
    }

    @Override
    public List<RunJob> all(PlaceId place) {
        return jobs.values().stream().map(Held::now).filter(each -> each.place().equals(place))
                .sorted(Comparator.comparing(RunJob::at).reversed().thenComparing(RunJob::id, Comparator.reverseOrder())).toList();
    }

    @Override
    public Optional<RunJob> find(PlaceId place, String id) {
        return Optional.ofNullable(jobs.get(name(place, id))).map(Held::now);
    }

    @Override
    public RunReport run(Order order) {
        try {
            return jobs.get(begin(order, Optional.empty())).end.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public RunReport compare(Order order) {
        return new MonthlyRun(records, library.current(), order.place(), order.run(), order.month(), new LinkedHashMap<>(order.given()),
                Act.of(order.by(), order.reason()), new Watch(false)).compared();
    }

    @Override
    public DifferenceJob recompute(DifferenceJob.Order order) {
        return recomputings.start(order);
    }

    @Override
    public Optional<DifferenceJob> findRecomputed(PlaceId place, String id) {
        return recomputings.find(place, id);
    }

    /** What the last run of a month was given, where there was one. */
    private Map<String, Object> given(PlaceId place, String run, YearMonth month) {
        return all(place).stream().filter(each -> each.order().run().equals(run) && each.order().month().equals(month) && each.state() == JobState.DONE)
                .findFirst().map(each -> new LinkedHashMap<String, Object>(each.order().given())).orElseGet(LinkedHashMap::new);
    }

    /** Nobody is interrupted: a database in a file would close. */
    @Override
    public void close() {
        jobs.values().forEach(each -> each.watch.stop());
        recomputings.stop();
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
