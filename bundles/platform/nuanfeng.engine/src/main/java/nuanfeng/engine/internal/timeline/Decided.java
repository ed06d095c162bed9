// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/**
 * A setting and what goes with it whenever it is used. Made once, when the edition is.
 *
 * @param read the line of the trace that says that this was read
 * @param overdue what is said after the day on which the setting wants a second look
 * @param isPlain whether there is a value and nothing to be said about it
 */
public record Decided(Setting setting, TraceLine.ParameterRead read, List<Warning> warnings, Optional<Warning> overdue,
        boolean isPlain) {

    /** With all that is said about it. */
    public static Decided of(Setting setting) {
        Text title = setting.about().title();
        List<Warning> warnings = new ArrayList<>();
        Sources.of(title, setting.citation()).ifPresent(warnings::add);
        if (setting.provisional()) {
            warnings.add(Sources.provisional(title, setting.citation()));
        }
        if (setting.about().standIn()) {
            warnings.add(Sources.standIn(title, setting.from()));
        }
        return new Decided(setting, new TraceLine.ParameterRead(setting, false), warnings.stream().map(each -> each.about(setting.key())).toList(),
                setting.reviewBy().map(day -> Sources.overdue(title, day).about(setting.key())),
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
