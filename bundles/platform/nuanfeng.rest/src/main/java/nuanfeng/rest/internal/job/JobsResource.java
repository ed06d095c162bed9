// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.job.Job;
import nuanfeng.job.JobDesk;
import nuanfeng.job.JobState;
import nuanfeng.json.Code;
import nuanfeng.json.register.JobDeskJson;
import nuanfeng.json.register.JobJson;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/** How far jobs are, what they found; stopping them and letting them go on. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record JobsResource(JobDesk desk) {

    private static final List<String> STATES = Arrays.stream(JobState.values()).map(JobState::code).toList();

    /** Newest first, those of places that the asker may see. */
    @GET
    @Path("/jobs")
    @Needs(Needs.READER)
    @Accepts({Query.STATE, Query.PLACE})
    public Answer all(@Context Query query) {
        Optional<String> state = query.find(Query.STATE);
        if (state.filter(each -> !STATES.contains(each)).isPresent()) {
            query.fault(Query.STATE, "malformed", "可用：%s。".formatted(String.join("、", STATES)), "One of: %s.".formatted(String.join(", ", STATES)));
        }
        Optional<String> place = query.find(Query.PLACE);
        Enquiry enquiry = query.enquiry();
        Optional<PlaceId> where = place.map(each -> enquiry.edition().view(each).place());
        List<JobDesk.Entry> seen = desk.all().stream().filter(each -> enquiry.may(each.place()))
                .filter(each -> state.isEmpty() || each.state().code().equals(state.get()))
                .filter(each -> where.isEmpty() || each.place().equals(where.get())).toList();
        return Reply.fresh(json -> JobDeskJson.writeAll(json, seen, enquiry.language()));
    }

    @GET
    @Path("/jobs/{id}")
    @Needs(Needs.READER)
    public Answer one(@PathParam("id") String id, @Context Enquiry enquiry) {
        JobDesk.Entry job = job(id, enquiry);
        return Reply.fresh(json -> JobDeskJson.write(json, job, enquiry.language()));
    }

    /** The first issues of each kind, with their cells. */
    @GET
    @Path("/jobs/{id}/errors")
    @Needs(Needs.READER)
    public Answer errors(@PathParam("id") String id, @Context Enquiry enquiry) {
        Job job = job(id, enquiry).imported().orElseThrow(() -> Problem.of(Code.NOT_FOUND, "这项作业不是导入，没有单元格问题。",
                "This job is no import and has no cells.").toException());
        return Reply.fresh(json -> JobJson.writeIssues(json, job, enquiry.language()));
    }

    @POST
    @Path("/jobs/{id}/pause")
    @Needs(Needs.CLERK)
    public Answer pause(@PathParam("id") String id, @Context Enquiry enquiry) {
        desk.pause(job(id, enquiry).id());
        return one(id, enquiry);
    }

    @POST
    @Path("/jobs/{id}/resume")
    @Needs(Needs.CLERK)
    public Answer resume(@PathParam("id") String id, @Context Enquiry enquiry) {
        desk.resume(job(id, enquiry).id());
        return one(id, enquiry);
    }

    @POST
    @Path("/jobs/{id}/cancel")
    @Needs(Needs.CLERK)
    public Answer cancel(@PathParam("id") String id, @Context Enquiry enquiry) {
        desk.cancel(job(id, enquiry).id());
        return one(id, enquiry);
    }

    private JobDesk.Entry job(String id, Enquiry enquiry) {
        return job(desk, id, enquiry);
    }

    /** @throws nuanfeng.rest.internal.problem.ProblemException when there is none, or it is of a place that the asker may not see */
    static JobDesk.Entry job(JobDesk desk, String id, Enquiry enquiry) {
        JobDesk.Entry job = desk.find(id).orElseThrow(() -> Problem.of(Code.NOT_FOUND, "没有这项作业。", "There is no such job.").toException());
        enquiry.must(job.place());
        return job;
    }
}
