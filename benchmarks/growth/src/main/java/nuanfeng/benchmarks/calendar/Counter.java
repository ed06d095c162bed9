// SPDX-License-Identifier: Apache-2.0
package nuanfeng.benchmarks.calendar;

import java.time.LocalDate;

/**
 * Adds and counts working days. Each has a loop of its own around its answers, so that none is slowed down by the profile of another one's.
 */
interface Counter {

    /** The {@code days}-th working day after {@code from}. */
    LocalDate plus(LocalDate from, int days);

    /** How many working days lie after {@code from}, up to and including {@code to}. */
    int between(LocalDate from, LocalDate to);

    /** So many additions, beginning again after the last question. @return their days of the month, summed up */
    long adding(Questions questions, int times);

    /** So many counts. @return their sum */
    long counting(Questions questions, int times);
}
