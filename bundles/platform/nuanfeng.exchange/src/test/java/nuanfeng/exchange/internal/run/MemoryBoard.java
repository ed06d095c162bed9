// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import nuanfeng.board.Board;
import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Lease;
import nuanfeng.record.LeaseLostException;
import nuanfeng.record.RecordException;

/** A board in memory, with leases that run out when the test says so. */
final class MemoryBoard implements Board {

    private static final class Part {
        private String state = "open";
        private long token;
        private boolean ranOut;
        private long questions;
        private String result = "";
    }

    private final List<BoardJob> jobs = new ArrayList<>();
    private final Map<String, List<Part>> parts = new TreeMap<>();
    private final Map<String, String> lines = new TreeMap<>();
    volatile int away;

    private void look() {
        if (away > 0) {
            away--;
            throw new RecordException(RecordException.Kind.UNAVAILABLE, Text.of("无", "away"));
        }
    }

    private BoardJob job(long number) {
        BoardJob job = jobs.get((int) number - 1);
        long done = parts.entrySet().stream().filter(each -> each.getKey().startsWith(number + "/")).flatMap(each -> each.getValue().stream()).mapToLong(each -> each.questions).sum();
        return new BoardJob(number, job.kind(), job.place(), job.name(), job.key(), job.order(), job.state(), job.step(), done, job.all(), job.problem(), job.at());
    }

    private void put(BoardJob job, JobState state, int step, OptionalLong all, Text problem) {
        jobs.set((int) job.number() - 1, new BoardJob(job.number(), job.kind(), job.place(), job.name(), job.key(), job.order(), state, step, 0, all, problem, Instant.EPOCH));
    }

    private List<Part> of(long job, int step) {
        return parts.getOrDefault(job + "/" + step, List.of());
    }

    private Part held(Lease lease) {
        Part part = of(lease.job(), lease.step()).get(lease.part());
        if (!part.state.equals("taken") || part.token != lease.token() || job(lease.job()).state() != JobState.RUNNING) {
            throw new LeaseLostException(lease);
        }
        part.ranOut = false;
        return part;
    }

    synchronized void hold(Lease lease) {
        held(lease);
    }

    synchronized void runOut() {
        parts.values().forEach(all -> all.forEach(each -> each.ranOut = true));
    }

    @Override
    public synchronized BoardJob open(String kind, PlaceId place, String name, String key, Map<String, String> order) {
        look();
        Optional<BoardJob> before = find(kind, place, name);
        if (before.isPresent()) {
            return before.get();
        }
        jobs.add(new BoardJob(jobs.size() + 1L, kind, place, name, key, order, JobState.QUEUED, 0, 0, OptionalLong.empty(), Text.NONE, Instant.EPOCH));
        return job(jobs.size());
    }

    @Override
    public synchronized List<BoardJob> list(String kind, Optional<PlaceId> place, String beginning) {
        look();
        List<BoardJob> found = new ArrayList<>();
        jobs.forEach(each -> found.add(0, job(each.number())));
        found.removeIf(each -> !each.kind().equals(kind) || place.isPresent() && !place.get().equals(each.place()) || !each.name().startsWith(beginning));
        return found;
    }

    @Override
    public synchronized Optional<BoardJob> find(String kind, PlaceId place, String name) {
        look();
        return jobs.stream().filter(each -> each.kind().equals(kind) && each.place().equals(place) && each.name().equals(name)).findFirst().map(each -> job(each.number()));
    }

    @Override
    public synchronized List<BoardJob> open(Set<String> kinds) {
        look();
        return jobs.stream().map(each -> job(each.number())).filter(each -> kinds.contains(each.kind()) && Set.of(JobState.QUEUED, JobState.RUNNING).contains(each.state())).toList();
    }

    @Override
    public synchronized boolean set(long job, Set<JobState> from, JobState to, Text problem) {
        look();
        BoardJob now = job(job);
        if (!from.contains(now.state())) {
            return false;
        }
        put(now, to, now.step(), now.all(), problem);
        if (to != JobState.RUNNING) {
            parts.forEach((name, all) -> all.stream().filter(each -> name.startsWith(job + "/") && each.state.equals("taken")).forEach(each -> {
                each.state = "open";
                each.token++;
            }));
        }
        return true;
    }

    @Override
    public synchronized void cut(long job, int step, int count, long all) {
        look();
        if (of(job, step).isEmpty()) {
            List<Part> cut = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cut.add(new Part());
            }
            parts.put(job + "/" + step, cut);
            BoardJob now = job(job);
            put(now, now.state(), now.step(), OptionalLong.of(all), now.problem());
        }
    }

    @Override
    public synchronized int parts(long job, int step) {
        look();
        return of(job, step).size();
    }

    @Override
    public synchronized Optional<Lease> claim(long job, int step) {
        look();
        List<Part> all = of(job, step);
        for (int i = 0; i < all.size(); i++) {
            Part part = all.get(i);
            if (part.state.equals("open") || part.state.equals("taken") && part.ranOut) {
                part.state = "taken";
                part.ranOut = false;
                part.token++;
                return Optional.of(new Lease(job, step, i, part.token));
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void release(Lease lease) {
        Part part = of(lease.job(), lease.step()).get(lease.part());
        if (part.token == lease.token()) {
            part.state = "open";
        }
    }

    @Override
    public synchronized void keep(Lease lease, List<Line> kept) {
        look();
        held(lease);
        kept.forEach(each -> lines.putIfAbsent(lease.job() + "/" + each.name(), each.text()));
    }

    @Override
    public synchronized void end(Lease lease, long questions, String result) {
        look();
        Part part = held(lease);
        part.state = "done";
        part.questions = questions;
        part.result = result;
    }

    @Override
    public synchronized Optional<List<String>> results(long job, int step) {
        look();
        List<Part> all = of(job, step);
        return all.isEmpty() || all.stream().anyMatch(each -> !each.state.equals("done")) ? Optional.empty() : Optional.of(all.stream().map(each -> each.result).toList());
    }

    @Override
    public synchronized void advance(long job, int step) {
        look();
        BoardJob now = job(job);
        if (now.step() == step) {
            put(now, now.state(), step + 1, now.all(), now.problem());
        }
    }

    @Override
    public synchronized List<Line> lines(long job, String after, int limit) {
        return lines.entrySet().stream().filter(each -> each.getKey().startsWith(job + "/")).map(each -> new Line(each.getKey().substring((job + "/").length()), each.getValue()))
                .filter(each -> each.name().compareTo(after) > 0).limit(limit).toList();
    }
}
