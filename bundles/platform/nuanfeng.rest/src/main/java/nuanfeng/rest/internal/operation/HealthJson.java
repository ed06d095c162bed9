// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.operation;

import java.io.IOException;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.lifecycle.Health;
import nuanfeng.policy.Text;
import nuanfeng.record.Records;

/** State of the platform, place by place. */
final class HealthJson {

    private HealthJson() {
    }

    /** @param reason why it is not ready, by the platform's own view and that of this interface together; nothing where it is */
    static void write(JsonGenerator json, Health health, Text reason, Language language, Records.Standing records) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("ready", reason.isEmpty());
        Json.optional(json, "reason", language.of(reason));
        json.writeStringField("edition", health.edition());
        json.writeBooleanField("logIntact", health.logIntact());
        json.writeArrayFieldStart("places");
        for (Health.PlaceHealth place : health.places()) {
            json.writeStartObject();
            json.writeStringField("place", place.place().path());
            json.writeStringField("state", place.state());
            Json.optional(json, "reason", language.of(place.reason()));
            json.writeStringField("version", place.version());
            json.writeStringField("digest", place.digest());
            if (place.since().isPresent()) {
                json.writeStringField("since", Json.moment(place.since().get()));
            }
            Json.optional(json, "remark", String.join("\n", place.remarks().stream().map(language::of).toList()));
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.texts(json, "remarks", health.remarks().stream().map(language::of).toList());
        json.writeNumberField("callsLeftBehind", health.callsLeftBehind());
        write(json, records);
        json.writeEndObject();
    }

    static void writeReady(JsonGenerator json, Text reason, Language language, Records.Standing records) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("ready", reason.isEmpty());
        Json.optional(json, "reason", language.of(reason));
        write(json, records);
        json.writeEndObject();
    }

    /** Decisions do not need them: a server whose records are away is ready all the same, and says so. */
    private static void write(JsonGenerator json, Records.Standing records) throws IOException {
        json.writeStringField("records", records.state().name().toLowerCase(Locale.ROOT));
    }
}
