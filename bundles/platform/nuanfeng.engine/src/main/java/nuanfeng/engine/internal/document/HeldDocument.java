// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;
import nuanfeng.engine.internal.kind.PlaceNode;
import nuanfeng.engine.internal.kind.Shelf;
import nuanfeng.engine.internal.yaml.Suggestions;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Phrases;

/** A document as it can be read. @param texts of all documents of its place, which need not have any of this one */
record HeldDocument(DocumentView document, Texts texts) {

    private static final Phrases PHRASES = Phrases.beside(HeldDocument.class);

    private static final int SHOWN = 60;
    /** A paragraph of a clause is counted by who cites it and bears no number in print. */
    private static final String PARAGRAPH = "款";

    static HeldDocument of(PlaceNode node, DocumentView document) {
        return new HeldDocument(document, node.content().written().of(DocumentKind.DOCUMENT).texts());
    }

    /** Ids are unique in a lineage only; numbers and titles tell the documents of two cities apart. */
    boolean isCitedAs(Citation citation) {
        return document.id().equals(citation.documentId()) && document.title().equals(citation.title())
                && (document.number().isEmpty() || document.number().equals(citation.document()))
                && document.clauses().containsKey(citation.clauseId());
    }

    /** @throws UnknownNameException {@code CLAUSE} */
    ClauseView clause(String idOrNumber) {
        String id = find(idOrNumber);
        Optional<String> above = above(id);
        List<String> beside = document.clauses().keySet().stream().filter(each -> above(each).equals(above)).toList();
        int at = beside.indexOf(id);
        return new ClauseView(document, id, document.clauses().get(id), own(id), below(id), above,
                at > 0 ? Optional.of(beside.get(at - 1)) : Optional.empty(),
                at + 1 < beside.size() ? Optional.of(beside.get(at + 1)) : Optional.empty());
    }

    /** The words of a clause and of those below it, in one. Most clauses have none below: their texts go out as they are. */
    ClauseText whole(String id) {
        ClauseText own = own(id);
        if (own.status() != TextStatus.STORED) {
            return own;
        }
        List<ClauseView.Part> below = below(id);
        return below.isEmpty() && own.heading().isEmpty() ? own
                : new ClauseText(TextStatus.STORED, "", ClauseView.wholeText(own, below), "", "");
    }

    private String find(String idOrNumber) {
        if (document.clauses().containsKey(idOrNumber)) {
            return idOrNumber;
        }
        String wanted = Shelf.plain(idOrNumber);
        for (Map.Entry<String, String> clause : document.clauses().entrySet()) {
            if (Shelf.plain(clause.getKey()).equals(wanted) || Shelf.plain(clause.getValue()).equals(wanted)) {
                return clause.getKey();
            }
        }
        String shown = idOrNumber.length() > SHOWN ? idOrNumber.substring(0, SHOWN) + "…" : idOrNumber;
        throw new UnknownNameException(UnknownNameException.Kind.CLAUSE, PHRASES.say("no-clause", document.title(), document.id(), shown),
                Suggestions.nearest(shown, document.clauses().keySet()));
    }

    private ClauseText own(String id) {
        return texts.find(document.id()).map(stored -> stored.clauses().get(id)).orElse(ClauseText.NOT_STORED);
    }

    private List<ClauseView.Part> below(String id) {
        List<ClauseView.Part> below = new ArrayList<>(0);
        document.clauses().forEach((each, number) -> {
            if (each.length() > id.length() && each.charAt(id.length()) == '.' && each.startsWith(id)) {
                below.add(new ClauseView.Part(each, number, marker(each, number), own(each)));
            }
        });
        return below;
    }

    private String marker(String id, String number) {
        String outer = above(id).map(document.clauses()::get).orElse("");
        String marker = number.startsWith(outer) ? number.substring(outer.length()) : number;
        return marker.endsWith(PARAGRAPH) ? "" : marker;
    }

    /** The nearest clause that this one stands in. */
    private Optional<String> above(String id) {
        for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
            String outer = id.substring(0, dot);
            if (document.clauses().containsKey(outer)) {
                return Optional.of(outer);
            }
        }
        return Optional.empty();
    }
}
