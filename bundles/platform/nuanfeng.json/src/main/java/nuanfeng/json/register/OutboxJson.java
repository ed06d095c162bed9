// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.outbox.Delivery;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.OutboxEntry;

/** What others are told, and where it is. */
public final class OutboxJson {

    private OutboxJson() {
    }

    /** @param next a number to go on before; empty: these are the last */
    public static void write(JsonGenerator json, List<OutboxEntry> entries, Optional<Long> next, Language language) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (OutboxEntry each : entries) {
            write(json, each, language);
        }
        json.writeEndArray();
        Json.optional(json, "next", next);
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, OutboxEntry entry, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", Long.toString(entry.id()));
        members(json, entry.notice());
        json.writeStringField("state", entry.state().code());
        json.writeStringField("createdAt", Json.moment(entry.createdAt()));
        json.writeArrayFieldStart("deliveries");
        for (Delivery each : entry.deliveries()) {
            json.writeStartObject();
            json.writeStringField("target", each.target());
            json.writeStringField("state", each.state().code());
            json.writeNumberField("attempts", each.attempts());
            Json.optional(json, "next", each.next().map(Json::moment));
            Json.optional(json, "problem", language.of(each.problem()));
            json.writeStringField("changedAt", Json.moment(each.at()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Those that are new, or would be. */
    public static void notices(JsonGenerator json, List<Notice> notices, boolean dryRun) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("dryRun", dryRun);
        json.writeArrayFieldStart("items");
        for (Notice each : notices) {
            json.writeStartObject();
            members(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, Notice notice) throws IOException {
        json.writeStringField("topic", notice.topic());
        json.writeStringField("kind", notice.kind());
        json.writeStringField("place", notice.place().path());
        json.writeStringField("subject", notice.subject());
        json.writeStringField("day", notice.day().toString());
        json.writeStringField("title", notice.title());
        json.writeFieldName("payload");
        json.writeRawValue(notice.payload());
    }
}
