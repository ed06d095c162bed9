// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.duty.DutyEntry;
import nuanfeng.engine.internal.obligation.Written;
import nuanfeng.engine.internal.parameter.Entry;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
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
 * @param configure for {@link Entry.Kind#UNSET}; may be empty
 * @param note for {@link Entry.Kind#UNSET} the reason; may be empty
 */
public record ClockEntry(LocalDate from, Entry.Kind kind, Map<String, Limit> dates, Optional<Integer> extension,
        Map<String, Option> options, Map<String, Condition> requires, Modality modality, boolean soft, boolean provisional,
        List<DutyEntry.ChosenReading> readings, String configure, String note, CitedClause citation, Origin origin) {

    /** A length of time. @param shift {@code none} when nothing is written */
    public record Limit(Written length, Unit unit, Written shift, Optional<CitedClause> citation, Origin origin) {
    }

    /** What a limit is counted in. */
    public enum Unit {
        HOUR, DAY, WORKING_DAY, MONTH, YEAR;

        /** About a hundred years; more is a slip of the pen. */
        public int most() {
            return switch (this) {
                case HOUR -> 36_600 * 24;
                case DAY, WORKING_DAY -> 36_600;
                case MONTH -> 1_200;
                case YEAR -> 100;
            };
        }

        /** As it stands in policy files: {@code working-day}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param plus date → how many more @param length date → how many instead */
    public record Option(Text text, Map<String, Integer> plus, Map<String, Integer> length, Optional<CitedClause> citation) {
    }

    /** @param text what must be so */
    public record Condition(Text text, Optional<CitedClause> citation) {
    }
}
