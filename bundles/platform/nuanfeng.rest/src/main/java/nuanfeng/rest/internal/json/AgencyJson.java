// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.json;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.AgencyView;

/** Agencies and roles. */
public final class AgencyJson {

    private AgencyJson() {
    }

    public static void write(JsonGenerator json, AgencyView agency, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", agency.id());
        json.writeStringField("name", language.of(agency.name()));
        Json.texts(json, "aliases", agency.aliases());
        json.writeStringField("kind", agency.kind());
        Json.optional(json, "level", agency.level());
        json.writeStringField("place", agency.place().path());
        json.writeStringField("href", Hrefs.agency(agency.id()));
        json.writeEndObject();
    }

    /** As other things name them. */
    static void named(JsonGenerator json, String name, List<AgencyView> agencies, Language language) throws IOException {
        json.writeArrayFieldStart(name);
        for (AgencyView agency : agencies) {
            named(json, agency, language);
        }
        json.writeEndArray();
    }

    static void named(JsonGenerator json, AgencyView agency, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", agency.id());
        json.writeStringField("name", language.of(agency.name()));
        json.writeEndObject();
    }
}
