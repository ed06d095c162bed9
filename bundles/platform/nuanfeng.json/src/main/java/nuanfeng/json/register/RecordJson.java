// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordPage;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Saved;
import nuanfeng.record.StoredRecord;
import nuanfeng.record.Viewing;
import nuanfeng.register.RowIssue;

/** Records, their pages, their history. Whole numbers are numbers, amounts and rates texts, as in what was entered. */
public final class RecordJson {

    private RecordJson() {
    }

    public static void write(JsonGenerator json, StoredRecord record) throws IOException {
        json.writeStartObject();
        members(json, record);
        json.writeEndObject();
    }

    /** What became of a change: the record, and what was found and taken all the same. */
    public static void write(JsonGenerator json, Saved saved, Language language) throws IOException {
        json.writeStartObject();
        members(json, saved.record());
        if (!saved.warnings().isEmpty()) {
            json.writeArrayFieldStart("warnings");
            for (RowIssue each : saved.warnings()) {
                json.writeStartObject();
                json.writeStringField("field", pointer(each.field()));
                json.writeStringField("code", each.code());
                json.writeStringField("detail", language.of(each.text()));
                Json.optional(json, "duty", each.duty());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, RecordPage page) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (StoredRecord each : page.records()) {
            write(json, each);
        }
        json.writeEndArray();
        if (page.next().isPresent()) {
            json.writeStringField("next", Long.toString(page.next().getAsLong()));
        }
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, List<RecordVersion> history) throws IOException {
        json.writeStartArray();
        for (RecordVersion each : history) {
            json.writeStartObject();
            members(json, each.state());
            json.writeStringField("digest", each.digest());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Everything about one person: of each record every version, newest first. */
    public static void writePerson(JsonGenerator json, List<List<RecordVersion>> all) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("records");
        for (List<RecordVersion> each : all) {
            write(json, each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, RetentionReport report) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ended", report.ended());
        json.writeNumberField("due", report.due());
        json.writeNumberField("held", report.held());
        json.writeNumberField("erased", report.erased());
        json.writeBooleanField("open", report.open());
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, ChainCheck check) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("intact", check.intact());
        json.writeNumberField("versions", check.versions());
        json.writeBooleanField("erased", check.erased());
        if (check.broken().isPresent()) {
            json.writeNumberField("broken", check.broken().getAsInt());
        }
        json.writeEndObject();
    }

    public static void write(JsonGenerator json, Viewing.Page page) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (Viewing each : page.items()) {
            json.writeStartObject();
            json.writeStringField("id", Long.toString(each.id()));
            json.writeStringField("at", Json.moment(each.at()));
            json.writeStringField("by", each.by());
            json.writeStringField("purpose", each.purpose());
            Json.texts(json, "fields", each.fields());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (page.next().isPresent()) {
            json.writeStringField("next", Long.toString(page.next().getAsLong()));
        }
        json.writeEndObject();
    }

    /** JSON pointer to a field of a body, below {@code /body}. */
    public static String pointer(String field) {
        return field.isEmpty() ? "/body" : "/body/" + field;
    }

    private static void members(JsonGenerator json, StoredRecord record) throws IOException {
        json.writeStringField("id", Long.toString(record.id()));
        json.writeStringField("type", record.type());
        json.writeStringField("place", record.place().path());
        json.writeNumberField("version", record.version());
        json.writeStringField("definition", record.definition());
        json.writeFieldName("body");
        value(json, record.body());
        if (!record.hidden().isEmpty()) {
            Json.texts(json, "hidden", record.hidden());
        }
        json.writeStringField("validFrom", record.validFrom().toString());
        Json.optional(json, "endedOn", record.endedOn());
        Json.optional(json, "erasedAt", record.erasedAt().map(Json::moment));
        json.writeStringField("recordedAt", Json.moment(record.recordedAt()));
        json.writeStringField("by", record.by());
        Json.optional(json, "reason", record.reason());
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                json.writeFieldName(each.getKey().toString());
                value(json, each.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                value(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else {
            json.writeString(value.toString());
        }
    }
}
