// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

import nuanfeng.duty.DutyReading;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;

/** What one place says about a duty, with its clauses. @param entries by first day */
record BoundDuty(PlaceId place, Duty duty, NavigableMap<LocalDate, Said> entries) {

    /** What it says from one day on. */
    record Said(DutyEntry entry, Citation citation, List<DutyReading> readings) {
    }
}
