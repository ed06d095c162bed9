// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.reader;

import java.util.List;

import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.PolicyFiles;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.GateReport;

/** {@code timelines}: every day exists, and what a place says about a key covers its time without overlap and undeclared gap. */
final class TimelinesCheck {

    static final String NAME = "timelines";

    private final Findings findings;
    private final DayChecks days;

    private TimelinesCheck(String bundle) {
        this.findings = new Findings(NAME, bundle);
        this.days = new DayChecks(findings);
    }

    static GateReport.Check check(String bundle, PolicyFiles policy) {
        TimelinesCheck check = new TimelinesCheck(bundle);
        Kinds.ALL.forEach(kind -> kind.checkDays(policy, check.findings));
        check.inPooling(policy.home());
        check.inExamples(policy);
        return check.findings.toCheck();
    }

    private void inPooling(PolicyFile home) {
        home.root().members("pooling").values().forEach(subject -> subject.value().members().values()
                .forEach(entry -> days.day(home, subject.key(), entry.key(), entry.line())));
    }

    private void inExamples(PolicyFiles policy) {
        policy.of(Kinds.EXAMPLES).forEach(file -> file.root().items("examples").forEach(example -> {
            String name = example.text("name").orElse("");
            days.members(file, name, example, List.of("on"));
            Kinds.PROBES.forEach(probe -> YamlNode.find(example, probe.word()).ifPresent(asked -> days.members(file, name, asked, probe.days())));
        }));
    }
}
