// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.RefusalCode;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.parameter.Declaration;
import nuanfeng.engine.internal.parameter.Gaps;
import nuanfeng.engine.internal.timeline.Chinese;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Setting;
import nuanfeng.policy.spi.Refused;

/** What is said where a parameter has no value: which kind of gap it is, and whose. */
final class Absences {

    private Absences() {
    }

    /** @param in the place in which the key was looked up: the pooling place, where there is one @param isMonth whether the day stands for a month */
    static Refused of(PlaceNode node, PlaceNode in, Setting setting, LocalDate when, boolean isMonth) {
        Declaration declaration = node.of(PARAMETER).declarations().get(setting.key());
        String title = declaration.description().zh();
        if (setting.status() != Setting.Status.UNSET) {
            return refused(RefusalCode.NO_RULE_ON_DATE, "“%s”的规定已于%s届满，其后未见新规定。".formatted(title,
                    Chinese.day(setting.from().minusDays(1))), setting.key(), Optional.of(setting), outOfForce(node));
        }
        Gaps gaps = Gaps.of(in, setting, declaration);
        return refused(RefusalCode.NOT_CONFIGURED, gaps.sentence("%s%s的“%s”".formatted(Gaps.name(node).zh(), isMonth ? Chinese.month(when)
                : Chinese.day(when), title), title, setting.reason()), setting.key(), Optional.of(setting), gaps.missing());
    }

    /** @param later what holds from a later day */
    static Refused notYet(PlaceNode node, String key, LocalDate when, Optional<Setting> later) {
        String begins = later.map(next -> (next.about().standIn() ? "：最早的规定起始日期不详，平台暂记为%s（%s）" : "：自%s起执行（%s）")
                .formatted(Chinese.day(next.from()), next.citation().basis().zh())).orElse("");
        return refused(RefusalCode.NO_RULE_ON_DATE, "%s没有“%s”的规定%s。".formatted(Chinese.day(when),
                node.of(PARAMETER).declarations().get(key).description().zh(), begins), key, later, outOfForce(node));
    }

    private static Missing outOfForce(PlaceNode node) {
        return new Missing(Gap.Kind.NOT_IN_FORCE, Optional.of(node.place()), Gaps.name(node));
    }

    private static Refused refused(RefusalCode code, String detail, String key, Optional<Setting> by, Missing missing) {
        return new Refused(new Outcome.Refusal(code, detail, key, code == RefusalCode.NOT_CONFIGURED ? by.orElseThrow().configure() : "",
                List.of(), by.map(Setting::citation), Optional.of(missing)));
    }
}
