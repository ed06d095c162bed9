// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import static nuanfeng.engine.internal.parameter.ParameterKind.PARAMETER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Warning;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.timeline.Decided;
import nuanfeng.engine.internal.timeline.Timeline;
import nuanfeng.parameter.ParameterView;
import nuanfeng.parameter.ParameterView.Status;
import nuanfeng.policy.Gap;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Setting;

/** What a key is on a day, who decided it and whom that overrode. */
public final class ParameterLookUp {

    private ParameterLookUp() {
    }

    public static ParameterView view(PlaceNode node, String key, LocalDate on, LocalDate today) {
        Declaration declaration = node.of(PARAMETER).declarations().get(key);
        Timeline timeline = node.timeline(key);
        Optional<Decided> decided = timeline.on(on);
        List<Warning> warnings = decided.map(found -> found.warnings(today)).orElse(List.of());
        Optional<Setting> setting = decided.map(Decided::setting);
        return new ParameterView(key, declaration.description(), declaration.type(), status(setting), setting,
                overridden(node, key, on, setting), timeline.next(on).map(Decided::setting), List.copyOf(warnings), missing(node, declaration, setting));
    }

    private static Optional<Missing> missing(PlaceNode node, Declaration declaration, Optional<Setting> setting) {
        if (setting.isPresent() && setting.get().status() == Setting.Status.UNSET) {
            return Optional.of(Gaps.of(node, setting.get(), declaration).missing());
        }
        return setting.filter(found -> found.status() == Setting.Status.VALUE).isPresent() ? Optional.empty()
                : Optional.of(new Missing(Gap.Kind.NOT_IN_FORCE, Optional.of(node.place()), Gaps.name(node)));
    }

    private static Status status(Optional<Setting> setting) {
        return setting.map(found -> switch (found.status()) {
            case VALUE -> Status.VALUE;
            case UNSET -> Status.NOT_CONFIGURED;
            case ENDED -> Status.ENDED;
        }).orElse(Status.NOT_YET);
    }

    private static List<Setting> overridden(PlaceNode node, String key, LocalDate on, Optional<Setting> setting) {
        List<Setting> overridden = new ArrayList<>();
        PlaceId decidedBy = setting.map(Setting::decidedBy).orElse(node.place());
        for (Optional<PlaceNode> each = node.parent(); each.isPresent(); each = each.get().parent()) {
            each.get().timeline(key).on(on).map(Decided::setting)
                    .filter(above -> !above.decidedBy().equals(decidedBy) && !overridden.contains(above))
                    .ifPresent(overridden::add);
        }
        return overridden;
    }
}
