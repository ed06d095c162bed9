// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import nuanfeng.core.internal.content.PolicyContent;
import nuanfeng.lifecycle.Finding;
import nuanfeng.policy.PlaceId;

/** Who answers to which division code. A code that two places claim is a finding for the one that comes later. */
final class Codes {

    private final Map<String, String> owners = new HashMap<>();

    /** The codes of every place of an edition that stays as it is. */
    static Codes of(Collection<PlaceNode> nodes, Set<PlaceId> changing) {
        Codes codes = new Codes();
        for (PlaceNode node : nodes) {
            if (!changing.contains(node.place())) {
                codes.claim(node.content());
            }
        }
        return codes;
    }

    /** Claims the codes of a place, or says why it cannot have them. */
    List<Finding> claim(PolicyContent content) {
        List<String> wanted = new ArrayList<>(new TreeSet<>(content.covers().keySet()));
        wanted.add(content.code());
        for (String code : wanted) {
            String owner = owners.get(code);
            if (owner != null && !owner.equals(content.place().path())) {
                return List.of(new Finding(content.bundle(), "POLICY-INF/place.yaml", 1, "code", "claimed-twice",
                        "The division code %s speaks for %s already.".formatted(code, owner),
                        "Mend code or covers in one of the two.", true));
            }
        }
        wanted.forEach(code -> owners.put(code, content.place().path()));
        return List.of();
    }

    /** By path, division code and code of a covered district. */
    Map<String, PlaceNode> index(TreeMap<String, PlaceNode> nodes) {
        Map<String, PlaceNode> index = new HashMap<>((owners.size() + nodes.size()) * 4);
        owners.forEach((code, path) -> index.put(code, nodes.get(path)));
        index.putAll(nodes);
        return index;
    }
}
