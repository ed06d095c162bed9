// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/** Finding agencies by whatever people call them. */
public final class AgencySearch {

    private static final Phrases PHRASES = Phrases.beside(AgencySearch.class);

    private static final int MOST_SUGGESTIONS = 20;

    private AgencySearch() {
    }

    /** In the whole country. */
    public static Agencies among(Collection<PlaceNode> nodes) {
        return new Agencies() {
            @Override
            public List<AgencyView> all() {
                return of(nodes);
            }

            @Override
            public AgencyView agency(String name) {
                return find(nodes, name);
            }
        };
    }

    /** From a place up. */
    public static Agencies from(PlaceNode node) {
        return new Agencies() {
            @Override
            public List<AgencyView> all() {
                return node.of(AgencyKind.AGENCY).all();
            }

            @Override
            public AgencyView agency(String name) {
                return find(node, name);
            }
        };
    }

    /** By id. */
    private static List<AgencyView> of(Collection<PlaceNode> nodes) {
        return nodes.stream().filter(PlaceNode::isServed).flatMap(node -> own(node))
                .sorted(Comparator.comparing(AgencyView::id).thenComparing(AgencyView::place)).toList();
    }

    /** Those that the place itself names. */
    private static Stream<AgencyView> own(PlaceNode node) {
        return node.of(AgencyKind.AGENCY).all().stream().filter(each -> each.place().equals(node.place()));
    }

    /** The one agency of the country that is called so. */
    private static AgencyView find(Collection<PlaceNode> nodes, String name) {
        List<AgencyView> all = of(nodes);
        for (Predicate<AgencyView> isCalled : names(name)) {
            List<AgencyView> found = all.stream().filter(isCalled).toList();
            if (found.size() == 1) {
                return found.get(0);
            }
            if (!found.isEmpty()) {
                throw new UnknownNameException(Kind.AGENCY, PHRASES.say("several", name, found.size(), found.stream().map(AgencyView::name).limit(MOST_SUGGESTIONS).toList()),
                        found.stream().map(AgencyView::id).distinct().limit(MOST_SUGGESTIONS).toList());
            }
        }
        throw unknown(name, PHRASES.say("none", name), all);
    }

    /** The nearest one, from a place up, that is called so. */
    private static AgencyView find(PlaceNode node, String name) {
        List<AgencyView> visible = node.of(AgencyKind.AGENCY).all();
        for (Predicate<AgencyView> isCalled : names(name)) {
            for (AgencyView each : visible) {
                if (isCalled.test(each)) {
                    return each;
                }
            }
        }
        throw unknown(name, PHRASES.say("none-here", node.content().head().name(), name), visible);
    }

    /** An id before a name, a name before an alias. */
    private static List<Predicate<AgencyView>> names(String name) {
        String wanted = Shelf.plain(name);
        return List.of(each -> each.id().equals(wanted),
                each -> Shelf.plain(each.name().zh()).equals(wanted)
                        || each.name().english().filter(english -> Shelf.plain(english).equalsIgnoreCase(wanted)).isPresent(),
                each -> each.aliases().stream().anyMatch(alias -> Shelf.plain(alias).equals(wanted)));
    }

    private static UnknownNameException unknown(String name, Text text, List<AgencyView> known) {
        List<String> names = new ArrayList<>();
        known.forEach(each -> {
            names.add(each.id());
            names.add(each.name().zh());
            names.addAll(each.aliases());
        });
        return new UnknownNameException(Kind.AGENCY, text, Suggestions.nearest(name, names.stream().distinct().toList()));
    }
}
