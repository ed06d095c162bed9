// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Footing;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.OwnRule;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.timeline.TimelineCheck;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.library.Difference;

/** Statutory clocks: from an event to the day by which something is due. Each becomes a rule that is asked like any other. By name. */
public final class ClockKind implements Kind<Map<String, StatutoryClock>, Map<String, OwnRule>> {

    public static final ClockKind CLOCK = new ClockKind();

    static final FileKind FILE = new FileKind("clocks/<subject>.yaml", "clocks", (file, path) -> "clock." + path.get(1));

    private ClockKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, StatutoryClock> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, StatutoryClock> read(PolicyFiles files) {
        return ClocksReader.read(files);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        new ClockChecks(files, findings).find();
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        DayChecks days = new DayChecks(findings);
        files.of(FILE).forEach(file -> file.root().members("clocks").values().forEach(clock -> {
            String key = "clock." + clock.key();
            clock.value().members("values").values().forEach(entry -> days.day(file, key, entry.key(), entry.line()));
            new TimelineCheck(file, key, files.isNation(), findings).check(clock.value().members("values").values());
        }));
    }

    @Override
    public Map<String, OwnRule> bind(Map<String, StatutoryClock> written, Seat seat) {
        Map<String, OwnRule> rules = new ClockBinding(seat).bind(written);
        seat.answersBy(rules);
        return rules;
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return ClockDifferences.onDay(here.place(), there.place(), on);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return ClockDifferences.overTime(after, before);
    }

    @Override
    public void changed(Optional<Map<String, StatutoryClock>> after, Optional<Map<String, StatutoryClock>> before, Changed changed) {
        Changed.keys(after, before, clocks -> clocks).forEach(name -> changed.here("rule:" + StatutoryClock.rule(name)));
    }

    @Override
    public void review(Review<Map<String, StatutoryClock>> review) {
        review.written().values().forEach(clock -> clock.entries().stream().filter(entry -> entry.kind().laysDown()).forEach(
                entry -> new Footing(entry.citation(), entry.modality(), entry.provisional()).look(review, clock.rule(), entry.origin())));
    }
}
