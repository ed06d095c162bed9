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

import nuanfeng.job.DifferenceJob;
import nuanfeng.job.DifferenceReport;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.register.RecomputedJson;
import nuanfeng.lifecycle.CandidatePlans;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * Results that are kept, computed again: after a value was replaced for the past, or before a candidate speaks.
 *
 * @param mostBytes of one body
 */
@Path("/places/{place}/differences")
@Produces(MediaType.APPLICATION_JSON)
public record DifferencesResource(MonthlyRuns runs, PolicyAdministration administration, int mostBytes) {

    private static final String KIND = "kind";
    private static final String KEY = "key";
    private static final String PLAN_HASH = "planHash";
    private static final String EDITION = "edition";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String GIVEN = "given";
    private static final int MOST_MONTHS = 120;
    /** Rows of a page. */
    private static final int MOST = 500;

    /** 202 with the address of the computation. */
    @POST
    @Needs(Needs.READER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer start(@PathParam("place") String place, @Context Enquiry enquiry) {
        OrderBody body = OrderBody.of(enquiry, mostBytes, Set.of(KIND, KEY, PLAN_HASH, EDITION, FROM, TO, GIVEN));
        String kind = body.needed(KIND);
        Optional<YearMonth> from = body.month(FROM);
        Optional<YearMonth> to = body.month(TO);
        if (from.isPresent() && to.isPresent() && (to.get().isBefore(from.get()) || to.get().isAfter(from.get().plusMonths(MOST_MONTHS)))) {
            body.members().fault(TO, "out-of-range", "不早于起始月份，不超过 %s 个月。".formatted(MOST_MONTHS),
                    "It is not before the first month, and at most %s months after it.".formatted(MOST_MONTHS));
        }
        Map<String, String> given = body.given(GIVEN);
        Optional<String> key = body.members().text(KEY);
        Optional<String> plan = body.members().text(PLAN_HASH);
        Optional<String> edition = body.members().text(EDITION);
        if (plan.isPresent() && edition.isPresent()) {
            body.members().fault(EDITION, "not-both", "planHash 和 edition 只用一个。", "Give planHash or edition, not both.");
        }
        body.members().complete();
        PlaceId where = place(place, enquiry);
        DifferenceJob job = runs.recompute(new DifferenceJob.Order(where.path(), kind, key, plan.map(this::planned).or(() -> edition), from.orElseThrow(),
                to.orElseThrow(), given, enquiry.by()));
        Answer answer = Reply.fresh(json -> RecomputedJson.write(json, job, enquiry.language()));
        return new Answer(HttpServletResponse.SC_ACCEPTED, answer.type(), answer.headers(), answer.body())
                .with("Location", Hrefs.recomputed(job.place().path(), job.id()));
    }

    @GET
    @Path("/{id}")
    @Needs(Needs.READER)
    @Accepts({Query.AFTER, Query.LIMIT})
    public Answer one(@PathParam("place") String place, @PathParam("id") String id, @Context Query query) {
        int limit = query.whole(Query.LIMIT, MOST).orElse(MOST);
        if (limit == 0) {
            query.fault(Query.LIMIT, "malformed", "须为 1 到 %s 的整数。".formatted(MOST), "A whole number from 1 to %s is expected.".formatted(MOST));
        }
        String after = query.find(Query.AFTER).orElse("");
        Enquiry enquiry = query.enquiry();
        DifferenceJob job = runs.findRecomputed(place(place, enquiry), id)
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "没有这次计算。", "There is no such computation.").toException());
        DifferenceReport.Page page = runs.differences(job.place(), job.id(), after, limit);
        return Reply.fresh(json -> RecomputedJson.write(json, job, page, enquiry.language()));
    }

    /** The edition that would speak, by the plan of one candidate; of a plan of several its own edition can be given. */
    private String planned(String planHash) {
        return new CandidatePlans(administration).edition(planHash)
                .orElseThrow(() -> Problem.of(Code.PRECONDITION_FAILED, "没有候选版本的变更预览是这个校验值；请重新预览。",
                        "No candidate's plan has this hash now; make the plan again.").toException());
    }

    private static PlaceId place(String name, Enquiry enquiry) {
        PlaceId place = enquiry.edition().view(name).place();
        enquiry.must(place);
        return place;
    }
}
