// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.KeptFile;
import nuanfeng.filing.KeptReport.Moment;
import nuanfeng.filing.KeptReport.Part;
import nuanfeng.filing.Reports;
import nuanfeng.form.FormFinding;
import nuanfeng.json.FormJson;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** Reports that are kept: how far they are, what stands in them, how a cell came about. */
public final class ReportJson {

    private ReportJson() {
    }

    public static void writeAll(JsonGenerator json, List<KeptReport> reports, int limit, Language language) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (KeptReport each : reports) {
            json.writeStartObject();
            members(json, each, language);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (reports.size() == limit) {
            json.writeStringField("next", Long.toString(reports.get(reports.size() - 1).id()));
        }
        json.writeEndObject();
    }

    /** Without what stands in it. */
    public static void write(JsonGenerator json, KeptReport report, Language language) throws IOException {
        json.writeStartObject();
        members(json, report, language);
        json.writeEndObject();
    }

    /** @param masked whether persons are hidden @param formats in which the sheet can be had */
    public static void write(JsonGenerator json, Reports.Sheet sheet, boolean masked, List<String> formats, Language language) throws IOException {
        json.writeStartObject();
        members(json, sheet.report(), language);
        json.writeArrayFieldStart("formats");
        for (String each : formats) {
            json.writeString(each);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("notes");
        for (Map.Entry<String, String> each : sheet.notes().entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("open");
        for (FormFinding each : sheet.open()) {
            json.writeStartObject();
            json.writeStringField("code", each.code());
            Json.optional(json, "column", each.column());
            json.writeStringField("severity", each.warns() ? "W" : "E");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("sheet");
        FormJson.filled(json, sheet.filled(), masked, language);
        json.writeEndObject();
    }

    private static void members(JsonGenerator json, KeptReport report, Language language) throws IOException {
        KeptReport.Subject subject = report.subject();
        json.writeStringField("id", Long.toString(report.id()));
        json.writeNumberField("version", report.version());
        json.writeStringField("place", subject.place().path());
        json.writeStringField("form", subject.form());
        json.writeStringField("unit", subject.unit());
        json.writeStringField("period", subject.period());
        json.writeStringField("from", subject.from().toString());
        json.writeStringField("to", subject.to().toString());
        json.writeStringField("asOf", subject.asOf().toString());
        json.writeNumberField("attempt", report.attempt());
        json.writeStringField("layout", report.layout().toString());
        json.writeStringField("edition", report.edition());
        json.writeStringField("hash", report.hash());
        json.writeStringField("state", report.state().code());
        json.writeStringField("stateTitle", language.of(report.state().title()));
        if (report.corrects().isPresent()) {
            json.writeStringField("corrects", Long.toString(report.corrects().getAsLong()));
        }
        if (report.submission().isPresent()) {
            json.writeStringField("submission", Long.toString(report.submission().getAsLong()));
        }
        json.writeArrayFieldStart("parts");
        for (Part each : report.parts()) {
            json.writeStartObject();
            json.writeStringField("report", Long.toString(each.report()));
            json.writeStringField("unit", each.unit());
            json.writeNumberField("version", each.version());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("life");
        for (Moment each : report.life()) {
            json.writeStartObject();
            json.writeNumberField("version", each.version());
            json.writeStringField("deed", each.deed().code());
            json.writeStringField("state", each.state().code());
            json.writeStringField("at", Json.moment(each.at()));
            json.writeStringField("by", each.by());
            Json.optional(json, "person", each.person());
            Json.optional(json, "note", each.note());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("files");
        for (KeptFile each : report.files()) {
            json.writeStartObject();
            json.writeStringField("format", each.format());
            json.writeStringField("hash", each.hash());
            json.writeNumberField("size", each.size());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("links");
        json.writeStringField("self", Hrefs.report(subject.place().path(), report.id()));
        json.writeEndObject();
    }
}
