// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;
import nuanfeng.policy.Citation;
import nuanfeng.run.Run;

/** Which questions are put to the records of a place month by month. By id. */
public final class RunKind implements Kind<Map<String, WrittenRun>, RunBook> {

    public static final RunKind RUN = new RunKind();

    static final FileKind FILE = new FileKind("runs/<run-id>.yaml", "run", (file, path) -> file.subject());

    private RunKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, WrittenRun> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, WrittenRun> read(PolicyFiles files) {
        return RunsReader.read(files);
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        DayChecks days = new DayChecks(findings);
        files.of(FILE).forEach(file -> file.root().members("values").values()
                .forEach(entry -> days.day(file, file.subject(), entry.key(), entry.line())));
    }

    @Override
    public RunBook bind(Map<String, WrittenRun> written, Seat seat) {
        RunBook above = seat.above(this).orElse(RunBook.NONE);
        return written.isEmpty() ? above : above.with(seat.reopened(this, written, RunKind::own));
    }

    private static Map<String, List<Run>> own(Map<String, WrittenRun> written, Seat seat) {
        Map<String, List<Run>> own = new LinkedHashMap<>();
        written.values().forEach(each -> {
            Optional<Citation> citation = each.citation().flatMap(clause -> seat.cite(clause, each.id(), each.origin()));
            new StepChecks(seat, each).check();
            own.put(each.id(), each.states().stream().map(state -> new Run(each.id(), seat.place(), each.title(), each.note(), state.from(),
                    state.steps(), citation)).toList());
        });
        return own;
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return RunDifferences.onDay(here.of(RUN), there.of(RUN), on);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return RunDifferences.overTime(after.map(each -> each.of(RUN)), before.map(each -> each.of(RUN)));
    }

    @Override
    public void changed(Optional<Map<String, WrittenRun>> after, Optional<Map<String, WrittenRun>> before, Changed changed) {
        Changed.keys(after, before, runs -> runs).forEach(id -> changed.here(named(id)));
    }

    /** As examples rest on it: a parameter or register may be called like a run. */
    static String named(String id) {
        return "run:" + id;
    }

    @Override
    public List<Probe> probes() {
        return List.of(new RunProbe());
    }
}
