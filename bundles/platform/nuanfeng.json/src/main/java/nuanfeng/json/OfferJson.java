// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.library.CalculationOffer;

/** The questions that can be asked of a place, each with the schema of its facts. */
public final class OfferJson {

    private OfferJson() {
    }

    public static void write(JsonGenerator json, List<CalculationOffer> offers, Language language) throws IOException {
        json.writeStartArray();
        for (CalculationOffer offer : offers) {
            json.writeStartObject();
            json.writeStringField("rule", offer.rule());
            json.writeStringField("title", language.of(offer.description().title()));
            json.writeFieldName("facts");
            FactSchema.write(json, offer.description().facts(), language);
            if (offer.description().dateFact().isPresent()) {
                json.writeStringField("dateFact", offer.description().dateFact().get().name());
            }
            json.writeStringField("outcomeKind", offer.description().kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("decidedBy", offer.decidedBy().path());
            AgencyJson.owed(json, offer.parties(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
