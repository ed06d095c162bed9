// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Setting;

/**
 * A setting and what goes with it whenever it is used. Made once, when the edition is.
 *
 * @param read the line of the trace that says that this was read
 * @param overdue what is said after the day on which the setting wants a second look
 * @param isPlain whether there is a value and nothing to be said about it
 */
public record Decided(Setting setting, TraceLine.ParameterRead read, List<Warning> warnings, Optional<Warning> overdue,
        boolean isPlain) {

    public static Decided of(Setting setting) {
        List<Warning> warnings = new ArrayList<>();
        if (!setting.citation().isOfficial()) {
            warnings.add(new Warning("unofficial-source", "%s 依据 %s %s（来源 %s），未见正式文本，以主管部门公布为准".formatted(
                    setting.key(), setting.citation().document(), setting.citation().clause(),
                    setting.citation().source())));
        }
        if (setting.provisional()) {
            warnings.add(new Warning("provisional", "%s 为暂定：%s".formatted(setting.key(), setting.reason())));
        }
        return new Decided(setting, new TraceLine.ParameterRead(setting, false), List.copyOf(warnings),
                setting.reviewBy().map(day -> new Warning("review-overdue", "%s 应于 %s 前复核，可能已有新规定".formatted(setting.key(), day))),
                setting.status() == Setting.Status.VALUE && warnings.isEmpty() && setting.reviewBy().isEmpty());
    }

    /** The standing warnings, and the one that is due on a day. */
    public List<Warning> warnings(LocalDate today) {
        if (overdue.isEmpty() || !today.isAfter(setting.reviewBy().orElseThrow())) {
            return warnings;
        }
        List<Warning> all = new ArrayList<>(warnings);
        all.add(overdue.get());
        return all;
    }

    /** A what-if value. */
    public static Decided hypothetical(Setting setting) {
        return new Decided(setting, new TraceLine.ParameterRead(setting, true), List.of(), Optional.empty(), true);
    }
}
