// SPDX-License-Identifier: Apache-2.0
package nuanfeng.calendar;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * One day of a calendar.
 *
 * @param name of the holiday that it belongs to: also of a make-up workday, that of the holiday it makes up for
 * @param statutoryFestival whether it is a 法定节假日 proper; empty where the list of that year is left to configuration
 * @param citation the notice that speaks of this day; empty for ordinary weekdays and weekends
 * @param settled whether no later notice can move it, as {@link WorkingDays#isSettled} says
 */
public record CalendarDay(LocalDate date, boolean working, Optional<Text> name, Optional<Boolean> statutoryFestival,
        Optional<Citation> citation, boolean settled) {

    /** A settled day. */
    public CalendarDay(LocalDate date, boolean working, Optional<Text> name, Optional<Boolean> statutoryFestival, Optional<Citation> citation) {
        this(date, working, name, statutoryFestival, citation, true);
    }
}
