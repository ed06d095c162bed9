// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.time.YearMonth;

import nuanfeng.calculation.Calculation;

/**
 * The question whose answer a record keeps, asked once more: in the edition that answered then, to the records as they were known then.
 *
 * @param run {@code work-injury} @param step {@code outlets}
 * @param agrees whether the record says what the answer says; it does not where somebody changed it since, or a value was given that nobody knows any more
 */
public record Recall(String run, String step, YearMonth month, Calculation calculation, boolean agrees) {
}
