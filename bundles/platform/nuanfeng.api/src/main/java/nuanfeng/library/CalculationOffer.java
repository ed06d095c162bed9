// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.RuleDescription;

/**
 * A question that can be asked.
 *
 * @param decidedBy the place whose rule answers
 */
public record CalculationOffer(String rule, RuleDescription description, PlaceId decidedBy) {
}
