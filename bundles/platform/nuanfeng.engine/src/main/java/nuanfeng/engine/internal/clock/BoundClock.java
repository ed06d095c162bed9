// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

import nuanfeng.duty.DutyReading;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;

/**
 * What one place says about a clock, with its clauses.
 *
 * @param counting counting rule → the clause that says so
 * @param entries by first day
 */
record BoundClock(PlaceId place, StatutoryClock clock, Map<String, Citation> counting, NavigableMap<LocalDate, Said> entries) {

    /**
     * What it says from one day on.
     *
     * @param limits date → its clause
     * @param options option → its clause
     * @param requires condition → its clause
     */
    record Said(ClockEntry entry, Citation citation, Map<String, Citation> limits, Map<String, Citation> options,
            Map<String, Citation> requires, List<DutyReading> readings) {
    }

    Optional<Citation> counting(String rule) {
        return Optional.ofNullable(counting.get(rule));
    }
}
