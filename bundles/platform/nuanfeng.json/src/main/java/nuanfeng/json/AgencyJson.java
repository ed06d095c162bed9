// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.agency.AgencyView;
import nuanfeng.policy.Parties;
import nuanfeng.policy.Text;

/** Agencies and roles. */
public final class AgencyJson {

    public static final String OWED_BY = "owedBy";
    public static final String OWED_TO = "owedTo";

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
        named(json, agency.id(), agency.name(), language);
    }

    /** Who owes, and to whom; what nobody says is left out. */
    static void owed(JsonGenerator json, Parties parties, Language language) throws IOException {
        owed(json, OWED_BY, parties.owedBy(), language);
        owed(json, OWED_TO, parties.owedTo(), language);
    }

    private static void owed(JsonGenerator json, String name, List<Parties.Party> parties, Language language) throws IOException {
        if (parties.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (Parties.Party party : parties) {
            named(json, party.id(), party.name(), language);
        }
        json.writeEndArray();
    }

    private static void named(JsonGenerator json, String id, Text name, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", language.of(name));
        json.writeEndObject();
    }
}
