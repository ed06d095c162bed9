// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.duty.DutyDay;
import nuanfeng.duty.DutyItem;
import nuanfeng.json.Json;
import nuanfeng.library.PlaceView;
import nuanfeng.submission.BodySubmission;
import nuanfeng.submission.DutySubmissions;

/** A reminder of a duty, as programs get it: names in both languages, for nobody knows who reads them. */
public final class ReminderJson {

    private ReminderJson() {
    }

    /** @param day which is reminded of @param missing who has not handed in, as far as they are named @param edition that says so */
    public static void write(JsonGenerator json, String topic, String kind, PlaceView place, DutyItem item, LocalDate day, DutySubmissions handedIn, List<BodySubmission> missing,
            String edition) throws IOException {
        json.writeStartObject();
        json.writeStringField("topic", topic);
        json.writeStringField("kind", kind);
        json.writeStringField("place", place.place().path());
        json.writeStringField("placeName", place.name().zh());
        json.writeStringField("duty", item.instance());
        json.writeStringField("title", item.duty().title().zh());
        json.writeStringField("titleEn", item.duty().title().in(true));
        Json.optional(json, "period", item.period());
        json.writeStringField("day", day.toString());
        DutyDay days = item.day().orElseThrow();
        json.writeStringField("nominal", days.nominal().toString());
        Json.optional(json, "due", days.due());
        Json.optional(json, "actBy", days.actBy());
        json.writeStringField("state", handedIn.state().word());
        json.writeNumberField("submitted", handedIn.submitted());
        json.writeNumberField("bodies", handedIn.bodies().size());
        json.writeBooleanField("counted", handedIn.counted());
        json.writeArrayFieldStart("outstanding");
        for (BodySubmission each : missing) {
            json.writeStartObject();
            json.writeStringField("unit", each.unit());
            json.writeStringField("name", each.name().zh());
            json.writeStringField("state", each.state().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("citations");
        RecomputedJson.clauses(json, List.of(item.citation().id()));
        json.writeStringField("edition", edition);
        json.writeEndObject();
    }
}
