// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;

/** Documents and clauses in JSON. */
public final class DocumentShape {

    private DocumentShape() {
    }

    /** One with its clauses. @param texts whether to give what each says itself */
    public static Map<String, Object> of(DocumentView document, List<DocumentView> above, List<DocumentView> resting,
            List<ClauseView> clauses, boolean texts) {
        Map<String, Object> members = of(document);
        members.put("restsOn", above.stream().map(DocumentShape::head).toList());
        members.put("basisOf", resting.stream().map(DocumentShape::head).toList());
        members.put("clauses", clauses.stream().map(each -> {
            Map<String, Object> clause = clause(document, each.id(), each.number());
            words(clause, each.own(), texts);
            return clause;
        }).toList());
        return members;
    }

    static Map<String, Object> of(DocumentView document) {
        Map<String, Object> members = head(document);
        members.put("place", document.place().path());
        members.put("issuers", document.issuers());
        put(members, "issued", document.issued());
        put(members, "effective", document.effective());
        put(members, "ended", document.ended());
        members.put("missing", document.missing());
        members.put("kind", document.kind());
        members.put("source", document.source());
        put(members, "note", document.note());
        members.put("parents", document.parents());
        members.put("textStatus", document.textStatus().code());
        archive(members, document);
        return members;
    }

    static Map<String, Object> of(ClauseView clause) {
        DocumentView document = clause.document();
        Map<String, Object> members = clause(document, clause.id(), clause.number());
        members.put("document", head(document));
        members.put("source", document.source());
        words(members, clause.own(), false);
        put(members, "text", clause.wholeText());
        if (!clause.below().isEmpty()) {
            put(members, "ownText", clause.own().text());
        }
        members.put("parts", clause.below().stream().map(each -> {
            Map<String, Object> part = clause(document, each.id(), each.number());
            words(part, each.text(), true);
            return part;
        }).toList());
        clause.above().ifPresent(id -> members.put("above", clause(document, id, document.clauses().get(id))));
        clause.previous().ifPresent(id -> members.put("previous", clause(document, id, document.clauses().get(id))));
        clause.next().ifPresent(id -> members.put("next", clause(document, id, document.clauses().get(id))));
        archive(members, document);
        return members;
    }

    /** What a citation says of the words of its clause: {@code text}, or why there is none. */
    static void cited(Map<String, Object> members, ClauseText text) {
        put(members, "text", text.text());
        if (text.text().isEmpty()) {
            members.put("textStatus", text.status().code());
        }
        put(members, "missing", text.missing());
        put(members, "reason", text.reason());
    }

    private static Map<String, Object> head(DocumentView document) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", document.id());
        put(members, "number", document.number());
        members.put("title", document.title());
        members.put("href", "/api/v1/documents/" + document.id());
        return members;
    }

    private static Map<String, Object> clause(DocumentView document, String id, String number) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("clause", number);
        members.put("href", "/api/v1/documents/%s/clauses/%s".formatted(document.id(), id));
        return members;
    }

    private static void words(Map<String, Object> members, ClauseText text, boolean all) {
        members.put("textStatus", text.status().code());
        put(members, "heading", text.heading());
        if (all) {
            put(members, "text", text.text());
        }
        put(members, "missing", text.missing());
        put(members, "reason", text.reason());
    }

    private static void archive(Map<String, Object> members, DocumentView document) {
        document.archive().ifPresent(each -> {
            Map<String, Object> archive = new LinkedHashMap<>();
            archive.put("sha256", each.sha256());
            archive.put("part", each.part());
            put(archive, "note", each.note());
            members.put("archive", archive);
        });
    }

    private static void put(Map<String, Object> members, String name, String text) {
        if (!text.isEmpty()) {
            members.put(name, text);
        }
    }

    private static void put(Map<String, Object> members, String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present.toString()));
    }
}
