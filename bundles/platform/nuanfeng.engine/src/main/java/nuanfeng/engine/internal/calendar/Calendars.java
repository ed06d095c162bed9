// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Text;

/**
 * The days off and make-up workdays that a place announces.
 *
 * @param years one for each file
 * @param recurring holidays of its own that return every year, so that a year without a file is not known
 */
public record Calendars(List<Year> years, List<Recurring> recurring) {

    public static final Calendars NONE = new Calendars(List.of(), List.of());

    public Calendars {
        years = List.copyOf(years);
        recurring = List.copyOf(recurring);
    }

    /** What was announced for a year; it may name days of the years beside it. */
    public record Year(int year, List<Holiday> holidays, Optional<Festivals> festivals, Origin origin) {
        public Year {
            holidays = List.copyOf(holidays);
        }
    }

    /** @param off every day off, as listed @param work make-up workdays */
    public record Holiday(Text name, List<LocalDate> off, List<LocalDate> work, CitedClause citation, Origin origin) {
        public Holiday {
            off = List.copyOf(off);
            work = List.copyOf(work);
        }
    }

    /**
     * 法定节假日 proper.
     *
     * @param unset why the list is incomplete; empty when it is complete
     */
    public record Festivals(Map<LocalDate, Text> days, Optional<String> unset, CitedClause citation, Origin origin) {
        public Festivals {
            days = Map.copyOf(days);
        }
    }

    public record Recurring(Text name, CitedClause citation, Origin origin) {
    }
}
