// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.Documents;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** Where the documents of several places are looked up and read. Holds no text of its own: the policies have them. */
public final class ReadingRoom implements Documents {

    private static final Phrases PHRASES = Phrases.beside(ReadingRoom.class);

    private final List<HeldDocument> held;
    /** By id and by official number, both plain. Ids are unique in a lineage only, so that several places may use one. */
    private final Map<String, List<HeldDocument>> byName = new HashMap<>();

    private ReadingRoom(List<HeldDocument> held) {
        this.held = held;
        for (HeldDocument each : held) {
            String id = Shelf.plain(each.document().id());
            String number = Shelf.plain(each.document().number());
            byName.computeIfAbsent(id, name -> new ArrayList<>(1)).add(each);
            if (!number.isEmpty() && !number.equals(id)) {
                byName.computeIfAbsent(number, name -> new ArrayList<>(1)).add(each);
            }
        }
    }

    public static ReadingRoom of(Collection<PlaceNode> nodes) {
        return new ReadingRoom(nodes.stream().flatMap(node -> node.content().written().of(DocumentKind.DOCUMENT).documents().values().stream()
                .map(document -> HeldDocument.of(node, document)))
                .sorted(Comparator.comparing(each -> each.document().id())).toList());
    }

    @Override
    public List<DocumentView> all() {
        return held.stream().map(HeldDocument::document).toList();
    }

    @Override
    public DocumentView document(String idOrNumber) {
        return find(idOrNumber).document();
    }

    @Override
    public List<DocumentView> restingOn(String idOrNumber) {
        String id = document(idOrNumber).id();
        return all().stream().filter(each -> each.parents().contains(id)).toList();
    }

    @Override
    public ClauseView clause(String document, String clause) {
        return find(document).clause(clause);
    }

    @Override
    public ClauseText text(Citation citation) {
        for (HeldDocument each : byName.getOrDefault(citation.documentId(), List.of())) {
            if (each.isCitedAs(citation)) {
                return each.whole(citation.clauseId());
            }
        }
        return ClauseText.NOT_STORED;
    }

    private HeldDocument find(String idOrNumber) {
        List<HeldDocument> found = byName.get(Shelf.plain(idOrNumber));
        if (found == null) {
            throw new UnknownNameException(Kind.DOCUMENT, PHRASES.say("no-document", idOrNumber),
                    Suggestions.nearest(idOrNumber, held.stream().map(each -> each.document().id()).toList()));
        }
        return found.get(0);
    }
}
