// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/**
 * What a place says about a duty from one day on.
 *
 * @param schedule for {@link Entry.Kind#VALUE}; else empty
 * @param shift what an off day does; there for a schedule with a day
 * @param configure for {@link Entry.Kind#UNSET}; may be empty
 * @param note for {@link Entry.Kind#UNSET} the reason
 */
public record DutyEntry(LocalDate from, Entry.Kind kind, Optional<Schedule> schedule, Modality modality, boolean soft,
        boolean provisional, Optional<Written> shift, List<ChosenReading> readings, Optional<Text> threshold, String configure,
        Optional<Text> note, CitedClause citation, Origin origin) {

    public DutyEntry {
        readings = List.copyOf(readings);
    }

    /** A reading that was chosen where the text can be read in several ways. @param name {@code T-05} */
    public record ChosenReading(String name, String option, CitedClause citation) {
    }
}
