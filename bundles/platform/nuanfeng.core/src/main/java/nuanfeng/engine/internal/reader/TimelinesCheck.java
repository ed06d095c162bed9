// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.calendar.CalendarCheck;
import nuanfeng.engine.internal.duty.DutyDays;
import nuanfeng.engine.internal.timeline.TimelineCheck;
import nuanfeng.engine.internal.yaml.FileKind;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.GateReport;

/** {@code timelines}: every day exists, and what a place says about a key covers its time without overlap and undeclared gap. */
final class TimelinesCheck {

    static final String NAME = "timelines";

    private static final List<String> DAYS_OF_ENTRY = List.of("to", "promulgated", "entered", "reviewBy");
    private static final List<String> DAYS_OF_DOCUMENT = List.of("issued", "effective", "ended");
    private static final List<String> DAYS_OF_MEASURE = List.of("from", "to");

    private final Findings findings;

    private TimelinesCheck(String bundle) {
        this.findings = new Findings(NAME, bundle);
    }

    static GateReport.Check check(String bundle, PolicyFiles policy) {
        TimelinesCheck check = new TimelinesCheck(bundle);
        check.inDocuments(policy);
        check.inParameters(policy);
        check.inDuties(policy);
        check.inClocks(policy);
        check.inMeasures(policy);
        check.inPooling(policy.home());
        check.inExamples(policy);
        new CalendarCheck(policy, check.findings).check();
        return check.findings.toCheck();
    }

    private void inDocuments(PolicyFiles policy) {
        policy.of(FileKind.DOCUMENTS).forEach(file -> file.root().members("documents").values().forEach(document -> {
            daysOf(file, document.key(), document.value(), DAYS_OF_DOCUMENT);
            Optional<WrittenDay> effective = WrittenDay.find(document.value(), "effective");
            WrittenDay.find(document.value(), "ended").filter(ended -> effective.isPresent()
                    && !ended.day().isAfter(effective.get().day())).ifPresent(ended -> findings.refuse(file.at(ended.line()),
                            document.key(), "empty-period", "The document ends before it is in force.", "Mend one of the days."));
        }));
    }

    private void inParameters(PolicyFiles policy) {
        policy.of(FileKind.PARAMETERS).forEach(file -> file.root().members("parameters").values().forEach(parameter -> {
            String key = file.subject() + "." + parameter.key();
            parameter.value().members("values").values().forEach(entry -> {
                day(file, key, entry.key(), entry.line());
                daysOf(file, key, entry.value(), DAYS_OF_ENTRY);
                if (parameter.value().text("type").filter("date"::equals).isPresent()) {
                    daysOf(file, key, entry.value(), List.of("value"));
                }
            });
            new TimelineCheck(file, key, policy.isNation(), findings).check(parameter.value().members("values").values());
        }));
    }

    private void inMeasures(PolicyFiles policy) {
        policy.of(FileKind.MEASURES).forEach(file -> file.root().members("measures").values().forEach(measure -> {
            daysOf(file, measure.key(), measure.value(), DAYS_OF_MEASURE);
            Optional<WrittenDay> from = WrittenDay.find(measure.value(), "from");
            WrittenDay.find(measure.value(), "to").filter(to -> from.isPresent() && !to.day().isAfter(from.get().day())).ifPresent(to ->
                    findings.refuse(file.at(to.line()), measure.key(), "empty-period", "The measure ends before it begins.",
                            "Mend one of the days."));
            measure.value().members("points").values().forEach(point -> inPoint(file, measure, point, from));
        }));
    }

    private void inPoint(PolicyFile file, YamlNode.Member measure, YamlNode.Member point, Optional<WrittenDay> from) {
        String key = measure.key() + "." + point.key();
        daysOf(file, key, point.value(), List.of("from"));
        Optional<WrittenDay> to = WrittenDay.find(measure.value(), "to");
        WrittenDay.find(point.value(), "from").filter(own -> from.isPresent() && own.day().isBefore(from.get().day())
                || to.isPresent() && !own.day().isBefore(to.get().day())).ifPresent(own -> findings.refuse(file.at(own.line()), key,
                        "outside-measure", "The measure does not hold on the first day of its point.",
                        "Mend 'from' of the point or of the measure."));
    }

    private void inDuties(PolicyFiles policy) {
        policy.of(FileKind.DUTIES).forEach(file -> file.root().members("duties").values().forEach(duty -> {
            String key = file.subject() + "." + duty.key();
            duty.value().members("values").values().forEach(entry -> {
                day(file, key, entry.key(), entry.line());
                YamlNode.find(entry.value(), "schedule").ifPresent(new DutyDays(file, key, findings)::check);
            });
            new TimelineCheck(file, key, policy.isNation(), findings).check(duty.value().members("values").values());
        }));
    }

    private void inClocks(PolicyFiles policy) {
        policy.of(FileKind.CLOCKS).forEach(file -> file.root().members("clocks").values().forEach(clock -> {
            String key = "clock." + clock.key();
            clock.value().members("values").values().forEach(entry -> day(file, key, entry.key(), entry.line()));
            new TimelineCheck(file, key, policy.isNation(), findings).check(clock.value().members("values").values());
        }));
    }

    private void inPooling(PolicyFile home) {
        home.root().members("pooling").values().forEach(subject -> subject.value().members().values()
                .forEach(entry -> day(home, subject.key(), entry.key(), entry.line())));
    }

    private void inExamples(PolicyFiles policy) {
        policy.of(FileKind.EXAMPLES).forEach(file -> file.root().items("examples").forEach(example -> {
            String name = example.text("name").orElse("");
            daysOf(file, name, example, List.of("on"));
            YamlNode.find(example, "calendar").ifPresent(asked -> daysOf(file, name, asked, List.of("from", "to", "day")));
            YamlNode.find(example, "duties").ifPresent(asked -> daysOf(file, name, asked, List.of("from", "to")));
        }));
    }

    private void daysOf(PolicyFile file, String key, YamlNode holder, List<String> names) {
        for (String name : names) {
            holder.text(name).ifPresent(text -> day(file, key, text, YamlNode.find(holder, name).map(YamlNode::line).orElse(0)));
        }
    }

    private void day(PolicyFile file, String key, String text, int line) {
        if (WrittenDay.parse(text).isEmpty()) {
            findings.refuse(file.at(line), key, "impossible-date", "'%s' is no day of the calendar.".formatted(text),
                    "Mend the day.");
        }
    }
}
