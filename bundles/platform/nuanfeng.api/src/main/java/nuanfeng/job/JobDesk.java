// SPDX-License-Identifier: Apache-2.0
package nuanfeng.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.Reports;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.RecordException;

/**
 * Jobs of every kind, by one name each: imports by their id, runs and computations of differences by place and id, {@code <place>~<run>.2022-07.1}, the
 * filling in of reports by place and number, {@code <place>~report.7}. A report is filled in when its order is answered: its job is done as soon as there is one.
 */
public record JobDesk(Jobs imports, MonthlyRuns runs, Reports reports) {

    private static final String APART = "~";
    private static final String REPORT = "report.";
    private static final Phrases PHRASES = Phrases.beside(JobDesk.class);

    /** One of the four is there. */
    public record Entry(Optional<Job> imported, Optional<RunJob> run, Optional<DifferenceJob> differences, Optional<KeptReport> report) {

        public static Entry of(Job job) {
            return new Entry(Optional.of(job), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Entry of(RunJob job) {
            return new Entry(Optional.empty(), Optional.of(job), Optional.empty(), Optional.empty());
        }

        public static Entry of(DifferenceJob job) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.of(job), Optional.empty());
        }

        public static Entry of(KeptReport report) {
            return new Entry(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(report));
        }

        public String id() {
            return imported.map(Job::id).orElseGet(() -> place().path() + APART + run.map(RunJob::id).or(() -> differences.map(DifferenceJob::id))
                    .orElseGet(() -> REPORT + report.orElseThrow().id()));
        }

        public PlaceId place() {
            return imported.map(each -> each.order().place()).or(() -> run.map(RunJob::place)).or(() -> differences.map(DifferenceJob::place))
                    .orElseGet(() -> report.orElseThrow().subject().place());
        }

        public JobState state() {
            return imported.map(Job::state).or(() -> run.map(RunJob::state)).or(() -> differences.map(DifferenceJob::state)).orElse(JobState.DONE);
        }

        public Instant at() {
            return imported.map(Job::at).or(() -> run.map(RunJob::at)).or(() -> differences.map(DifferenceJob::at)).orElseGet(() -> report.orElseThrow().life().get(0).at());
        }

        /** Of how it stands: another one whenever something is different. */
        public String mark() {
            return "%s-%s".formatted(state().code(), Integer.toHexString(hashCode()));
        }
    }

    /** Newest first; without reports, which have a list of their own. */
    public List<Entry> all() {
        return Stream.of(imports.all().stream().map(Entry::of), runs.everywhere().stream().map(Entry::of), runs.recomputed().stream().map(Entry::of)).flatMap(each -> each)
                .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::id)).toList();
    }

    public Optional<Entry> find(String id) {
        Optional<PlaceId> place = place(id);
        if (place.isEmpty()) {
            return imports.find(id).map(Entry::of);
        }
        Optional<Long> report = report(own(id));
        if (report.isPresent()) {
            return report(place.get(), report.get()).map(Entry::of);
        }
        return runs.find(place.get(), own(id)).map(Entry::of).or(() -> runs.findRecomputed(place.get(), own(id)).map(Entry::of));
    }

    private static Optional<PlaceId> place(String id) {
        int at = id.indexOf(APART);
        return at > 0 && PlaceId.isPath(id.substring(0, at)) ? Optional.of(new PlaceId(id.substring(0, at))) : Optional.empty();
    }

    private static Optional<Long> report(String own) {
        return Optional.of(own).filter(each -> each.matches("report\\.[1-9]\\d{0,17}")).map(each -> Long.parseLong(each.substring(REPORT.length())));
    }

    private Optional<KeptReport> report(PlaceId place, long number) {
        try {
            return Optional.of(reports.find(number)).filter(each -> each.subject().place().equals(place));
        } catch (RecordException e) {
            if (e.kind() != RecordException.Kind.RECORD_UNKNOWN) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Of a run or of differences; there is nothing to stop of a report. */
    private static String going(String id) {
        if (report(own(id)).isPresent()) {
            throw new RecordException(RecordException.Kind.CONFLICT, PHRASES.say("done-already", id));
        }
        return own(id);
    }

    private static String own(String id) {
        return id.substring(id.indexOf(APART) + 1);
    }

    public void pause(String id) {
        place(id).ifPresentOrElse(place -> runs.pause(place, going(id)), () -> imports.pause(id));
    }

    public void resume(String id) {
        place(id).ifPresentOrElse(place -> runs.resume(place, going(id)), () -> imports.resume(id));
    }

    public void cancel(String id) {
        place(id).ifPresentOrElse(place -> runs.cancel(place, going(id)), () -> imports.cancel(id));
    }
}
