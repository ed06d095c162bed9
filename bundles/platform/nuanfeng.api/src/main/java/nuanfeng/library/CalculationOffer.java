// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import nuanfeng.policy.Parties;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.RuleDescription;

/**
 * A question that can be asked.
 *
 * @param decidedBy the place whose rule answers
 * @param placeName what that place is called
 * @param parties of a statutory clock: who owes what it reckons, and to whom; empty for all other rules
 */
public record CalculationOffer(String rule, RuleDescription description, PlaceId decidedBy, Text placeName, Parties parties) {

    /** One that is no statutory clock. */
    public CalculationOffer(String rule, RuleDescription description, PlaceId decidedBy) {
        this(rule, description, decidedBy, Text.NONE, Parties.NONE);
    }
}
