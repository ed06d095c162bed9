// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;

/** What an activation would change, before anything changes. */
public final class PlanJson {

    private PlanJson() {
    }

    public static void write(JsonGenerator json, Plan plan, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("planHash", plan.planHash());
        json.writeStringField("baseEdition", plan.baseEdition());
        json.writeStringField("edition", plan.edition());
        json.writeArrayFieldStart("changes");
        for (Change change : plan.changes()) {
            json.writeStartObject();
            json.writeStringField("place", change.place().path());
            if (change instanceof Change.Activate activate) {
                json.writeStringField("digest", activate.digest());
            } else {
                json.writeBooleanField("remove", true);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("places");
        for (Plan.PlaceChange place : plan.places()) {
            json.writeStartObject();
            json.writeStringField("place", place.place().path());
            Json.optional(json, "from", place.from());
            Json.optional(json, "to", place.to());
            json.writeFieldName("differences");
            DifferenceJson.write(json, place.differences(), language, Quotation.NONE);
            past(json, place.past());
            examples(json, place.examples());
            Json.texts(json, "placesBelow", place.placesBelow());
            json.writeEndObject();
        }
        json.writeEndArray();
        PolicyJson.consequences(json, plan.consequences(), language);
        PolicyJson.findings(json, "blockers", plan.blockers(), language);
        PolicyJson.findings(json, "warnings", plan.warnings(), language);
        json.writeEndObject();
    }

    private static void past(JsonGenerator json, List<Plan.PastChange> past) throws IOException {
        json.writeArrayFieldStart("past");
        for (Plan.PastChange change : past) {
            json.writeStartObject();
            json.writeStringField("key", change.key());
            Json.optional(json, "since", change.since().map(LocalDate::toString));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void examples(JsonGenerator json, List<Plan.ExampleChange> examples) throws IOException {
        json.writeArrayFieldStart("examples");
        for (Plan.ExampleChange change : examples) {
            json.writeStartObject();
            json.writeStringField("id", change.id());
            json.writeStringField("change", change.lost() ? "lost" : "weakened");
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
