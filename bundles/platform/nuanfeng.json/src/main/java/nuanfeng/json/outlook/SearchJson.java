// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.outlook;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.outlook.SearchHit;

/** What a search found. */
public final class SearchJson {

    private SearchJson() {
    }

    public static void write(JsonGenerator json, SearchHit hit, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", hit.what().word());
        json.writeStringField("key", hit.key());
        json.writeStringField("title", language.of(hit.title()));
        json.writeStringField("place", hit.place().path());
        json.writeStringField("placeName", language.of(hit.placeName()));
        if (hit.division().isPresent()) {
            json.writeStringField("asked", hit.division().get().code());
            json.writeStringField("askedName", hit.division().get().name());
        }
        Json.optional(json, "document", hit.document());
        Json.optional(json, "text", hit.words());
        json.writeStringField("href", href(hit));
        json.writeEndObject();
    }

    /** Where it is asked for. */
    private static String href(SearchHit hit) {
        String place = hit.division().map(SearchHit.Division::code).orElse(hit.place().path());
        return switch (hit.what()) {
            case PLACE -> Hrefs.place(place);
            case RULE -> Hrefs.place(place, "calculations", hit.key());
            case PARAMETER -> Hrefs.place(place, "parameters", hit.key());
            case DUTY -> Hrefs.place(place, "duties");
            case MEASURE -> Hrefs.place(place, "measures");
            case FORM -> Hrefs.place(place, "forms", hit.key());
            case AGENCY -> Hrefs.agency(hit.key());
            case DOCUMENT -> Hrefs.document(hit.key());
            case CLAUSE -> Hrefs.clause(hit.key().substring(0, hit.key().indexOf('#')), hit.key().substring(hit.key().indexOf('#') + 1));
        };
    }
}
