// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.util.function.Predicate;

import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.RecordType;

/**
 * The records of one type in one place.
 *
 * @param within whether a code of GB/T 2260 lies in the place
 */
public record Register(RecordType type, PlaceId place, Predicate<String> within) {

    /** As a place has it that is served. */
    public static Register of(Place place, RecordType type) {
        return new Register(type, place.view().place(), place.view()::holds);
    }
}
