// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.engine.internal.kind.Changed;
import nuanfeng.engine.internal.kind.Footing;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Probe;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.obligation.Lengths;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.timeline.TimelineCheck;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.library.Difference;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.SearchHit.What;
import nuanfeng.policy.Phrases;

/** What is owed, by whom, to whom and by when: deadlines, recurring reports, phases and milestones. By key. */
public final class DutiesKind implements Kind<Map<String, Duty>, DutyBook> {

    private static final Phrases PHRASES = Phrases.beside(DutiesKind.class);

    public static final DutiesKind DUTY = new DutiesKind();

    static final FileKind FILE = new FileKind("duties/<subject>.yaml", "duties", (file, path) -> file.subject() + "." + path.get(1));

    private DutiesKind() {
    }

    @Override
    public List<FileKind> files() {
        return List.of(FILE);
    }

    @Override
    public Map<String, Duty> nothing() {
        return Map.of();
    }

    @Override
    public Map<String, Duty> read(PolicyFiles files) {
        return DutiesReader.read(files);
    }

    @Override
    public void checkWords(PolicyFiles files, Findings findings) {
        files.of(FILE).forEach(file -> file.root().members("duties").values().forEach(duty -> duty.value().members("values")
                .values().forEach(entry -> words(file, file.subject() + "." + duty.key(), entry, findings))));
    }

    private static void words(PolicyFile file, String key, YamlNode.Member entry, Findings findings) {
        YamlNode.find(entry.value(), "schedule").ifPresent(schedule -> {
            boolean isUndated = Stream.of("event", "continuous", "recurring").anyMatch(schedule.members()::containsKey);
            if (!isUndated && entry.value().text("modality").filter("WHEN_FIT"::equals).isPresent()) {
                findings.refuse(file.at(entry.line()), key, Complaint.of(PHRASES, "when-fit-with-a-day"));
            }
            YamlNode.find(schedule, "limit").ifPresent(limit -> new Lengths(findings).check(file, key, limit, Lengths.unit(limit), 1));
        });
    }

    @Override
    public void checkDays(PolicyFiles files, Findings findings) {
        DayChecks days = new DayChecks(findings);
        files.of(FILE).forEach(file -> file.root().members("duties").values().forEach(duty -> {
            String key = file.subject() + "." + duty.key();
            duty.value().members("values").values().forEach(entry -> {
                days.day(file, key, entry.key(), entry.line());
                YamlNode.find(entry.value(), "schedule").ifPresent(new DutyDays(file, key, findings)::check);
            });
            new TimelineCheck(file, key, files.isNation(), findings).check(duty.value().members("values").values());
        }));
    }

    @Override
    public DutyBook bind(Map<String, Duty> written, Seat seat) {
        return DutyBinding.bind(written, seat);
    }

    @Override
    public Stream<Difference> onDay(Here here, Here there, LocalDate on) {
        return DutyDifferences.onDay(here, there, on);
    }

    @Override
    public Stream<Difference> overTime(Optional<PlaceNode> after, Optional<PlaceNode> before) {
        return DutyDifferences.overTime(after, before);
    }

    @Override
    public void changed(Optional<Map<String, Duty>> after, Optional<Map<String, Duty>> before, Changed changed) {
        Changed.keys(after, before, duties -> duties).forEach(changed::here);
    }

    @Override
    public void review(Review<Map<String, Duty>> review) {
        review.written().values().forEach(duty -> duty.entries().stream().filter(entry -> entry.kind().laysDown()).forEach(
                entry -> new Footing(entry.citation(), entry.modality(), entry.provisional()).look(review, duty.key(), entry.origin())));
    }

    @Override
    public Stream<Findable> findable(PlaceNode here) {
        return here.isServed() ? here.of(this).own().get().keySet().stream().map(id -> new Findable(What.DUTY, id, DutyViews.of(here, id).title()))
                : Stream.empty();
    }

    @Override
    public Stream<AgendaItem> ahead(Here here, Ahead range) {
        return DutyAgenda.items(here, range);
    }

    @Override
    public Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        return DutyAgenda.gaps(here, on, own);
    }

    @Override
    public List<Probe> probes() {
        return List.of(new DutyProbe());
    }
}
