// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nuanfeng.agency.AgencyView;
import nuanfeng.engine.internal.kind.Seat;
import nuanfeng.engine.internal.yaml.Mention;
import nuanfeng.engine.internal.yaml.Names;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.policy.Phrases;

/** The agencies and roles of a place and of those above it. Immutable; whoever asks for an agency by its name asks all places at once. */
public record AgencyBook(AgencyBook above, Map<String, AgencyView> own) {

    private static final Phrases PHRASES = Phrases.beside(AgencyBook.class);

    static final AgencyBook NONE = new AgencyBook(null, Map.of());

    /** This one with what a place below says; a place that says nothing shares it. */
    AgencyBook with(Map<String, AgencyView> below) {
        return below.isEmpty() ? this : new AgencyBook(this, below);
    }

    /** By id, here or above. */
    public Optional<AgencyView> find(String id) {
        for (AgencyBook each = this; each != null; each = each.above) {
            AgencyView found = each.own.get(id);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** The role that has this name, here or above: whoever says it means all of its kind. */
    Optional<AgencyView> role(String name) {
        String folded = Names.folded(name);
        return all().stream().filter(each -> each.kind().equals("role"))
                .filter(each -> Stream.concat(Stream.of(each.name().zh()), each.aliases().stream()).map(Names::folded).anyMatch(folded::equals)).findFirst();
    }

    /** By their ids, in that order; one that nobody names is left out. */
    public List<AgencyView> named(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Of this place, then of those above. */
    public List<AgencyView> all() {
        List<AgencyView> all = new ArrayList<>();
        for (AgencyBook each = this; each != null; each = each.above) {
            all.addAll(each.own.values());
        }
        return all;
    }

    /** The agency that another file means; an objection when there is none. @param key of what names it */
    public Optional<AgencyView> mentioned(Mention mention, String key, Seat seat) {
        Optional<AgencyView> found = find(mention.id());
        if (found.isEmpty()) {
            seat.refuse(mention.origin(), key,
                    Complaint.of(PHRASES, "unknown-agency", mention.id(), Suggestions.near(mention.id(), ids())));
        }
        return found;
    }

    /** Those that another file means. */
    public List<AgencyView> mentioned(List<Mention> mentions, String key, Seat seat) {
        return mentions.stream().flatMap(each -> mentioned(each, key, seat).stream()).toList();
    }

    private Collection<String> ids() {
        return all().stream().map(AgencyView::id).toList();
    }
}
