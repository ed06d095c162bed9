// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

import nuanfeng.library.Agreement;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.PlaceId;
import nuanfeng.register.RecordType;

/**
 * The records of one type in one place.
 *
 * @param within whether a code of GB/T 2260 lies in the place
 * @param agreement answers what rows must agree with
 */
public record Register(RecordType type, PlaceId place, Predicate<String> within, Agreement agreement) {

    /** One of which nothing is asked that needs the policy. */
    public Register(RecordType type, PlaceId place, Predicate<String> within) {
        this(type, place, within, Agreement.NONE);
    }

    /** As a place has it that is served. */
    public static Register of(Place place, RecordType type) {
        return new Register(type, place.view().place(), place.view()::holds, place.agreement());
    }

    /**
     * To be read alone: of a place that is served no more, by its path, searched as the nearest place above it that is served has the type. Each record is
     * shown by the definition that it was written under.
     *
     * @throws UnknownNameException when no such place can be meant, or it has no such type
     */
    public static Register readable(Edition edition, String place, String type, LocalDate on) {
        try {
            Place served = edition.place(place);
            return of(served, served.registers().type(type, on));
        } catch (UnknownNameException e) {
            if (e.kind() != UnknownNameException.Kind.PLACE_NOT_SERVED || !PlaceId.isPath(place)) {
                throw e;
            }
            PlaceId gone = new PlaceId(place);
            for (Optional<PlaceId> above = gone.parent(); above.isPresent(); above = above.get().parent()) {
                String path = above.get().path();
                if (edition.places().stream().anyMatch(each -> each.served() && each.place().path().equals(path))) {
                    return new Register(edition.place(path).registers().type(type, on), gone, code -> true);
                }
            }
            throw e;
        }
    }
}
