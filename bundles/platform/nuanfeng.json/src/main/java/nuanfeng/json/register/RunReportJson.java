// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.job.RunReport;

/** What a monthly run came to. */
public final class RunReportJson {

    private RunReportJson() {
    }

    public static void write(JsonGenerator json, RunReport report, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", report.run());
        json.writeStringField("place", report.place().path());
        json.writeStringField("month", report.month().toString());
        json.writeStringField("edition", report.edition());
        json.writeArrayFieldStart("steps");
        for (RunReport.Step step : report.steps()) {
            write(json, step, language);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("values");
        for (RunReport.Value value : report.values()) {
            json.writeStartObject();
            json.writeStringField("key", value.key());
            json.writeStringField("place", value.place().path());
            json.writeStringField("from", value.from().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RunReport.Step step, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", step.name());
        Json.optional(json, "rule", step.rule());
        json.writeNumberField("records", step.records());
        json.writeNumberField("groups", step.groups());
        if (step.amount().isPresent()) {
            json.writeStringField("amount", step.amount().get().toPlainString());
        }
        if (!step.decisions().isEmpty()) {
            json.writeObjectFieldStart("decisions");
            for (var each : step.decisions().entrySet()) {
                json.writeNumberField(each.getKey(), each.getValue());
            }
            json.writeEndObject();
        }
        if (!step.values().isEmpty()) {
            RunJobJson.values(json, step);
        }
        json.writeNumberField("written", step.written());
        json.writeNumberField("changed", step.changed());
        refused(json, step.refusals(), language);
        json.writeArrayFieldStart("differences");
        for (RunReport.Difference each : step.kept()) {
            json.writeStartObject();
            json.writeStringField("record", each.result());
            if (each.stands().isPresent()) {
                json.writeStringField("stands", each.stands().get().toPlainString());
            }
            if (each.now().isPresent()) {
                json.writeStringField("now", each.now().get().toPlainString());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void refused(JsonGenerator json, List<RunReport.Refused> refusals, Language language) throws IOException {
        json.writeArrayFieldStart("refused");
        for (RunReport.Refused each : refusals) {
            json.writeStartObject();
            json.writeStringField("record", String.join("|", each.group()));
            json.writeStringField("code", each.code());
            json.writeStringField("detail", language.of(each.detail()));
            json.writeFieldName("citations");
            RecomputedJson.clauses(json, each.clauses());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
