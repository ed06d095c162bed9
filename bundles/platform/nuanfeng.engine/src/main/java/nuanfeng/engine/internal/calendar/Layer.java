// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What one place says about days, its clauses found.
 *
 * @param years that it announced
 * @param days that it speaks of
 * @param festivals by year; only of the nation
 * @param recurring its holidays that return every year
 */
public record Layer(PlaceId place, Set<Integer> years, Map<LocalDate, Marked> days, Map<Integer, Festivals> festivals,
        List<Recurring> recurring) {

    public Layer {
        years = Set.copyOf(years);
        days = Map.copyOf(days);
        festivals = Map.copyOf(festivals);
        recurring = List.copyOf(recurring);
    }

    boolean isSilent() {
        return years.isEmpty() && days.isEmpty() && recurring.isEmpty();
    }

    /** A day off, or a make-up workday, of a holiday. */
    public record Marked(boolean working, Text name, Citation citation) {
    }

    /** 法定节假日 of a year. @param unset why the list is incomplete; empty when it is complete */
    public record Festivals(Map<LocalDate, Text> days, Optional<String> unset, Citation citation) {
        public Festivals {
            days = Map.copyOf(days);
        }
    }

    public record Recurring(Text name, Citation citation) {
    }
}
