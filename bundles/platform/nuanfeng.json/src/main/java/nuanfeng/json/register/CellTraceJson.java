// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.calculation.Outcome;
import nuanfeng.form.CellTrace;
import nuanfeng.json.CalculationJson;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.json.Quotation;
import nuanfeng.json.RefusalJson;
import nuanfeng.policy.PlaceId;

/**
 * How a cell of a report came about, as JSON: cells, records, and the answers of rules that records keep.
 *
 * @param place whose records they are @param masked whether persons are hidden
 */
public record CellTraceJson(PlaceId place, boolean masked, Language language, Quotation quotation, String engine) {

    /** With its parts, each with its own. */
    public void write(JsonGenerator json, CellTrace trace) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", trace.reference());
        json.writeStringField("title", language.of(trace.column().title()));
        json.writeStringField("shown", masked ? trace.column().mask().over(trace.cell().shown()) : trace.cell().shown());
        Json.optional(json, "reason", trace.cell().reason());
        json.writeStringField("by", trace.column().operation().sort().word());
        json.writeBooleanField("proposed", trace.column().proposed());
        if (trace.column().citation().isPresent()) {
            json.writeFieldName("citation");
            quotation.write(json, trace.column().citation().get());
        }
        json.writeArrayFieldStart("parts");
        for (CellTrace each : trace.parts()) {
            write(json, each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("records");
        for (CellTrace.Taken each : trace.records()) {
            taken(json, each);
        }
        json.writeEndArray();
        if (trace.further() > 0) {
            json.writeNumberField("further", trace.further());
        }
        // A refusal is the reason why the cell is empty.
        if (trace.answer().filter(each -> !(each.outcome() instanceof Outcome.Refusal)).isPresent()) {
            json.writeFieldName("answer");
            CalculationJson.write(json, trace.answer().get(), true, language, quotation, engine);
        }
        if (!trace.recalled().isEmpty()) {
            json.writeArrayFieldStart("recalled");
            for (CellTrace.Recalled each : trace.recalled()) {
                recalled(json, each);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void taken(JsonGenerator json, CellTrace.Taken taken) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", taken.source());
        named(json, taken.register(), taken.record());
        Json.optional(json, "value", taken.value());
        if (!taken.from().isEmpty()) {
            json.writeArrayFieldStart("from");
            for (CellTrace.Taken each : taken.from()) {
                taken(json, each);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void named(JsonGenerator json, String register, String record) throws IOException {
        Json.optional(json, "type", register);
        if (record.matches("#\\d{1,18}")) {
            json.writeStringField("id", record.substring(1));
            json.writeStringField("href", Hrefs.record(place.path(), register, Long.parseLong(record.substring(1))));
        }
    }

    private void recalled(JsonGenerator json, CellTrace.Recalled recalled) throws IOException {
        json.writeStartObject();
        named(json, recalled.register(), recalled.record());
        json.writeStringField("run", recalled.recall().run());
        json.writeStringField("step", recalled.recall().step());
        json.writeStringField("month", recalled.recall().month().toString());
        json.writeBooleanField("agrees", recalled.recall().agrees());
        json.writeFieldName("answer");
        if (recalled.recall().calculation().outcome() instanceof Outcome.Refusal refusal) {
            RefusalJson.write(json, recalled.recall().calculation(), refusal, true, language, quotation, engine);
        } else {
            CalculationJson.write(json, recalled.recall().calculation(), true, language, quotation, engine);
        }
        json.writeEndObject();
    }
}
