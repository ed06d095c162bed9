// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.filing.KeptReport;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.JobDesk;
import nuanfeng.job.JobState;
import nuanfeng.job.RunJob;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** Jobs of every kind: imports whole, of the others how far they are and where the rest stands. */
public final class JobDeskJson {

    private JobDeskJson() {
    }

    public static void writeAll(JsonGenerator json, List<JobDesk.Entry> entries, Language language) throws IOException {
        json.writeStartArray();
        for (JobDesk.Entry each : entries) {
            write(json, each, language);
        }
        json.writeEndArray();
    }

    public static void write(JsonGenerator json, JobDesk.Entry entry, Language language) throws IOException {
        if (entry.imported().isPresent()) {
            JobJson.write(json, entry.imported().get(), language);
            return;
        }
        json.writeStartObject();
        json.writeStringField("id", entry.id());
        if (entry.run().isPresent()) {
            run(json, entry.run().get(), language);
        } else if (entry.differences().isPresent()) {
            differences(json, entry.differences().get(), language);
        } else {
            report(json, entry.report().orElseThrow());
        }
        json.writeStringField("changedAt", Json.moment(entry.at()));
        json.writeObjectFieldStart("links");
        json.writeStringField("events", Hrefs.job(entry.id()) + "/events");
        json.writeStringField("result", entry.run().map(each -> Hrefs.run(each.place().path(), each.id()))
                .or(() -> entry.differences().map(each -> Hrefs.recomputed(entry.place().path(), each.id())))
                .orElseGet(() -> Hrefs.report(entry.place().path(), entry.report().orElseThrow().id())));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void run(JsonGenerator json, RunJob job, Language language) throws IOException {
        json.writeStringField("kind", "run");
        json.writeStringField("place", job.place().path());
        json.writeStringField("run", job.order().run());
        json.writeStringField("period", job.order().month().toString());
        standing(json, job.edition(), job.state().code(), job.done(), job.all());
        Json.optional(json, "problem", job.problem().map(language::of));
        json.writeStringField("by", job.order().by());
    }

    private static void differences(JsonGenerator json, DifferenceJob job, Language language) throws IOException {
        json.writeStringField("kind", "differences");
        json.writeStringField("place", job.place().path());
        json.writeStringField("run", job.order().run());
        json.writeStringField("period", job.order().from() + "/" + job.order().to());
        standing(json, job.edition(), job.state().code(), job.done(), job.all());
        Json.optional(json, "problem", job.problem().map(language::of));
        json.writeStringField("by", job.order().by());
    }

    /** One sheet, which is there. */
    private static void report(JsonGenerator json, KeptReport report) throws IOException {
        json.writeStringField("kind", "report");
        json.writeStringField("place", report.subject().place().path());
        json.writeStringField("form", report.subject().form());
        json.writeStringField("unit", report.subject().unit());
        json.writeStringField("period", report.subject().period());
        standing(json, report.edition(), JobState.DONE.code(), 1, OptionalLong.of(1));
        json.writeStringField("by", report.life().get(0).by());
    }

    private static void standing(JsonGenerator json, String edition, String state, long done, OptionalLong all) throws IOException {
        json.writeStringField("edition", edition);
        json.writeStringField("state", state);
        json.writeNumberField("done", done);
        if (all.isPresent()) {
            json.writeNumberField("all", all.getAsLong());
        }
    }
}
