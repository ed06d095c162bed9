// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.json;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.DocumentView;

/** Policy documents and their clauses. Their texts are not stored yet; a clause says so. */
public final class DocumentJson {

    private DocumentJson() {
    }

    /** @param clauses whether to list the clauses too */
    public static void write(JsonGenerator json, DocumentView document, boolean clauses) throws IOException {
        json.writeStartObject();
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
        Json.texts(json, "parents", document.parents());
        if (clauses) {
            json.writeArrayFieldStart("clauses");
            for (Map.Entry<String, String> clause : document.clauses().entrySet()) {
                json.writeStartObject();
                clause(json, document, clause.getKey(), clause.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** One clause: its names, and that its text is not stored. */
    public static void writeClause(JsonGenerator json, DocumentView document, String id, String number) throws IOException {
        json.writeStartObject();
        clause(json, document, id, number);
        json.writeObjectFieldStart("document");
        head(json, document);
        json.writeEndObject();
        json.writeStringField("source", document.source());
        json.writeStringField("textStatus", "not-stored");
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, DocumentView document) throws IOException {
        json.writeStringField("id", document.id());
        Json.optional(json, "number", document.number());
        json.writeStringField("title", document.title());
        json.writeStringField("href", Hrefs.document(document.id()));
    }

    private static void clause(JsonGenerator json, DocumentView document, String id, String number) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("clause", number);
        json.writeStringField("href", Hrefs.clause(document.id(), id));
    }
}
