// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import nuanfeng.duty.DayRangeException;
import nuanfeng.engine.internal.kind.Here;
import nuanfeng.engine.internal.kind.Kind.Ahead;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Surroundings;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.engine.internal.search.WordSearch;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.outlook.Outlook;
import nuanfeng.outlook.SearchHit;
import nuanfeng.policy.Phrases;

/**
 * All places of an edition, looked at together.
 *
 * @param nodes in order of their paths
 * @param served the place of a name, or a refusal
 * @param named the same, be it served or not
 */
public record AllPlaces(Surroundings around, List<PlaceNode> nodes, Function<String, PlaceNode> served, Function<String, PlaceNode> named) implements Outlook {

    private static final Phrases PHRASES = Phrases.beside(AllPlaces.class);
    private static final int MOST_YEARS = 10;

    @Override
    public List<SearchHit> search(String words, int most) {
        return WordSearch.in(nodes, words, most);
    }

    @Override
    public List<AgendaItem> agenda(Optional<String> place, LocalDate from, LocalDate to, Set<AgendaItem.Event> wanted) {
        if (to.isBefore(from)) {
            throw new DayRangeException(PHRASES.say("range-reversed", from, to));
        }
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw new DayRangeException(PHRASES.say("range-too-long", Integer.toString(MOST_YEARS), from, to));
        }
        Ahead range = new Ahead(from, to, Set.copyOf(wanted), place.isEmpty());
        Stream<PlaceNode> looked = place.map(served).map(Stream::of).orElseGet(nodes::stream);
        return looked.filter(PlaceNode::isServed).map(node -> new Here(node, around)).flatMap(here -> Kinds.ALL.stream().flatMap(kind -> kind.ahead(here, range)))
                .sorted(AgendaItem.ORDER).toList();
    }

    @Override
    public List<GapItem> gaps(Optional<String> place, LocalDate on) {
        Stream<PlaceNode> looked = place.map(named).map(Stream::of).orElseGet(nodes::stream);
        return looked.flatMap(node -> node.isServed() ? gaps(new Here(node, around), on, place.isEmpty()) : Stream.of(refused(node))).sorted(GapItem.ORDER).toList();
    }

    private static Stream<GapItem> gaps(Here here, LocalDate on, boolean own) {
        return Kinds.ALL.stream().flatMap(kind -> kind.gaps(here, on, own));
    }

    private static GapItem refused(PlaceNode node) {
        return new GapItem(node.place(), GapItem.Status.REFUSED, "place", node.place().path(), node.content().head().name(), node.reason(), Optional.empty(), "",
                Optional.empty(), Optional.empty());
    }
}
