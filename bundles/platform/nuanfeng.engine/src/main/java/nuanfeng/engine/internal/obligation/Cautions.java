// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import nuanfeng.calculation.TraceLine;
import nuanfeng.calculation.Warning;
import nuanfeng.duty.DutyReading;
import nuanfeng.policy.Citation;

/** What the reader of a duty or a clock must be told about its sources. */
public final class Cautions {

    private Cautions() {
    }

    /** @param about title of the duty */
    public static List<Warning> of(String about, Citation citation, List<DutyReading> readings, boolean tentative) {
        List<Warning> warnings = new ArrayList<>();
        if (!citation.isOfficial()) {
            warnings.add(unofficial(about, citation));
        }
        List<DutyReading> own = readings.stream().filter(each -> !each.citation().isOfficial()).toList();
        if (!own.isEmpty()) {
            warnings.add(new Warning("unofficial-source", "%s 采用读法 %s，以主管部门解释为准".formatted(about, own.stream().map(each ->
                    "%s = %s（%s %s，来源 %s）".formatted(each.name(), each.option(), each.citation().document(), each.citation().clause(),
                    each.citation().source())).collect(Collectors.joining("、")))));
        }
        if (tentative) {
            warnings.add(new Warning("provisional", "%s 为暂定，可能另有通知".formatted(about)));
        }
        return warnings;
    }

    /** What must be said of a holiday notice that was not seen itself. */
    public static Optional<Warning> of(TraceLine.Announced notice) {
        return notice.clause().isOfficial() ? Optional.empty() : Optional.of(unofficial(notice.name() + "放假安排", notice.clause()));
    }

    public static Warning unofficial(String about, Citation citation) {
        return new Warning("unofficial-source", "%s 依据 %s %s（来源 %s），未见正式文本，以主管部门公布为准".formatted(about,
                citation.document(), citation.clause(), citation.source()));
    }
}
