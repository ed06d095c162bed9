// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.ChosenReading;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/**
 * What a place says about a duty from one day on.
 *
 * @param schedule for {@link EntryKind#VALUE}; else empty
 * @param shift what an off day does; there for a schedule with a day
 * @param configure for {@link EntryKind#UNSET}; may be empty
 * @param note for {@link EntryKind#UNSET} the reason
 * @param gap for {@link EntryKind#UNSET}: which kind, and whose
 * @param standIn whether the first day is one that a source attests
 */
public record DutyEntry(LocalDate from, EntryKind kind, Optional<Schedule> schedule, Modality modality, boolean soft,
        boolean provisional, Optional<Written> shift, List<ChosenReading> readings, Optional<Text> threshold, String configure,
        Optional<Text> note, CitedClause citation, Origin origin, Optional<Gap> gap, boolean standIn) {

    public DutyEntry {
        readings = List.copyOf(readings);
    }
}
