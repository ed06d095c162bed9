// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.spi.RuleDescription;

/**
 * A question that can be asked.
 *
 * @param decidedBy the place whose rule answers
 * @param parties of a statutory clock: who owes what it reckons, and to whom; empty for all other rules
 */
public record CalculationOffer(String rule, RuleDescription description, PlaceId decidedBy, Parties parties) {

    /** One that is no statutory clock. */
    public CalculationOffer(String rule, RuleDescription description, PlaceId decidedBy) {
        this(rule, description, decidedBy, Parties.NONE);
    }
}
