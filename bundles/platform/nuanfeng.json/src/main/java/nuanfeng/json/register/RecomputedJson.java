// SPDX-License-Identifier: Apache-2.0
package nuanfeng.json.register;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.Language;

/** Results that were computed again, and where they differ. */
public final class RecomputedJson {

    private RecomputedJson() {
    }

    /** Without rows. */
    public static void write(JsonGenerator json, DifferenceJob job, Language language) throws IOException {
        json.writeStartObject();
        open(json, job, language);
        json.writeEndObject();
    }

    /** With a page of what differs. */
    public static void write(JsonGenerator json, DifferenceJob job, DifferenceReport.Page page, Language language) throws IOException {
        json.writeStartObject();
        open(json, job, language);
        json.writeArrayFieldStart("rows");
        for (DifferenceReport.Row each : page.rows()) {
            write(json, each);
        }
        json.writeEndArray();
        Json.optional(json, "next", page.next());
        json.writeEndObject();
    }

    private static void open(JsonGenerator json, DifferenceJob job, Language language) throws IOException {
        json.writeStringField("id", job.id());
        json.writeStringField("kind", "differences");
        json.writeStringField("run", job.order().run());
        json.writeStringField("place", job.place().path());
        Json.optional(json, "key", job.order().key());
        json.writeStringField("from", job.order().from().toString());
        json.writeStringField("to", job.order().to().toString());
        json.writeStringField("edition", job.edition());
        json.writeStringField("state", job.state().code());
        Json.optional(json, "problem", job.problem().map(language::of));
        json.writeNumberField("done", job.done());
        if (job.all().isPresent()) {
            json.writeNumberField("all", job.all().getAsLong());
        }
        if (job.report().isPresent()) {
            json.writeNumberField("compared", job.report().get().compared());
            json.writeNumberField("differing", job.report().get().differing());
        }
        json.writeStringField("by", job.order().by());
        json.writeStringField("changedAt", Json.moment(job.at()));
        json.writeObjectFieldStart("links");
        json.writeStringField("self", Hrefs.recomputed(job.place().path(), job.id()));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DifferenceReport.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("payer", String.join("|", row.payer()));
        json.writeStringField("month", row.month().toString());
        json.writeStringField("before", row.before().toPlainString());
        if (row.after().isPresent()) {
            json.writeStringField("after", row.after().get().toPlainString());
            json.writeStringField("difference", row.difference().orElseThrow().toPlainString());
        }
        json.writeObjectFieldStart("citations");
        clauses(json, "before", row.beforeClauses());
        clauses(json, "after", row.afterClauses());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void clauses(JsonGenerator json, String name, List<String> clauses) throws IOException {
        json.writeFieldName(name);
        clauses(json, clauses);
    }

    /** {@code gg-2022-18#3.2.2}, each with its address. */
    static void clauses(JsonGenerator json, List<String> clauses) throws IOException {
        json.writeStartArray();
        for (String clause : clauses) {
            json.writeStartObject();
            json.writeStringField("id", clause);
            json.writeStringField("href", Hrefs.clause(clause.substring(0, clause.indexOf('#')), clause.substring(clause.indexOf('#') + 1)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
