// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a duty falls due.
 *
 * @param nominal the day as the document says
 * @param due the last day that is in time; empty where that depends on a calendar that is not configured
 * @param actBy the last working day that is in time; empty where that depends on a calendar that is not configured
 * @param begins first day of a phase
 * @param shift what an off day does: {@code administrative}, {@code roll-forward}, {@code before-holiday} or {@code none}
 * @param owedFrom the day of issue, where the nominal day lies before it: only from then on is it owed
 */
public record DutyDay(LocalDate nominal, Optional<LocalDate> due, Optional<LocalDate> actBy, Optional<LocalDate> begins,
        String shift, Optional<LocalDate> owedFrom) {

    /** Whether the day lies before the document that sets it. */
    public boolean retroactive() {
        return owedFrom.isPresent();
    }
}
