// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;
import nuanfeng.job.ImportCount;
import nuanfeng.job.Job;
import nuanfeng.job.JobIssue;
import nuanfeng.policy.Text;

/** Jobs: what was ordered, how far it is, what was found. */
public final class JobJson {

    private static final String KIND = "import";

    private JobJson() {
    }

    public static void writeAll(JsonGenerator json, List<Job> jobs, Language language) throws IOException {
        json.writeStartArray();
        for (Job each : jobs) {
            write(json, each, language);
        }
        json.writeEndArray();
    }

    public static void write(JsonGenerator json, Job job, Language language) throws IOException {
        ImportCount count = job.count();
        json.writeStartObject();
        json.writeStringField("id", job.id());
        json.writeStringField("kind", KIND);
        json.writeStringField("place", job.order().place().path());
        json.writeStringField("type", job.order().type());
        json.writeStringField("edition", job.order().edition());
        json.writeStringField("state", job.state().code());
        json.writeBooleanField("dryRun", job.order().dryRun());
        json.writeStringField("mode", job.order().all() ? "all" : "good");
        json.writeNumberField("done", count.read());
        if (count.all() >= 0) {
            json.writeNumberField("all", count.all());
        }
        json.writeObjectFieldStart("rows");
        json.writeNumberField("good", count.good());
        json.writeNumberField("bad", count.bad());
        json.writeNumberField("created", count.created());
        json.writeNumberField("changed", count.changed());
        json.writeNumberField("unchanged", count.unchanged());
        json.writeEndObject();
        Json.optional(json, "charset", job.charset());
        Json.optional(json, "problem", job.problem().map(language::of));
        if (!job.told().isEmpty()) {
            Json.texts(json, "notes", job.told().stream().map(language::of).toList());
        }
        json.writeArrayFieldStart("issues");
        for (Job.Group each : job.groups()) {
            JobIssue first = each.first().get(0);
            json.writeStartObject();
            json.writeStringField("sort", first.sort());
            json.writeStringField("code", first.code());
            Json.optional(json, "field", first.field());
            json.writeNumberField("count", each.count());
            json.writeStringField("detail", language.of(first.text()));
            json.writeStringField("first", first.cell());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("by", job.order().by());
        json.writeStringField("changedAt", Json.moment(job.at()));
        json.writeObjectFieldStart("links");
        json.writeStringField("errors", Hrefs.job(job.id()) + "/errors");
        json.writeStringField("events", Hrefs.job(job.id()) + "/events");
        json.writeEndObject();
        json.writeEndObject();
    }

    /** One by one, with their cells. */
    public static void writeIssues(JsonGenerator json, Job job, Language language) throws IOException {
        json.writeStartArray();
        for (Job.Group group : job.groups()) {
            for (JobIssue each : group.first()) {
                json.writeStartObject();
                json.writeStringField("sort", each.sort());
                Json.optional(json, "sheet", each.sheet());
                json.writeStringField("cell", each.cell());
                Json.optional(json, "field", each.field());
                json.writeStringField("code", each.code());
                json.writeStringField("detail", language.of(each.text()));
                optional(json, "mend", each.mend(), language);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void optional(JsonGenerator json, String name, Text text, Language language) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, language.of(text));
        }
    }
}
