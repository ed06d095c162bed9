// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import nuanfeng.library.DocumentView;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;

/** The documents of several places. */
final class Documents {

    private Documents() {
    }

    static List<DocumentView> of(Collection<PlaceNode> nodes) {
        return nodes.stream().flatMap(node -> node.content().documents().values().stream())
                .sorted(Comparator.comparing(DocumentView::id)).toList();
    }

    /** By ASCII id or official number. */
    static DocumentView find(Collection<PlaceNode> nodes, String idOrNumber) {
        String wanted = Shelf.plain(idOrNumber);
        List<String> known = new ArrayList<>();
        for (DocumentView each : of(nodes)) {
            if (Shelf.plain(each.id()).equals(wanted) || Shelf.plain(each.number()).equals(wanted)) {
                return each;
            }
            known.add(each.id());
        }
        throw new UnknownNameException(Kind.DOCUMENT, "没有文件 '%s'".formatted(idOrNumber),
                Suggestions.nearest(idOrNumber, known));
    }
}
