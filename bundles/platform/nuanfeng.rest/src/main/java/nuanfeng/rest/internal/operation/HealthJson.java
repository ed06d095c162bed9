// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.lifecycle.Health;
import nuanfeng.record.Records;

/** State of the platform, place by place. */
final class HealthJson {

    private HealthJson() {
    }

    /** @param ready the platform's own view and that of this interface together */
    static void write(JsonGenerator json, Health health, boolean ready, String reason, Records.Standing records) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("ready", ready);
        Json.optional(json, "reason", reason);
        json.writeStringField("edition", health.edition());
        json.writeBooleanField("logIntact", health.logIntact());
        json.writeArrayFieldStart("places");
        for (Health.PlaceHealth place : health.places()) {
            json.writeStartObject();
            json.writeStringField("place", place.place().path());
            json.writeStringField("state", place.state());
            Json.optional(json, "reason", place.reason());
            json.writeStringField("version", place.version());
            json.writeStringField("digest", place.digest());
            if (place.since().isPresent()) {
                json.writeStringField("since", Json.moment(place.since().get()));
            }
            Json.optional(json, "remark", place.remark());
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "remarks", health.remarks());
        json.writeNumberField("callsLeftBehind", health.callsLeftBehind());
        write(json, records);
        json.writeEndObject();
    }

    static void writeReady(JsonGenerator json, boolean ready, String reason, Records.Standing records) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("ready", ready);
        Json.optional(json, "reason", reason);
        write(json, records);
        json.writeEndObject();
    }

    /** Decisions do not need them: a server whose records are away is ready all the same, and says so. */
    private static void write(JsonGenerator json, Records.Standing records) throws IOException {
        json.writeStringField("records", records.state().name().toLowerCase(Locale.ROOT));
    }
}
