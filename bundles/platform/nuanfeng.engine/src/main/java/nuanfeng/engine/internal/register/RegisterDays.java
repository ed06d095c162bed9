// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.register;

import nuanfeng.engine.internal.timeline.DayChecks;
import nuanfeng.engine.internal.yaml.Findings;
import nuanfeng.engine.internal.yaml.PolicyFile;
import nuanfeng.engine.internal.yaml.WrittenDay;
import nuanfeng.engine.internal.yaml.YamlNode;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** That the days from which something is asked exist and follow each other. */
final class RegisterDays {

    private static final Phrases PHRASES = Phrases.beside(RegisterDays.class);

    private final Findings findings;
    private final DayChecks days;

    RegisterDays(Findings findings) {
        this.findings = findings;
        this.days = new DayChecks(findings);
    }

    void check(PolicyFile file) {
        file.root().members("registers").values().forEach(type -> {
            YamlNode.Member last = null;
            for (YamlNode.Member state : type.value().members("values").values()) {
                days.day(file, type.key(), state.key(), state.line());
                boolean follows = last == null || WrittenDay.parse(state.key()).isEmpty() || last.key().compareTo(state.key()) < 0;
                if (!follows) {
                    findings.refuse(file.at(state.line()), type.key(), Complaint.of(PHRASES, "days-out-of-order", state.key(), last.key()));
                }
                last = state;
            }
        });
    }
}
