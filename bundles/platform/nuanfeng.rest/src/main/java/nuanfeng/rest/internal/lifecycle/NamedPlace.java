// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.request.Enquiry;

/** Tells which place an administrator means: one that was removed has no code any more, but still a path. */
final class NamedPlace {

    private NamedPlace() {
    }

    /** @throws nuanfeng.library.UnknownNameException when it is no path and no code of a place that is served */
    static PlaceId of(String pathOrCode, Enquiry enquiry) {
        return PlaceId.isPath(pathOrCode) ? new PlaceId(pathOrCode) : enquiry.edition().view(pathOrCode).place();
    }
}
