// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.List;

import nuanfeng.library.Difference;
import nuanfeng.policy.PlaceId;

/**
 * What an activation would change, before anything changes. Making a plan changes nothing.
 *
 * @param planHash over changes and base edition; to be given back with the activation
 * @param baseEdition the edition it was made against; when that has moved, the activation is a conflict
 * @param edition the edition that would speak afterwards; it can be asked already by pinning it
 * @param places what would change, place by place
 * @param consequences to be accepted by id
 * @param blockers why it cannot be activated as it stands; empty when it can
 */
public record Plan(String planHash, String baseEdition, String edition, List<Change> changes, List<PlaceChange> places,
        List<Consequence> consequences, List<Finding> blockers) {

    /**
     * @param from version and digest that speaks now; empty when nobody does
     * @param to version and digest that would speak; empty on removal
     * @param differences parameters, rules, duties, measures, agencies and forms; what is dated with its first day
     * @param placesBelow places that see the change
     */
    public record PlaceChange(PlaceId place, String from, String to, List<Difference> differences,
            List<PlaceId> placesBelow) {
    }
}
