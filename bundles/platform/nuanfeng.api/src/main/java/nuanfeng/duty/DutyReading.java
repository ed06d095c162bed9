// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import nuanfeng.policy.Citation;

/**
 * Where the text of a duty can be read in several ways, or leaves a figure to a parameter: what was chosen.
 *
 * @param name of the question, {@code T-05}, or the key of the parameter
 * @param option the reading, {@code administrative}, or the value of the parameter
 */
public record DutyReading(String name, String option, Citation citation) {
}
