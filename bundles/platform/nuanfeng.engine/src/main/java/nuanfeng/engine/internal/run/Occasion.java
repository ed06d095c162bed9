// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.run;

import java.time.YearMonth;
import java.util.Map;

import nuanfeng.library.Edition;
import nuanfeng.quantity.Quantity;

/**
 * What all questions of a run have in common.
 *
 * @param edition that answers
 * @param place path of the place
 * @param code its division code
 * @param given by name, what whoever started the run gave
 * @param numbers by name, what was given as a text and is a number to every rule that asks for it
 * @param counted by the name of an earlier step, how many groups it had
 */
public record Occasion(Edition edition, String place, String code, YearMonth month, Map<String, Object> given, Map<String, Quantity> numbers, Map<String, Long> counted) {

    /** Null when nobody gave it. */
    Object givenAsFact(String name) {
        Quantity number = numbers.get(name);
        return number != null ? number : given.get(name);
    }

    /** Null for a step that was not made. */
    Quantity groups(String step) {
        Long count = counted.get(step);
        return count == null ? null : Quantity.of(count);
    }
}
