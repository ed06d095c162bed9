// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
 * @param warnings what somebody should have looked at before; they refuse nothing
 */
public record Plan(String planHash, String baseEdition, String edition, List<Change> changes, List<PlaceChange> places,
        List<Consequence> consequences, List<Finding> blockers, List<Finding> warnings) {

    /**
     * @param from version and digest that speaks now; empty when nobody does
     * @param to version and digest that would speak; empty on removal
     * @param differences parameters, rules, duties, measures, agencies and forms; what is dated with its first day
     * @param past what would be answered otherwise about days up to today; empty where nobody spoke before
     * @param examples that the version which speaks now has, and this one has no more or not as they were
     * @param placesBelow places that see the change
     * @param sheets of forms that are replaced; empty where the place begins or ceases to answer
     */
    public record PlaceChange(PlaceId place, String from, String to, List<Difference> differences, List<PastChange> past,
            List<ExampleChange> examples, List<PlaceId> placesBelow, List<SheetChange> sheets) {
    }

    /**
     * Something that would be answered otherwise than it was.
     *
     * @param key of a parameter; else what is said otherwise: {@code duties}, {@code place}, {@code rules}
     * @param since the first day that is answered otherwise; empty where it has no day
     */
    public record PastChange(String key, Optional<LocalDate> since) {
    }

    /**
     * @param id file subject and name: {@code work-injury/AC-01 按工资总额计算}
     * @param lost whether it is gone; else it asks something else, or expects less or something else
     */
    public record ExampleChange(String id, boolean lost) {
    }
}
