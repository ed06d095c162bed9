// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.policy.PlaceId;

/** Jobs of every kind, by one name each: imports by their id, runs and computations of differences by place and id, {@code <place>~<run>.2022-07.1}. */
public record JobDesk(Jobs imports, MonthlyRuns runs) {

    private static final String APART = "~";

    /** One of the three is there. */
    public record Entry(Optional<Job> imported, Optional<RunJob> run, Optional<DifferenceJob> differences) {

        public static Entry of(Job job) {
            return new Entry(Optional.of(job), Optional.empty(), Optional.empty());
        }

        public static Entry of(RunJob job) {
            return new Entry(Optional.empty(), Optional.of(job), Optional.empty());
        }

        public static Entry of(DifferenceJob job) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.of(job));
        }

        public String id() {
            return imported.map(Job::id).or(() -> run.map(RunJob::id).map(id -> place().path() + APART + id))
                    .orElseGet(() -> place().path() + APART + differences.orElseThrow().id());
        }

        public PlaceId place() {
            return imported.map(each -> each.order().place()).or(() -> run.map(RunJob::place)).orElseGet(() -> differences.orElseThrow().place());
        }

        public JobState state() {
            return imported.map(Job::state).or(() -> run.map(RunJob::state)).orElseGet(() -> differences.orElseThrow().state());
        }

        public Instant at() {
            return imported.map(Job::at).or(() -> run.map(RunJob::at)).orElseGet(() -> differences.orElseThrow().at());
        }

        /** Of how it stands: another one whenever something is different. */
        public String mark() {
            return "%s-%s".formatted(state().code(), Integer.toHexString(hashCode()));
        }
    }

    /** Newest first. */
    public List<Entry> all() {
        return Stream.of(imports.all().stream().map(Entry::of), runs.everywhere().stream().map(Entry::of), runs.recomputed().stream().map(Entry::of)).flatMap(each -> each)
                .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id)).toList();
    }

    public Optional<Entry> find(String id) {
        Optional<PlaceId> place = place(id);
        if (place.isEmpty()) {
            return imports.find(id).map(Entry::of);
        }
        return runs.find(place.get(), own(id)).map(Entry::of).or(() -> runs.findRecomputed(place.get(), own(id)).map(Entry::of));
    }

    private static Optional<PlaceId> place(String id) {
        int at = id.indexOf(APART);
        return at > 0 && PlaceId.isPath(id.substring(0, at)) ? Optional.of(new PlaceId(id.substring(0, at))) : Optional.empty();
    }

    private static String own(String id) {
        return id.substring(id.indexOf(APART) + 1);
    }

    public void pause(String id) {
        place(id).ifPresentOrElse(place -> runs.pause(place, own(id)), () -> imports.pause(id));
    }

    public void resume(String id) {
        place(id).ifPresentOrElse(place -> runs.resume(place, own(id)), () -> imports.resume(id));
    }

    public void cancel(String id) {
        place(id).ifPresentOrElse(place -> runs.cancel(place, own(id)), () -> imports.cancel(id));
    }
}
