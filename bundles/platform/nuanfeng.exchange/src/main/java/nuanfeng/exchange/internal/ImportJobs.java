// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobState;
import nuanfeng.job.Jobs;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Records;

/** The jobs of a folder, one running at a time. What was running when the server stopped is queued again. */
final class ImportJobs implements Jobs, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int ID_BYTES = 6;
    private static final int PATIENCE_SECONDS = 30;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record Held(Progress progress, Halt halt) {
    }

    private final PolicyLibrary library;
    private final Records records;
    private final Path home;
    private final Clock clock;
    private final Map<String, Held> jobs = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "nuanfeng-import");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    ImportJobs(PolicyLibrary library, Records records, Path home, Clock clock) {
        this.library = library;
        this.records = records;
        this.home = home;
        this.clock = clock;
        found().forEach(each -> {
            jobs.put(each.job().id(), new Held(each, new Halt()));
            if (each.job().state() == JobState.RUNNING || each.job().state() == JobState.QUEUED) {
                each.state(JobState.QUEUED, Optional.empty());
                queue(each.job().id());
            }
        });
    }

    private List<Progress> found() {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        List<Progress> found = new ArrayList<>();
        try (Stream<Path> folders = Files.list(home)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                JobFolder folder = new JobFolder(each);
                Optional<ImportOrder> order = folder.order();
                if (order.isPresent()) {
                    found.add(new Progress(folder, order.get(), folder.state(), clock));
                } else {
                    folder.delete();
                }
            }
        } catch (IOException | RuntimeException e) {
            // Decisions do not wait for a folder that cannot be read.
            LOG.error("Jobs of before cannot be read: {}", e.toString());
        }
        found.sort(Comparator.comparing(each -> each.job().at()));
        return found;
    }

    @Override
    public Job take(ImportOrder order, InputStream bytes) throws IOException {
        Optional<Job> before = order.key().flatMap(key -> all().stream().filter(each -> each.order().key().equals(order.key())
                && each.order().place().equals(order.place()) && each.order().type().equals(order.type())).findFirst());
        if (before.isPresent()) {
            return before.get();
        }
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        JobFolder folder = JobFolder.make(home, HexFormat.of().formatHex(id), order, bytes);
        Progress progress = new Progress(folder, order, folder.state(), clock);
        jobs.put(folder.id(), new Held(progress, new Halt()));
        progress.keep();
        Job taken = progress.job();
        queue(folder.id());
        return taken;
    }

    private void queue(String id) {
        worker.execute(() -> {
            Held held = jobs.get(id);
            if (held.progress.job().state() == JobState.QUEUED && held.halt.wanted() == JobState.RUNNING) {
                new ImportRun(library, records, held.progress, held.halt).run();
            }
        });
    }

    @Override
    public List<Job> all() {
        return jobs.values().stream().map(each -> each.progress.job()).sorted(Comparator.comparing(Job::at).reversed().thenComparing(Job::id)).toList();
    }

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id)).map(each -> each.progress.job());
    }

    @Override
    public void pause(String id) {
        stop(id, JobState.PAUSED);
    }

    @Override
    public void cancel(String id) {
        stop(id, JobState.CANCELLED);
    }

    /** One that does not run is stopped here, one that runs stops itself. */
    private void stop(String id, JobState as) {
        Held held = jobs.get(id);
        if (held != null && !held.progress.job().state().isEnd()) {
            held.halt.want(as);
            JobState now = held.progress.job().state();
            if (now != JobState.RUNNING) {
                set(held, as);
            }
        }
    }

    @Override
    public void resume(String id) {
        Held held = jobs.get(id);
        if (held != null && held.progress.job().state() == JobState.PAUSED) {
            held.halt.want(JobState.RUNNING);
            set(held, JobState.QUEUED);
            queue(id);
        }
    }

    private static void set(Held held, JobState state) {
        try {
            held.progress.stop(state, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops after the rows it is at; what is not done is queued again at the next start. Nobody is interrupted: a database in a file would close. */
    @Override
    public void close() {
        jobs.values().forEach(each -> each.halt.want(JobState.QUEUED));
        worker.shutdown();
        try {
            worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
