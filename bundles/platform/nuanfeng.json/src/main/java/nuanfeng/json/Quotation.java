// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.document.ClauseText;
import nuanfeng.document.TextStatus;
import nuanfeng.json.internal.Remembered;
import nuanfeng.library.Edition;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Citation;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * How an answer cites: with the words of the clause where the asker wants them ({@code texts=true}), else without; and what it calls the places that decided.
 * Every citation of every answer is written here; a resource takes this from its enquiry and hands it on.
 */
public final class Quotation {

    /** Without words and names. */
    public static final Quotation NONE = new Quotation(Optional.empty(), Optional.empty());

    private static final Remembered<Citation> SEEN = new Remembered<>(citation -> Json.bytes(json -> {
        json.writeStartObject();
        members(json, citation);
        json.writeEndObject();
    }));

    private final Optional<Edition> source;
    private final Optional<Edition> names;

    private Quotation(Optional<Edition> source, Optional<Edition> names) {
        this.source = source;
        this.names = names;
    }

    /** With the words that a clause has in this edition. */
    public static Quotation from(Edition edition) {
        return new Quotation(Optional.of(edition), Optional.of(edition));
    }

    /** Without words, with the names that places have in this edition. */
    public static Quotation naming(Edition edition) {
        return new Quotation(Optional.empty(), Optional.of(edition));
    }

    /** Who decided something: {@code decidedBy}, and {@code placeName} where the edition knows it. */
    public void decidedBy(JsonGenerator json, PlaceId place, Language language) throws IOException {
        json.writeStringField("decidedBy", place.path());
        if (names.isPresent()) {
            Json.optional(json, "placeName", name(names.get(), place).map(language::of));
        }
    }

    private static Optional<Text> name(Edition edition, PlaceId place) {
        try {
            return Optional.of(edition.view(place.path()).name());
        } catch (UnknownNameException e) {
            return Optional.empty();
        }
    }

    public void write(JsonGenerator json, Citation citation) throws IOException {
        if (source.isEmpty()) {
            json.writeRawValue(SEEN.json(citation));
            return;
        }
        json.writeStartObject();
        members(json, citation);
        words(json, source.get().documents().text(citation));
        json.writeEndObject();
    }

    /** As the member {@code citations}, each once. */
    public void write(JsonGenerator json, Iterable<Citation> citations) throws IOException {
        Citations once = new Citations(this);
        once.addAll(citations);
        once.write(json);
    }

    /** {@code text}, or {@code textStatus} where there is none. */
    private static void words(JsonGenerator json, ClauseText text) throws IOException {
        if (text.status() == TextStatus.STORED) {
            json.writeStringField("text", text.text());
            return;
        }
        json.writeStringField("textStatus", text.status().code());
        Json.optional(json, "missing", text.missing());
        Json.optional(json, "reason", text.reason());
    }

    private static void members(JsonGenerator json, Citation citation) throws IOException {
        json.writeStringField("id", citation.id());
        json.writeStringField("document", citation.document());
        json.writeStringField("title", citation.title());
        json.writeStringField("clause", citation.clause());
        json.writeStringField("href", Hrefs.clause(citation.documentId(), citation.clauseId()));
        json.writeStringField("source", citation.source());
        Json.optional(json, "note", citation.note());
    }
}
