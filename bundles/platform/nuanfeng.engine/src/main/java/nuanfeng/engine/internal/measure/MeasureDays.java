// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The days of measures and of their points. */
final class MeasureDays {

    private static final Phrases PHRASES = Phrases.beside(MeasureDays.class);

    private static final List<String> DAYS = List.of("from", "to");

    private final Findings findings;
    private final DayChecks days;

    MeasureDays(Findings findings) {
        this.findings = findings;
        this.days = new DayChecks(findings);
    }

    void check(PolicyFile file) {
        file.root().members("measures").values().forEach(measure -> {
            days.members(file, measure.key(), measure.value(), DAYS);
            Optional<WrittenDay> from = WrittenDay.find(measure.value(), "from");
            WrittenDay.find(measure.value(), "to").filter(to -> from.isPresent() && !to.day().isAfter(from.get().day())).ifPresent(to ->
                    findings.refuse(file.at(to.line()), measure.key(), Complaint.of(PHRASES, "empty-period")));
            measure.value().members("points").values().forEach(point -> inPoint(file, measure, point, from));
        });
    }

    private void inPoint(PolicyFile file, YamlNode.Member measure, YamlNode.Member point, Optional<WrittenDay> from) {
        String key = measure.key() + "." + point.key();
        days.members(file, key, point.value(), List.of("from"));
        Optional<WrittenDay> to = WrittenDay.find(measure.value(), "to");
        WrittenDay.find(point.value(), "from").filter(own -> from.isPresent() && own.day().isBefore(from.get().day())
                || to.isPresent() && !own.day().isBefore(to.get().day())).ifPresent(own -> findings.refuse(file.at(own.line()), key,
                        Complaint.of(PHRASES, "outside-measure")));
    }
}
