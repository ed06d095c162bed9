// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.Outlook;
import nuanfeng.outlook.SearchHit;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What the places that are served say together, and that others are refused.
 *
 * @param refused place → why
 * @param speaking refuses the name of a place that is refused
 */
record RefusingOutlook(Outlook healthy, Map<PlaceId, Text> refused, UnaryOperator<String> speaking) implements Outlook {

    @Override
    public List<SearchHit> search(String words, int most) {
        return healthy.search(words, most);
    }

    @Override
    public List<AgendaItem> agenda(Optional<String> place, LocalDate from, LocalDate to, Set<AgendaItem.Event> wanted) {
        return healthy.agenda(place.map(speaking), from, to, wanted);
    }

    @Override
    public List<GapItem> gaps(Optional<String> place, LocalDate on) {
        Optional<PlaceId> one = place.filter(PlaceId::isPath).map(PlaceId::new).filter(refused::containsKey);
        if (one.isPresent()) {
            return List.of(gap(one.get()));
        }
        Stream<GapItem> further = place.isPresent() ? Stream.empty() : refused.keySet().stream().map(this::gap);
        return Stream.concat(further, healthy.gaps(place, on).stream()).sorted(GapItem.ORDER).toList();
    }

    private GapItem gap(PlaceId place) {
        return new GapItem(place, GapItem.Status.REFUSED, "place", place.path(), Text.of(place.path()), refused.get(place), Optional.empty(), "", Optional.empty(), Optional.empty());
    }
}
