// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.outlook;

import java.util.List;

import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.search.Looking;
import nuanfeng.outlook.Outlook;
import nuanfeng.outlook.SearchHit;

/** All places of an edition, looked at together. @param nodes in order of their paths */
public record AllPlaces(List<PlaceNode> nodes) implements Outlook {

    @Override
    public List<SearchHit> search(String words, int most) {
        return Looking.in(nodes, words, most);
    }
}
