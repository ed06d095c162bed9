// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;
import nuanfeng.record.LeaseLostException;
import nuanfeng.record.RecordException;

/**
 * Does parts of jobs that hang on the board, as every server on that database does. Two threads do: one asks while the other waits for the database. What a
 * step asks about is read once for both.
 */
final class BoardWorker {

    private static final Logger LOG = LoggerFactory.getLogger(BoardWorker.class);
    private static final Phrases PHRASES = Phrases.beside(BoardWorker.class);
    private static final int QUESTIONS_OF_A_PART = 100;
    /** So many that several servers share a step; further ones only where each is large, since each is claimed and ended in transactions of its own. */
    private static final int PARTS = 8;
    private static final int QUESTIONS_OF_A_LARGE_PART = 2000;
    private static final int MOST_PARTS = 64;
    static final int THREADS = 2;
    private static final long PAUSE_MILLIS = 300;
    private static final int PATIENCE_SECONDS = 30;

    /** Makes a task of a job. @throws UnknownNameException when there is no such edition, place or run here */
    interface Tasks {
        Task of(BoardJob job, Watch watch);
    }

    /** What is worked at, so that the records of a step are read once. */
    private record Current(int step, Task task, Optional<StepQuestions> questions) {
    }

    private final Board board;
    private final Set<String> kinds;
    private final Tasks tasks;
    private final Watch watch = new Watch(true);
    private final List<Thread> workers = Stream.generate(() -> new Thread(this::loop, "nuanfeng-run")).limit(THREADS).toList();
    /** By job. One thread may be at the last part of a job while the other begins with the next one. */
    private final Map<Long, Current> current = new HashMap<>();
    private volatile boolean stops;

    BoardWorker(Board board, Set<String> kinds, Tasks tasks) {
        this.board = board;
        this.kinds = kinds;
        this.tasks = tasks;
        workers.forEach(each -> {
            each.setDaemon(true);
            each.setPriority(Thread.MIN_PRIORITY);
        });
    }

    void start() {
        workers.forEach(Thread::start);
    }

    private void loop() {
        while (!stops) {
            boolean didSomething = false;
            try {
                didSomething = round();
            } catch (Watch.Stopped e) {
                return;
            } catch (RecordException e) {
                // The database is away, or not there yet; the jobs are where it is.
                LOG.debug("Jobs wait: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The board could not be read", e);
            }
            if (!didSomething) {
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            stops = true;
        }
    }

    /** Oldest first; at a newer one only where nothing of the older ones is left to take on. */
    private boolean round() {
        List<BoardJob> open = board.open(kinds);
        forgetAllBut(open.stream().map(BoardJob::number).collect(Collectors.toSet()));
        for (BoardJob job : open) {
            if (goesOn(job)) {
                return true;
            }
        }
        return false;
    }

    private synchronized void forgetAllBut(Set<Long> jobs) {
        current.keySet().retainAll(jobs);
    }

    private synchronized void forget(BoardJob job) {
        current.remove(job.number());
    }

    private boolean goesOn(BoardJob job) {
        try {
            return step(job);
        } catch (LeaseLostException e) {
            LOG.info("{}: somebody else goes on, or it was stopped", e.getMessage());
            forget(job);
            return true;
        } catch (Watch.Stopped e) {
            throw e;
        } catch (UnknownNameException e) {
            return isUnknown(job, e);
        } catch (RecordException e) {
            if (e.kind() == RecordException.Kind.UNAVAILABLE) {
                throw e;
            }
            return failed(job, e.issues().isEmpty() ? e.text() : e.issues().get(0).text());
        } catch (RuntimeException e) {
            LOG.error("Job {} of {} failed", job.name(), job.place(), e);
            return failed(job, PHRASES.say("run-failed"));
        }
    }

    /** Another server may know the edition, or this one soon; whatever else is not known will not be either. */
    private boolean isUnknown(BoardJob job, UnknownNameException e) {
        if (e.kind() != UnknownNameException.Kind.EDITION) {
            return failed(job, e.text());
        }
        if (!job.problem().equals(e.text())) {
            board.set(job.number(), Set.of(job.state()), job.state(), e.text());
        }
        return false;
    }

    private boolean failed(BoardJob job, Text problem) {
        forget(job);
        return board.set(job.number(), Set.of(JobState.QUEUED, JobState.RUNNING), JobState.FAILED, problem);
    }

    private boolean step(BoardJob job) {
        Task task = task(job);
        if (job.state() == JobState.QUEUED) {
            return board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE);
        } else if (job.step() >= task.steps()) {
            return board.set(job.number(), Set.of(JobState.RUNNING), JobState.DONE, Text.NONE);
        }
        int parts = board.parts(job.number(), job.step());
        if (parts == 0) {
            int questions = questions(job, task).size();
            board.cut(job.number(), job.step(), parts(questions), job.done() + questions);
            return true;
        }
        Optional<Lease> lease = board.claim(job.number(), job.step());
        if (lease.isPresent()) {
            part(job, task, lease.get(), parts);
            return true;
        }
        boolean isDone = board.results(job.number(), job.step()).isPresent();
        if (isDone) {
            board.advance(job.number(), job.step());
        }
        return isDone;
    }

    private static int parts(int questions) {
        int few = (questions + QUESTIONS_OF_A_PART - 1) / QUESTIONS_OF_A_PART;
        return Math.max(1, Math.min(Math.min(MOST_PARTS, few), Math.max(PARTS, questions / QUESTIONS_OF_A_LARGE_PART)));
    }

    /** A job has one task, whatever it has read for one step is there for the next. */
    private synchronized Task task(BoardJob job) {
        Current now = current.get(job.number());
        if (now == null || now.step != job.step()) {
            now = new Current(job.step(), now == null ? tasks.of(job, watch) : now.task, Optional.empty());
            current.put(job.number(), now);
        }
        return now.task;
    }

    private synchronized StepQuestions questions(BoardJob job, Task task) {
        Optional<StepQuestions> before = Optional.ofNullable(current.get(job.number())).filter(each -> each.step == job.step()).flatMap(Current::questions);
        if (before.isEmpty()) {
            before = Optional.of(task.read(job.step()));
            current.put(job.number(), new Current(job.step(), task, before));
        }
        return before.get();
    }

    private void part(BoardJob job, Task task, Lease lease, int parts) {
        watch.under(lease);
        try {
            StepQuestions part = questions(job, task).part(lease.part(), parts);
            String result = task.done(job.step(), part, lease);
            watch.patiently(() -> {
                board.end(lease, part.size(), result);
                return result;
            });
        } catch (Watch.Stopped e) {
            release(lease);
            throw e;
        }
    }

    private void release(Lease lease) {
        try {
            board.release(lease);
        } catch (RecordException e) {
            LOG.info("The lease of job {} runs out by itself: {}", lease.job(), e.getMessage());
        }
    }

    /** Nobody is interrupted: a database in a file would close. */
    void stop() {
        stops = true;
        watch.stop();
        try {
            for (Thread each : workers) {
                each.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
