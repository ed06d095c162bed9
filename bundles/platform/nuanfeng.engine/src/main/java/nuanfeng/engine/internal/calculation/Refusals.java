// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.policy.Setting;
import nuanfeng.policy.spi.Refused;

/** Refusals that no clause gives. */
final class Refusals {

    private static final int SHOWN = 5;

    private Refusals() {
    }

    static Outcome.Refusal invalid(List<FactIssue> issues) {
        String shown = issues.stream().limit(SHOWN).map(issue -> (issue.overriding() ? issue.pointer() : issue.field()) + " " + issue.detail())
                .collect(Collectors.joining("；"));
        return new Outcome.Refusal(RefusalCode.INVALID_FACTS, "事实有误：" + shown, "", "", issues, Optional.empty());
    }

    static Outcome.Refusal gap(CalendarGapException gap) {
        return new Outcome.Refusal(RefusalCode.NOT_CONFIGURED, gap.getMessage(), "", gap.configure(), List.of(), gap.citation());
    }

    static Outcome.Refusal failed(String rule, String place) {
        return new Outcome.Refusal(RefusalCode.RULE_FAILED, "%s 自己的规则 %s 未能得出结果；其他地区和其他规则不受影响".formatted(place, rule),
                "", "", List.of(), Optional.empty());
    }

    static Refused refused(RefusalCode code, String detail, String parameter, String configure, Optional<Setting> by) {
        return new Refused(new Outcome.Refusal(code, detail, parameter, configure, List.of(), by.map(Setting::citation)));
    }
}
