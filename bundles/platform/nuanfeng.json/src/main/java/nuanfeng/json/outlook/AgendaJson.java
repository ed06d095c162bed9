// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.outlook;

import java.io.IOException;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.CalculationJson;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.outlook.AgendaItem;
import nuanfeng.outlook.GapItem;
import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/** What lies ahead, and what is missing. */
public final class AgendaJson {

    private AgendaJson() {
    }

    /** @param name what the place is called */
    public static void write(JsonGenerator json, AgendaItem item, Text name, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", item.date().toString());
        json.writeStringField("place", item.place().path());
        json.writeStringField("placeName", language.of(name));
        json.writeStringField("kind", item.event().word());
        json.writeStringField("subject", item.subject());
        json.writeStringField("key", item.key());
        json.writeStringField("title", language.of(item.title()));
        Json.optional(json, "before", item.before().map(language::of));
        Json.optional(json, "after", item.after().map(language::of));
        citation(json, item.citation(), quotation);
        json.writeEndObject();
    }

    /** @param name what the place is called */
    public static void write(JsonGenerator json, GapItem item, Text name, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("place", item.place().path());
        json.writeStringField("placeName", language.of(name));
        json.writeStringField("status", item.status().word());
        json.writeStringField("subject", item.subject());
        json.writeStringField("key", item.key());
        json.writeStringField("title", language.of(item.title()));
        json.writeStringField("detail", language.of(item.detail()));
        if (item.missing().isPresent()) {
            CalculationJson.missing(json, item.missing().get(), language);
        }
        Json.optional(json, "configure", item.configure());
        Json.optional(json, "since", item.since());
        citation(json, item.citation(), quotation);
        json.writeEndObject();
    }

    private static void citation(JsonGenerator json, Optional<Citation> citation, Quotation quotation) throws IOException {
        if (citation.isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, citation.get());
        }
    }
}
