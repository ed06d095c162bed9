// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kinds.Kinds;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** What can be found of one place. Made when somebody first looks; a place is the same in all editions that share it. */
record Section(PlaceId place, Text name, PlaceNames names, List<Indexed> things) {

    /** Nothing in a section leads back to its place, so that a place which no edition has any more takes its section with it. */
    private static final Map<PlaceNode, Section> MADE = Collections.synchronizedMap(new WeakHashMap<>());

    static Section of(PlaceNode node) {
        Section known = MADE.get(node);
        if (known == null) {
            known = made(node);
            MADE.put(node, known);
        }
        return known;
    }

    private static Section made(PlaceNode node) {
        List<Indexed> things = new ArrayList<>();
        Kinds.ALL.forEach(kind -> kind.findable(node).map(Indexed::of).forEach(things::add));
        return new Section(node.place(), node.content().head().name(), PlaceNames.of(node.view()), List.copyOf(things));
    }

    /** Whether what this place says holds in another one too. */
    boolean speaksFor(PlaceId other) {
        return other.lineage().contains(place);
    }
}
