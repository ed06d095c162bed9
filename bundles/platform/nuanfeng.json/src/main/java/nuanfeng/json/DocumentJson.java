// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.document.ClauseText;
import nuanfeng.document.ClauseView;
import nuanfeng.document.DocumentView;
import nuanfeng.document.TextStatus;

/** Policy documents, their clauses and the words of these. */
public final class DocumentJson {

    private DocumentJson() {
    }

    /** One of many. */
    public static void write(JsonGenerator json, DocumentView document) throws IOException {
        json.writeStartObject();
        members(json, document);
        json.writeEndObject();
    }

    /**
     * One with its clauses.
     *
     * @param above the documents it rests on
     * @param resting the documents that rest on it
     * @param clauses all of them
     * @param texts whether to give what each says itself
     */
    public static void write(JsonGenerator json, DocumentView document, List<DocumentView> above, List<DocumentView> resting,
            List<ClauseView> clauses, boolean texts) throws IOException {
        json.writeStartObject();
        members(json, document);
        heads(json, "restsOn", above);
        heads(json, "basisOf", resting);
        json.writeArrayFieldStart("clauses");
        for (ClauseView clause : clauses) {
            json.writeStartObject();
            clause(json, document, clause.id(), clause.number());
            words(json, clause.own(), texts);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** One clause: its whole text, and part by part what the clauses below it say. */
    public static void write(JsonGenerator json, ClauseView clause) throws IOException {
        DocumentView document = clause.document();
        json.writeStartObject();
        clause(json, document, clause.id(), clause.number());
        json.writeObjectFieldStart("document");
        head(json, document);
        json.writeEndObject();
        json.writeStringField("source", document.source());
        words(json, clause.own(), false);
        Json.optional(json, "text", clause.wholeText());
        if (!clause.below().isEmpty()) {
            Json.optional(json, "ownText", clause.own().text());
        }
        json.writeArrayFieldStart("parts");
        for (ClauseView.Part part : clause.below()) {
            json.writeStartObject();
            clause(json, document, part.id(), part.number());
            words(json, part.text(), true);
            json.writeEndObject();
        }
        json.writeEndArray();
        beside(json, "above", document, clause.above());
        beside(json, "previous", document, clause.previous());
        beside(json, "next", document, clause.next());
        archive(json, document);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, DocumentView document) throws IOException {
        head(json, document);
        json.writeStringField("place", document.place().path());
        Json.texts(json, "issuers", document.issuers());
        Json.optional(json, "issued", document.issued());
        Json.optional(json, "effective", document.effective());
        Json.optional(json, "ended", document.ended());
        json.writeObjectFieldStart("missing");
        for (Map.Entry<String, String> each : document.missing().entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeStringField("kind", document.kind());
        json.writeStringField("source", document.source());
        Json.optional(json, "note", document.note());
        Json.texts(json, "parents", document.parents());
        json.writeStringField("textStatus", document.textStatus().code());
        archive(json, document);
    }

    private static void archive(JsonGenerator json, DocumentView document) throws IOException {
        if (document.archive().isPresent()) {
            json.writeObjectFieldStart("archive");
            json.writeStringField("sha256", document.archive().get().sha256());
            json.writeStringField("part", document.archive().get().part());
            Json.optional(json, "note", document.archive().get().note());
            json.writeEndObject();
        }
    }

    private static void heads(JsonGenerator json, String name, List<DocumentView> documents) throws IOException {
        json.writeArrayFieldStart(name);
        for (DocumentView each : documents) {
            json.writeStartObject();
            head(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void head(JsonGenerator json, DocumentView document) throws IOException {
        json.writeStringField("id", document.id());
        Json.optional(json, "number", document.number());
        json.writeStringField("title", document.title());
        json.writeStringField("href", Hrefs.document(document.id()));
    }

    private static void beside(JsonGenerator json, String name, DocumentView document, Optional<String> id) throws IOException {
        if (id.isPresent()) {
            json.writeObjectFieldStart(name);
            clause(json, document, id.get(), document.clauses().get(id.get()));
            json.writeEndObject();
        }
    }

    private static void clause(JsonGenerator json, DocumentView document, String id, String number) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("clause", number);
        json.writeStringField("href", Hrefs.clause(document.id(), id));
    }

    /** @param text whether to give more than the heading */
    private static void words(JsonGenerator json, ClauseText clause, boolean text) throws IOException {
        json.writeStringField("textStatus", clause.status().code());
        Json.optional(json, "heading", clause.heading());
        if (text) {
            Json.optional(json, "text", clause.text());
        }
        if (clause.status() == TextStatus.MISSING) {
            json.writeStringField("missing", clause.missing());
            json.writeStringField("reason", clause.reason());
        }
    }
}
