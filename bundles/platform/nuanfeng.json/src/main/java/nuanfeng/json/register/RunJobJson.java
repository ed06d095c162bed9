// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** Runs: what was ordered, how far it is, what it came to. */
public final class RunJobJson {

    private static final String KIND = "run";

    private RunJobJson() {
    }

    public static void writeAll(JsonGenerator json, List<RunJob> jobs, Language language) throws IOException {
        json.writeStartArray();
        for (RunJob each : jobs) {
            open(json, each, language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** With its report, when it is done. */
    public static void write(JsonGenerator json, RunJob job, Language language) throws IOException {
        open(json, job, language);
        if (job.report().isPresent()) {
            RunReport report = job.report().get();
            List<RunReport.Step> keeping = report.steps().stream().filter(RunReport.Step::keeps).toList();
            json.writeNumberField("payers", keeping.stream().mapToLong(RunReport.Step::groups).sum());
            json.writeNumberField("contributions", keeping.stream().mapToLong(each -> each.groups() - each.refusals().size()).sum());
            json.writeStringField("amount", keeping.stream().map(RunReport.Step::amount).flatMap(Optional::stream).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)
                    .toPlainString());
            RunReportJson.refused(json, report.steps().stream().flatMap(each -> each.refusals().stream()).toList(), language);
            for (RunReport.Step each : report.steps()) {
                if (!each.values().isEmpty() && each.decisions().size() == 1) {
                    json.writeObjectFieldStart(each.name());
                    json.writeStringField("decision", each.decisions().keySet().iterator().next());
                    values(json, each);
                    json.writeEndObject();
                }
            }
            json.writeFieldName("report");
            RunReportJson.write(json, report, language);
        }
        json.writeEndObject();
    }

    static void values(JsonGenerator json, RunReport.Step step) throws IOException {
        json.writeObjectFieldStart("values");
        for (var each : step.values().entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
    }

    private static void open(JsonGenerator json, RunJob job, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", job.id());
        json.writeStringField("kind", KIND);
        json.writeStringField("run", job.order().run());
        json.writeStringField("place", job.place().path());
        json.writeStringField("month", job.order().month().toString());
        json.writeObjectFieldStart("given");
        for (var each : job.order().given().entrySet()) {
            json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        json.writeStringField("edition", job.edition());
        json.writeStringField("state", job.state().code());
        json.writeNumberField("done", job.done());
        if (job.all().isPresent()) {
            json.writeNumberField("all", job.all().getAsLong());
        }
        Json.optional(json, "problem", job.problem().map(language::of));
        json.writeStringField("by", job.order().by());
        Json.optional(json, "reason", job.order().reason());
        json.writeStringField("changedAt", Json.moment(job.at()));
        json.writeObjectFieldStart("links");
        json.writeStringField("self", Hrefs.run(job.place().path(), job.id()));
        json.writeEndObject();
    }
}
