// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.record;

import java.util.Comparator;

import nuanfeng.library.Place;
import nuanfeng.library.PlaceView;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Register;
import nuanfeng.rest.internal.request.Enquiry;

/** Tells which register is meant by an address, and whether whoever asks may see it at all. */
final class RecordShelf {

    private RecordShelf() {
    }

    /**
     * A register as the edition has it that answers.
     *
     * @throws nuanfeng.library.UnknownNameException when the place is not served or has no such type
     * @throws nuanfeng.rest.internal.problem.ProblemException 403
     */
    static Register register(Enquiry enquiry, String place, String type) {
        Place served = enquiry.edition().place(place);
        enquiry.must(served.view().place());
        return Register.of(served, served.registers().type(type, enquiry.day()));
    }

    /** To be read alone, also of a place that is served no more: its records stay. */
    static Register readable(Enquiry enquiry, String place, String type) {
        Register register = Register.readable(enquiry.edition(), place, type, enquiry.day());
        enquiry.must(register.place());
        return register;
    }

    /** The place above all others that the asker may see; empty when there is none. */
    static String top(Enquiry enquiry) {
        return enquiry.edition().places().stream().filter(PlaceView::served).filter(each -> enquiry.may(each.place())).map(each -> each.place().path()).min(Comparator.comparing(String::length)).orElse("");
    }

    /** The place, also one that is served no more: its records stay. */
    static PlaceId place(Enquiry enquiry, String place) {
        PlaceId id = PlaceId.isPath(place) ? new PlaceId(place) : enquiry.edition().view(place).place();
        enquiry.must(id);
        return id;
    }
}
