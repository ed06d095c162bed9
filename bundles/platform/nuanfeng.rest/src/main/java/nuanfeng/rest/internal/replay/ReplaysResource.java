// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.filing.Reports;
import nuanfeng.job.DifferenceJob;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecomputedJson;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.PlaceId;
import nuanfeng.replay.Replays;
import nuanfeng.replay.SheetReplay;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * Answers of then, asked again at their own edition.
 *
 * @param some how many at a time
 * @param mostBytes of one body
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ReplaysResource(Replays replays, Reports reports, PolicyLibrary library, Few some, String engine, int mostBytes) {

    private static final String PLACE = "place";
    private static final String RUN = "run";
    private static final String REPORT = "report";
    private static final String LINES = "lines";
    private static final int MOST_LINES = 1000;

    /** 202 with the address of the computation for a run; the rest is told at once. */
    @POST
    @Path("/replays")
    @Needs(Needs.READER)
    @Costly
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer replay(@Context Enquiry enquiry) {
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), Set.of(PLACE, RUN, REPORT, LINES));
        long kinds = List.of(RUN, REPORT, LINES).stream().filter(members::has).count();
        if (kinds != 1) {
            members.fault(RUN, "not-both", "run、report、lines 须写明其中一项。", "Exactly one of run, report and lines is expected.");
        }
        Optional<String> run = members.text(RUN);
        String place = run.isPresent() ? members.required(PLACE) : "";
        Optional<Integer> report = members.whole(REPORT);
        List<LineReplay> lines = new ArrayList<>();
        if (members.has(LINES)) {
            members.objects(LINES, LineReplay.MEMBERS).forEach(each -> lines.add(LineReplay.in(each)));
            if (lines.size() > MOST_LINES) {
                members.fault(LINES, "too-long", "不超过 %s 行。".formatted(MOST_LINES), "At most %s lines.".formatted(MOST_LINES));
            }
        }
        members.complete();
        if (run.isPresent()) {
            return run(enquiry, place, run.get());
        }
        return some.now(() -> report.isPresent() ? report(enquiry, report.get()) : lines(enquiry, lines));
    }

    private Answer run(Enquiry enquiry, String named, String id) {
        PlaceId place = enquiry.edition().view(named).place();
        enquiry.must(place);
        DifferenceJob job = replays.run(place, id, enquiry.by());
        Answer answer = Reply.fresh(json -> RecomputedJson.write(json, job, enquiry.language()));
        return new Answer(HttpServletResponse.SC_ACCEPTED, answer.type(), answer.headers(), answer.body()).with("Location", Hrefs.recomputed(job.place().path(), job.id()));
    }

    private Answer report(Enquiry enquiry, long id) {
        PlaceId place = reports.find(id).subject().place();
        enquiry.must(place);
        SheetReplay replay = replays.report(id, enquiry.by());
        List<String> differences = replay.kept().map(kept -> JsonDifferences.between(JsonDifferences.read(kept), JsonDifferences.read(replay.made()))).orElse(List.of());
        return Reply.fresh(json -> {
            json.writeStartObject();
            json.writeStringField("kind", REPORT);
            json.writeNumberField(REPORT, id);
            json.writeStringField(PLACE, place.path());
            json.writeStringField("edition", replay.report().edition());
            json.writeBooleanField("same", replay.isEqual() && differences.isEmpty());
            json.writeStringField("kept", replay.report().hash());
            json.writeStringField("made", replay.hash());
            json.writeArrayFieldStart("files");
            for (SheetReplay.Copy each : replay.files()) {
                json.writeStartObject();
                json.writeStringField("format", each.format());
                json.writeStringField("kept", each.kept());
                json.writeStringField("made", each.made());
                json.writeBooleanField("equal", each.kept().equals(each.made()));
                json.writeEndObject();
            }
            json.writeEndArray();
            texts(json, "differences", differences);
            json.writeStringField("href", Hrefs.report(place.path(), id));
            json.writeEndObject();
        });
    }

    private Answer lines(Enquiry enquiry, List<LineReplay> lines) {
        List<LineReplay.Told> told = lines.stream().map(each -> each.ask(library, engine)).toList();
        long equal = told.stream().filter(LineReplay.Told::equal).count();
        return Reply.fresh(json -> {
            json.writeStartObject();
            json.writeStringField("kind", LINES);
            json.writeNumberField("equal", equal);
            json.writeNumberField("differing", told.size() - equal);
            json.writeArrayFieldStart(LINES);
            for (int i = 0; i < told.size(); i++) {
                told.get(i).write(json, i + 1, enquiry.language());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
