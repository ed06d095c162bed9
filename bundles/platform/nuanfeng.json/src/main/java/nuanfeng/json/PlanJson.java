// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.SheetChange;

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
            sheets(json, place.sheets(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
        PolicyJson.consequences(json, plan.consequences(), language);
        PolicyJson.findings(json, "blockers", plan.blockers(), language);
        PolicyJson.findings(json, "warnings", plan.warnings(), language);
        json.writeEndObject();
    }

    /** Of each form that is replaced the sheet of now beside the one of then, column by column. */
    private static void sheets(JsonGenerator json, List<SheetChange> sheets, Language language) throws IOException {
        json.writeArrayFieldStart("sheets");
        for (SheetChange sheet : sheets) {
            json.writeStartObject();
            json.writeStringField("form", sheet.form());
            json.writeStringField("title", language.of(sheet.title()));
            json.writeStringField("from", sheet.from().toString());
            json.writeBooleanField("hasBefore", sheet.before().isPresent());
            json.writeBooleanField("hasAfter", sheet.after().isPresent());
            json.writeArrayFieldStart("columns");
            for (SheetChange.Beside each : sheet.columns()) {
                json.writeStartObject();
                json.writeStringField("id", each.id());
                json.writeStringField("fate", each.fate().name().toLowerCase(Locale.ROOT));
                Json.optional(json, "before", each.before().map(column -> language.of(column.heading())));
                Json.optional(json, "after", each.after().map(column -> language.of(column.heading())));
                json.writeEndObject();
            }
            json.writeEndArray();
            AgencyJson.named(json, "receivedBefore", sheet.receivedBefore(), language);
            AgencyJson.named(json, "receivedAfter", sheet.receivedAfter(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
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
