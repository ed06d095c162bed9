// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.filing.Reports;
import nuanfeng.job.JobDesk;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.JobDeskJson;
import nuanfeng.json.register.ReportJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * The reports of a place, and of all places: found, begun.
 *
 * @param mostBytes of one body
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ReportsResource(Reports reports, int mostBytes) {

    private static final int USUAL = 50;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** 202 with the address of the job, which is done when this answers and leads to the report. */
    @POST
    @Path("/places/{place}/reports")
    @Needs(Needs.CLERK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer begin(@PathParam("place") String place, @Context Enquiry enquiry) {
        Reports.Order order = ReportBody.order(enquiry, place, mostBytes);
        enquiry.must(enquiry.edition().view(place).place());
        JobDesk.Entry job = JobDesk.Entry.of(reports.fill(order));
        Answer answer = Reply.fresh(json -> JobDeskJson.write(json, job, enquiry.language()));
        return new Answer(HttpServletResponse.SC_ACCEPTED, answer.type(), answer.headers(), answer.body()).with("Location", Hrefs.job(job.id()));
    }

    /** Newest first, of the place and of those below it. */
    @GET
    @Path("/places/{place}/reports")
    @Needs(Needs.READER)
    @Accepts({Query.FORM, Query.UNIT, Query.PERIOD, Query.STATE, Query.AFTER, Query.LIMIT})
    public Answer ofPlace(@PathParam("place") String place, @Context Query query) {
        return list(query, Optional.of(place));
    }

    @GET
    @Path("/reports")
    @Needs(Needs.READER)
    @Accepts({Query.PLACE, Query.FORM, Query.UNIT, Query.PERIOD, Query.STATE, Query.AFTER, Query.LIMIT})
    public Answer everywhere(@Context Query query) {
        return list(query, query.find(Query.PLACE));
    }

    private Answer list(Query query, Optional<String> place) {
        int limit = query.whole(Query.LIMIT, Wanted.MOST).orElse(USUAL);
        if (limit == 0) {
            query.fault(Query.LIMIT, "malformed", "须为 1 到 %s 的整数。".formatted(Wanted.MOST), "A whole number from 1 to %s is expected.".formatted(Wanted.MOST));
        }
        Optional<String> after = query.find(Query.AFTER);
        if (after.filter(text -> !ID.matcher(text).matches()).isPresent()) {
            query.fault(Query.AFTER, "malformed", "须为上一页 next 的值。", "The value of next of the page before is expected.");
        }
        Optional<String> state = query.find(Query.STATE);
        if (state.isPresent() && ReportState.of(state.get()).isEmpty()) {
            List<String> known = Arrays.stream(ReportState.values()).map(ReportState::code).toList();
            query.fault(Query.STATE, "malformed", "没有这种状态；可用：%s。".formatted(String.join("、", known)), "There is no such state; there are: %s.".formatted(String.join(", ", known)));
        }
        Enquiry enquiry = query.enquiry();
        PlaceId where = place.map(name -> PlaceId.isPath(name) ? new PlaceId(name) : enquiry.edition().view(name).place()).orElse(new PlaceId("cn"));
        enquiry.must(where);
        Wanted wanted = new Wanted(where, query.find(Query.FORM), query.find(Query.UNIT), query.find(Query.PERIOD), state.flatMap(ReportState::of),
                after.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty()), limit);
        List<KeptReport> found = reports.list(wanted);
        return Reply.fresh(json -> ReportJson.writeAll(json, found, limit, enquiry.language()));
    }
}
