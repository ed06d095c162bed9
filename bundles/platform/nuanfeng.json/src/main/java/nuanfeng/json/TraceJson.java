// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.TraceLine;
import nuanfeng.json.internal.Remembered;
import nuanfeng.policy.Setting;
import nuanfeng.quantity.Quantity;

/** The way to an answer, line by line. */
final class TraceJson {

    private static final int FEN_DECIMALS = 2;
    private static final Remembered<Setting> OPEN = new Remembered<>(setting -> Json.bytes(json -> parameter(json, setting)), 1);

    private TraceJson() {
    }

    static void write(JsonGenerator json, List<TraceLine> trace, Citations citations) throws IOException {
        json.writeArrayFieldStart("trace");
        for (TraceLine line : trace) {
            if (line instanceof TraceLine.ParameterRead read) {
                json.writeRawValue(read.overridden() ? OPEN.once(read.setting()) : OPEN.json(read.setting()));
                json.writeRaw(read.overridden() ? ",\"overridden\":true,\"cite\":" : ",\"cite\":");
                json.writeRaw(Integer.toString(citations.indexOf(read.setting().citation())));
                json.writeRaw('}');
                continue;
            }
            json.writeStartObject();
            if (line instanceof TraceLine.FactRead fact) {
                named(json, "fact", fact.name());
                json.writeFieldName("value");
                ValueJson.write(json, fact.value(), fact.money() ? FEN_DECIMALS : 0);
            } else if (line instanceof TraceLine.Step step) {
                named(json, "step", step.name());
                json.writeStringField("value", step.value().toPlainString(ValueJson.decimals(step.unit())));
                Json.optional(json, "unit", step.unit());
            } else if (line instanceof TraceLine.Rounded rounded) {
                named(json, "step", rounded.name());
                json.writeStringField("value", rounded.value().toPlainString(rounded.rounding().decimals()));
                json.writeStringField("rounding", rounded.rounding().toString());
                json.writeNumberField("cite", citations.indexOf(rounded.clause()));
            } else if (line instanceof TraceLine.Inherited inherited) {
                named(json, "inherited", inherited.name());
                json.writeStringField("place", inherited.place());
            } else {
                time(json, line, citations);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** How a time limit was counted. */
    private static void time(JsonGenerator json, TraceLine line, Citations citations) throws IOException {
        if (line instanceof TraceLine.Reading reading) {
            named(json, "reading", reading.name());
            json.writeStringField("option", reading.option());
        } else if (line instanceof TraceLine.Limit limit) {
            named(json, "limit", limit.name());
            Json.optional(json, "option", limit.option());
            json.writeNumberField("length", limit.length());
            json.writeStringField("unit", limit.unit());
        } else if (line instanceof TraceLine.Counted counted) {
            named(json, "counted", counted.name());
            json.writeStringField("from", OutcomeJson.text(counted.from()));
            json.writeStringField("to", OutcomeJson.text(counted.to()));
            if (!counted.calendar().isEmpty()) {
                json.writeStringField("calendar", counted.calendar());
                Json.texts(json, "days", counted.days().stream().map(LocalDate::toString).toList());
            }
        } else if (line instanceof TraceLine.Announced announced) {
            named(json, "notice", announced.name());
            Json.texts(json, "days", announced.days().stream().map(LocalDate::toString).toList());
        } else if (line instanceof TraceLine.Shifted shifted) {
            named(json, "shift", shifted.name());
            json.writeStringField("rule", shifted.rule());
            json.writeStringField("from", shifted.from().toString());
            json.writeStringField("to", shifted.to().toString());
            json.writeStringField("calendar", shifted.calendar());
        }
        if (line.citation().isPresent()) {
            json.writeNumberField("cite", citations.indexOf(line.citation().get()));
        }
    }

    /** All but the place of its clause in the answer is the same every time. */
    private static void parameter(JsonGenerator json, Setting setting) throws IOException {
        json.writeStartObject();
        named(json, "parameter", setting.key());
        if (setting.status() == Setting.Status.VALUE) {
            json.writeFieldName("value");
            ValueJson.write(json, setting);
        }
        if (setting.status() == Setting.Status.VALUE && setting.value() instanceof Quantity) {
            Json.optional(json, "unit", setting.unit());
        }
        json.writeStringField("decidedBy", setting.decidedBy().path());
        json.writeStringField("from", setting.from().toString());
        if (setting.provisional()) {
            json.writeBooleanField("provisional", true);
        }
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String kind, String name) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("name", name);
    }
}
