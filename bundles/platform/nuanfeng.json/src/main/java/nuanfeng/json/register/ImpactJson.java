// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.replay.Impact;

/** What rested on a value. */
public final class ImpactJson {

    private ImpactJson() {
    }

    /** @param most so many rows of a register are named; all are counted */
    public static void write(JsonGenerator json, Impact.Value value, Impact impact, int most) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", value.key());
        json.writeStringField("place", value.place().path());
        Json.optional(json, "from", value.from().map(Object::toString));
        json.writeArrayFieldStart("runs");
        for (Impact.OfRun each : impact.runs()) {
            json.writeStartObject();
            json.writeStringField("id", each.id());
            json.writeStringField("place", each.place().path());
            json.writeStringField("run", each.run());
            json.writeStringField("month", each.month().toString());
            json.writeStringField("edition", each.edition());
            rows(json, each.place().path(), each.rows(), most);
            json.writeStringField("href", Hrefs.run(each.place().path(), each.id()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reports");
        for (Impact.OfReport each : impact.reports()) {
            report(json, each, most);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void report(JsonGenerator json, Impact.OfReport each, int most) throws IOException {
        String place = each.report().subject().place().path();
        json.writeStartObject();
        json.writeNumberField("id", each.report().id());
        json.writeStringField("place", place);
        json.writeStringField("form", each.report().subject().form());
        json.writeStringField("unit", each.report().subject().unit());
        json.writeStringField("period", each.report().subject().period());
        json.writeStringField("state", each.report().state().code());
        json.writeStringField("edition", each.report().edition());
        json.writeBooleanField("asked", each.asked());
        rows(json, place, each.rows(), most);
        json.writeStringField("href", Hrefs.report(place, each.report().id()));
        json.writeEndObject();
    }

    private static void rows(JsonGenerator json, String place, List<Impact.Rows> rows, int most) throws IOException {
        json.writeArrayFieldStart("rows");
        for (Impact.Rows each : rows) {
            json.writeStartObject();
            json.writeStringField("register", each.register());
            json.writeNumberField("count", each.ids().size());
            json.writeArrayFieldStart("records");
            for (long id : each.ids().subList(0, Math.min(most, each.ids().size()))) {
                json.writeStartObject();
                json.writeNumberField("id", id);
                json.writeStringField("href", Hrefs.record(place, each.register(), id));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
