// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.calculation.Calculation;
import nuanfeng.calculation.TraceLine;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormSource;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.JobState;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.Sight;
import nuanfeng.replay.Impact;
import nuanfeng.replay.Replays;
import nuanfeng.replay.SheetReplay;
import nuanfeng.run.Step;

/** Replays of what this server keeps. */
@Component(service = Replays.class)
public final class ReplaysOfRecords implements Replays {

    private static final String JSON = "json";
    private static final Set<ReportState> HANDED_IN = Set.of(ReportState.SUBMITTED, ReportState.FILED, ReportState.SUPERSEDED);

    private final PolicyLibrary library;
    private final MonthlyRuns runs;
    private final ReportShelf shelf;
    private final SheetFilling filling;
    private final RunRows rows;

    @Activate
    public ReplaysOfRecords(@Reference PolicyLibrary library, @Reference Records records, @Reference MonthlyRuns runs, @Reference ReportShelf shelf) {
        this.library = library;
        this.runs = runs;
        this.shelf = shelf;
        this.filling = new SheetFilling(library, records, shelf);
        this.rows = new RunRows(library, records);
    }

    @Override
    public Impact impact(Impact.Value value, Predicate<PlaceId> seen) {
        List<Impact.OfRun> all = new ArrayList<>();
        Set<String> told = new LinkedHashSet<>();
        for (RunJob each : runs.everywhere()) {
            boolean isAgain = !told.add(each.place() + " " + each.order().run() + " " + each.order().month() + " " + each.edition());
            if (each.state() == JobState.DONE && seen.test(each.place()) && !isAgain && rests(each, value)) {
                all.add(new Impact.OfRun(each.id(), each.place(), each.order().run(), each.order().month(), each.edition(), rows.of(each)));
            }
        }
        return new Impact(all, reports(value, seen, all));
    }

    private boolean rests(RunJob run, Impact.Value value) {
        return runs.find(run.place(), run.id()).flatMap(RunJob::report).stream().flatMap(each -> each.values().stream())
                .anyMatch(each -> value.is(each.key(), each.place(), each.from()));
    }

    private List<Impact.OfReport> reports(Impact.Value value, Predicate<PlaceId> seen, List<Impact.OfRun> computed) {
        List<Impact.OfReport> all = new ArrayList<>();
        OptionalLong after = OptionalLong.empty();
        List<KeptReport> page;
        do {
            page = shelf.list(new Wanted(value.place(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), after, Wanted.MOST));
            page.stream().filter(each -> HANDED_IN.contains(each.state()) && seen.test(each.subject().place())).forEach(each -> {
                Impact.OfReport report = new Impact.OfReport(each, isAsked(each, value), inSheet(each, computed));
                if (report.asked() || !report.rows().isEmpty()) {
                    all.add(report);
                }
            });
            after = page.isEmpty() ? after : OptionalLong.of(page.get(page.size() - 1).id());
        } while (page.size() == Wanted.MOST);
        return all;
    }

    /** Whether a column asks a rule that reads the value. */
    private boolean isAsked(KeptReport report, Impact.Value value) {
        boolean[] found = {false};
        filling.sheet(report, answers -> question -> {
            Calculation answer = answers.apply(question);
            answer.trace().stream().filter(TraceLine.ParameterRead.class::isInstance).map(line -> ((TraceLine.ParameterRead) line).setting())
                    .filter(each -> value.is(each.key(), each.decidedBy(), each.from())).forEach(each -> found[0] = true);
            return answer;
        });
        return found[0];
    }

    private List<Impact.Rows> inSheet(KeptReport report, List<Impact.OfRun> computed) {
        Map<String, Set<Long>> resting = new LinkedHashMap<>();
        computed.stream().filter(each -> each.place().equals(report.subject().place())).flatMap(each -> each.rows().stream())
                .forEach(each -> resting.computeIfAbsent(each.register(), none -> new LinkedHashSet<>()).addAll(each.ids()));
        if (resting.isEmpty()) {
            return List.of();
        }
        Map<String, List<Map<String, Object>>> standing = filling.content(report).rows();
        Map<String, Set<Long>> found = new LinkedHashMap<>();
        for (FormSource source : sources(report)) {
            Set<Long> ids = resting.getOrDefault(source.register(), Set.of());
            standing.getOrDefault(source.name(), List.of()).stream().map(row -> String.valueOf(row.get(Step.RECORD))).filter(id -> id.matches("#\\d+"))
                    .map(id -> Long.valueOf(id.substring(1))).filter(ids::contains)
                    .forEach(id -> found.computeIfAbsent(source.register(), none -> new LinkedHashSet<>()).add(id));
        }
        List<Impact.Rows> named = new ArrayList<>();
        found.forEach((register, ids) -> named.add(new Impact.Rows(register, List.copyOf(ids))));
        return named;
    }

    private List<FormSource> sources(KeptReport report) {
        return library.edition(report.edition()).place(report.subject().place().path()).forms().form(report.subject().form()).layout(report.subject().to())
                .map(layout -> layout.sources()).orElse(List.of());
    }

    @Override
    public DifferenceJob run(PlaceId place, String id, String by) {
        RunJob run = runs.find(place, id).orElseThrow(() -> new RecordException(RecordException.Kind.RECORD_UNKNOWN, Refusing.text("no-run", id)));
        if (run.state() != JobState.DONE) {
            throw Refusing.conflict("run-not-done", id);
        }
        return runs.recompute(new DifferenceJob.Order(place.path(), run.order().run(), Optional.empty(), Optional.of(run.edition()), run.order().month(),
                run.order().month(), run.order().given(), by, Optional.of(run.at())));
    }

    @Override
    public SheetReplay report(long id, String by) {
        KeptReport report = shelf.find(id);
        Sight sight = Sight.whole(by, "replay %s %s".formatted(report.subject().form(), report.subject().period()));
        shelf.read(id, sight);
        FilledForm sheet = filling.sheet(report);
        String name = library.edition(report.edition()).place(report.subject().place().path()).view().name().zh();
        ReportFiles files = new ReportFiles(report.subject(), name, report.edition(), sheet);
        List<SheetReplay.Copy> copies = new ArrayList<>();
        for (KeptReport.KeptFile each : report.files()) {
            copies.add(new SheetReplay.Copy(each.format(), each.hash(), files.of(each.format(), false).map(ReportShelf.NewFile::hash).orElse("")));
        }
        Optional<byte[]> kept = report.files().stream().anyMatch(each -> each.format().equals(JSON)) ? shelf.file(id, JSON, sight) : Optional.empty();
        return new SheetReplay(report, sheet.hash(), copies, kept, files.of(JSON, false).orElseThrow().bytes());
    }
}
