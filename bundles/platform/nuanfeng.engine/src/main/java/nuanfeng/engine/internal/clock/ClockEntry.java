// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.obligation.ChosenReading;
import nuanfeng.engine.internal.obligation.Unit;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Gap;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Text;

/**
 * What a place says about a clock from one day on.
 *
 * @param dates name → limit, in order; empty for a filing window or where there is no limit
 * @param extension of a filing window: how many holiday days inside it extend it
 * @param options boolean fact → what it changes, in order
 * @param requires boolean fact that must be true → what it means, in order
 * @param readings which were chosen where the text can be read in several ways
 * @param configure for {@link EntryKind#UNSET}; may be empty
 * @param note for {@link EntryKind#UNSET} the reason; may be empty
 * @param gap for {@link EntryKind#UNSET}: which kind, and whose
 * @param standIn whether the first day is one that a source attests
 */
public record ClockEntry(LocalDate from, EntryKind kind, Map<String, Limit> dates, Optional<Integer> extension,
        Map<String, Option> options, Map<String, Condition> requires, Modality modality, boolean soft, boolean provisional,
        List<ChosenReading> readings, String configure, String note, CitedClause citation, Origin origin,
        Optional<Gap> gap, boolean standIn) {

    /**
     * A length of time.
     *
     * @param title what the day is called that it leads to, where that is not simply the last day
     * @param shift {@code none} when nothing is written
     * @param before whether it is counted back from the event
     */
    public record Limit(Optional<Text> title, Written length, Unit unit, Written shift, Optional<CitedClause> citation, Origin origin, boolean before) {
    }

    /** @param plus date → how many more @param length date → how many instead */
    public record Option(Text text, Map<String, Integer> plus, Map<String, Integer> length, Optional<CitedClause> citation) {
    }

    /** @param text what must be so */
    public record Condition(Text text, Optional<CitedClause> citation) {
    }
}
