// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.util.List;

import nuanfeng.policy.PlaceId;

/**
 * A duty as one agency or role sees it.
 *
 * @param places where it holds exactly so, by path; at least one. A duty of the nation holds in every place that neither says otherwise nor
 *        has another calendar, and stands here once
 * @param owes whether the agency is one of those that owe it
 * @param isOwed whether the agency is one of those to whom it is owed
 */
public record AgencyDuty(DutyItem item, List<PlaceId> places, boolean owes, boolean isOwed) {

    /** @throws IllegalArgumentException without a place, or when the agency has no part in it */
    public AgencyDuty {
        places = List.copyOf(places);
        if (places.isEmpty() || !owes && !isOwed) {
            throw new IllegalArgumentException("A duty of an agency needs a place and a part that the agency takes: " + item.id());
        }
    }
}
