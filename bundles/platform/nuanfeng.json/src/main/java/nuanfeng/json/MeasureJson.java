// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.agency.AgencyView;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.Citation;

/** Points of measures. */
public final class MeasureJson {

    private MeasureJson() {
    }

    public static void write(JsonGenerator json, MeasureView view, Language language, Quotation quotation) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", view.id());
        json.writeStringField("point", view.point());
        json.writeStringField("title", language.of(view.title()));
        json.writeStringField("text", language.of(view.text()));
        json.writeStringField("operation", view.operation().name().toLowerCase(Locale.ROOT));
        AgencyJson.named(json, "agencies", view.agencies(), language);
        citation(json, "agenciesCitation", view.agenciesCitation(), quotation);
        Optional<AgencyView> lead = view.lead();
        if (lead.isPresent()) {
            json.writeFieldName("lead");
            AgencyJson.named(json, lead.get(), language);
        }
        Json.optional(json, "relation", view.relation());
        json.writeBooleanField("local", view.local());
        Json.optional(json, "note", view.note());
        quotation.decidedBy(json, view.decidedBy(), language);
        json.writeStringField("from", view.from().toString());
        Json.optional(json, "to", view.to());
        citation(json, "citation", Optional.of(view.citation()), quotation);
        if (view.national().isPresent()) {
            MeasureView.National national = view.national().get();
            json.writeObjectFieldStart("national");
            json.writeStringField("text", language.of(national.text()));
            AgencyJson.named(json, "agencies", national.agencies(), language);
            citation(json, "citation", Optional.of(national.citation()), quotation);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void citation(JsonGenerator json, String name, Optional<Citation> citation, Quotation quotation) throws IOException {
        if (citation.isPresent()) {
            json.writeFieldName(name);
            quotation.write(json, citation.get());
        }
    }
}
