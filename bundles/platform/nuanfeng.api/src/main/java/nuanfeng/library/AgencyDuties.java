// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.agency.AgencyView;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.duty.DutyItem;
import nuanfeng.policy.PlaceId;

/**
 * What an agency or role owes and what is owed to it.
 *
 * @param place only there; without one in every place that is served
 */
public record AgencyDuties(AgencyView agency, Optional<String> place, Edition edition) {

    /**
     * In a range of days, both ends included, in the order of {@link DutyItem#ORDER}. What several places have exactly alike stands there once and
     * names them all. A year that a place has no calendar for is said by the warnings of its own duties and touches no other place.
     *
     * @throws UnknownNameException {@code PLACE_NOT_SERVED} when a place is named that is not served; without one, such places are passed over:
     *         {@link Edition#places} has them
     * @throws nuanfeng.duty.DayRangeException as {@link nuanfeng.duty.Duties#between}
     */
    public List<AgencyDuty> between(LocalDate from, LocalDate to) {
        Map<DutyItem, List<PlaceId>> holding = new LinkedHashMap<>();
        for (Place each : asked()) {
            PlaceId where = each.view().place();
            each.duties().between(from, to).stream().filter(item -> item.isOwedBy(agency) || item.isOwedTo(agency))
                    .forEach(item -> holding.computeIfAbsent(item, first -> new ArrayList<>()).add(where));
        }
        return holding.entrySet().stream()
                .map(each -> new AgencyDuty(each.getKey(), each.getValue(), each.getKey().isOwedBy(agency), each.getKey().isOwedTo(agency)))
                .sorted(Comparator.comparing(AgencyDuty::item, DutyItem.ORDER).thenComparing(each -> each.places().get(0))).toList();
    }

    private List<Place> asked() {
        return place.map(edition::place).map(List::of).orElseGet(() -> edition.places().stream().filter(PlaceView::served)
                .map(each -> edition.place(each.place().path())).toList());
    }
}
