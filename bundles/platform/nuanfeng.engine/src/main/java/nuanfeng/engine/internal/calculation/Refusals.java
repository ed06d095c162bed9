// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.calendar.CalendarGapException;
import nuanfeng.policy.PlaceId;
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

    /** What a key without a value refuses. */
    static Refused without(PlaceId place, Setting setting, LocalDate when) {
        return setting.status() == Setting.Status.UNSET
                ? refused(RefusalCode.NOT_CONFIGURED, "%s 在 %s 没有 '%s' 的数值，须由 %s 配置 %s：%s".formatted(place, when,
                        setting.key(), setting.decidedBy(), setting.configure(), setting.reason().isEmpty() ? "文件未给出"
                        : setting.reason()), setting.key(), setting.configure(), Optional.of(setting))
                : refused(RefusalCode.NO_RULE_ON_DATE, "'%s' 自 %s 起已终止（%s）".formatted(setting.key(), setting.from(),
                        setting.decidedBy()), setting.key(), "", Optional.of(setting));
    }

    static Refused refused(RefusalCode code, String detail, String parameter, String configure, Optional<Setting> by) {
        return new Refused(new Outcome.Refusal(code, detail, parameter, configure, List.of(), by.map(Setting::citation)));
    }
}
