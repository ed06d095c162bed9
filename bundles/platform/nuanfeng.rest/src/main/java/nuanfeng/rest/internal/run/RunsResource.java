// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.run;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.Json;
import nuanfeng.json.register.RunJobJson;
import nuanfeng.json.register.RunKindJson;
import nuanfeng.library.Place;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/**
 * Runs of a place: ordered for a month, looked at while they last and afterwards.
 *
 * @param mostBytes of one body
 */
@Path("/places/{place}/runs")
@Produces(MediaType.APPLICATION_JSON)
public record RunsResource(Reply reply, MonthlyRuns runs, int mostBytes) {

    private static final String KIND = "kind";
    private static final String MONTH = "month";
    private static final String GIVEN = "given";
    private static final String REASON = "reason";
    private static final int LONGEST_REASON = 400;

    /** 202 with the address of the run. Of one place, kind and month there is one at a time. */
    @POST
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer start(@PathParam("place") String place, @Context Enquiry enquiry) {
        OrderBody body = OrderBody.of(enquiry, mostBytes, Set.of(KIND, MONTH, GIVEN, REASON));
        Members members = body.members();
        String kind = body.needed(KIND);
        Optional<YearMonth> month = body.month(MONTH);
        Map<String, String> given = body.given(GIVEN);
        String reason = members.text(REASON).map(String::strip).orElse("");
        if (reason.length() > LONGEST_REASON) {
            members.fault(REASON, "too-long", "理由不超过 %s 字。".formatted(LONGEST_REASON), "A reason has at most %s characters.".formatted(LONGEST_REASON));
        }
        members.complete();
        PlaceId where = place(place, enquiry);
        RunJob job = runs.start(new MonthlyRuns.Order(where.path(), kind, month.orElseThrow(), given, enquiry.by(), reason),
                Optional.ofNullable(enquiry.request().getHeader("Idempotency-Key")).map(String::strip).filter(each -> !each.isEmpty()));
        Answer answer = Reply.fresh(json -> RunJobJson.write(json, job, enquiry.language()));
        return new Answer(HttpServletResponse.SC_ACCEPTED, answer.type(), answer.headers(), answer.body())
                .with("Location", Hrefs.run(job.place().path(), job.id()));
    }

    /** Newest first, without their reports. */
    @GET
    @Needs(Needs.READER)
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        PlaceId where = place(place, enquiry);
        return Reply.fresh(json -> RunJobJson.writeAll(json, runs.all(where), enquiry.language()));
    }

    /** Which there are, as people call them. */
    @GET
    @Path("/kinds")
    @Open
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer kinds(@PathParam("place") String name, @Context Enquiry enquiry) {
        Place place = enquiry.edition().place(name);
        return reply.readOn(enquiry, enquiry.edition().lineageHash(name), Json.list(place.runs().all(enquiry.day()),
                (json, run) -> RunKindJson.write(json, run, place, enquiry.language(), enquiry.quotation())));
    }

    @GET
    @Path("/{id}")
    @Needs(Needs.READER)
    public Answer one(@PathParam("place") String place, @PathParam("id") String id, @Context Enquiry enquiry) {
        RunJob job = runs.find(place(place, enquiry), id)
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "没有这次核定。", "There is no such run.").toException());
        return Reply.fresh(json -> RunJobJson.write(json, job, enquiry.language()));
    }

    private static PlaceId place(String name, Enquiry enquiry) {
        PlaceId place = enquiry.edition().view(name).place();
        enquiry.must(place);
        return place;
    }
}
