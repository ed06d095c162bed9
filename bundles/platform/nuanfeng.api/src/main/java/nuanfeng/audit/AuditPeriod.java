// SPDX-License-Identifier: Apache-2.0
package nuanfeng.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.calendar.LegalTime;

/** @param from the first moment; empty: from the beginning @param before the first one that is too late; empty: to the end */
public record AuditPeriod(Optional<Instant> from, Optional<Instant> before) {

    /** Whole days of the legal time zone. @param to the last one */
    public static AuditPeriod ofDays(Optional<LocalDate> from, Optional<LocalDate> to) {
        return new AuditPeriod(from.map(day -> day.atStartOfDay(LegalTime.ZONE).toInstant()), to.map(day -> day.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()));
    }

    public boolean holds(Instant at) {
        return from.stream().noneMatch(at::isBefore) && before.stream().allMatch(at::isBefore);
    }
}
