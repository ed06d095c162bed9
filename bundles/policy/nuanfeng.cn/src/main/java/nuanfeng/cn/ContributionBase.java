// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.util.ArrayList;
import java.util.List;

import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/**
 * What a premium is computed on, in yuan for one month.
 *
 * @param persons the base of each person; empty when only the sum is known
 * @param alike for how many persons each of {@code persons} stands
 * @param sum of all persons
 */
record ContributionBase(List<Quantity> persons, Quantity alike, Quantity sum) {

    static ContributionBase of(List<Quantity> persons) {
        return of(persons, Quantity.ONE);
    }

    /** Every person has the same base. */
    static ContributionBase of(Quantity person, Quantity headcount) {
        return new ContributionBase(List.of(person), headcount, person.times(headcount));
    }

    static ContributionBase ofSum(Quantity sum) {
        return new ContributionBase(List.of(), Quantity.ZERO, sum);
    }

    boolean isKnownPerPerson() {
        return !persons.isEmpty();
    }

    /** The same with every person's base inside the limits. */
    ContributionBase within(Quantity lower, Quantity upper) {
        List<Quantity> clamped = new ArrayList<>(persons.size());
        for (Quantity person : persons) {
            clamped.add(person.max(lower).min(upper));
        }
        return of(clamped, alike);
    }

    /** What comes to each person at a rate, rounded person by person, and then summed. */
    Quantity sumOfShares(Quantity rate, Rounding rounding) {
        Quantity sum = Quantity.ZERO;
        for (Quantity person : persons) {
            sum = sum.plus(person.times(rate).rounded(rounding));
        }
        return sum.times(alike);
    }

    private static ContributionBase of(List<Quantity> persons, Quantity alike) {
        Quantity sum = Quantity.ZERO;
        for (Quantity person : persons) {
            sum = sum.plus(person);
        }
        return new ContributionBase(persons, alike, sum.times(alike));
    }
}
