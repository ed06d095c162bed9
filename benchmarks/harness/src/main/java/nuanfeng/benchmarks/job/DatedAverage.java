// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.job;

import java.math.BigDecimal;
import java.time.LocalDate;

/** An average wage in yuan a year and its period: {@code from} is its first day, {@code to} the first day after it. Test data. */
public record DatedAverage(LocalDate from, LocalDate to, BigDecimal yuanPerYear) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
