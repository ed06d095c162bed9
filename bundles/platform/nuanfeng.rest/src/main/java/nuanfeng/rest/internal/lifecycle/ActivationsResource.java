// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.ActivationJson;
import nuanfeng.json.Code;
import nuanfeng.json.PlanJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.StrictJson;

/** ChangesBody who speaks, and the log of it. */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ActivationsResource(Reply reply, PolicyAdministration administration, int mostBytes) {

    private static final int MOST = 1_000_000;

    /** Newest first. */
    @GET
    @Path("/activations")
    @Accepts({Query.PLACE, Query.BEFORE, Query.LIMIT})
    public Answer log(@Context Query query) {
        OptionalInt before = query.whole(Query.BEFORE, MOST);
        OptionalInt limit = query.whole(Query.LIMIT, MOST);
        Enquiry enquiry = query.enquiry();
        Optional<PlaceId> place = query.find(Query.PLACE).map(text -> NamedPlace.of(text, enquiry));
        List<Activation> activations = administration.activations(place).stream().filter(each -> before.isEmpty() || each.seq() < before.getAsInt())
                .limit(limit.orElse(MOST)).toList();
        return Reply.fresh(json -> ActivationJson.writeAll(json, activations));
    }

    /** What an entry of the log changed. */
    @GET
    @Path("/activations/{seq}/plan")
    public Answer plan(@PathParam("seq") String seq, @Context Enquiry enquiry) {
        Activation entry = administration.activations(Optional.empty()).stream().filter(each -> Long.toString(each.seq()).equals(seq)).findFirst()
                .orElseThrow(() -> Problem.of(Code.NOT_FOUND, "启用记录中没有第%s条。".formatted(seq), "The activation log has no entry %s.".formatted(seq)).toException());
        Plan plan = administration.former(entry);
        return Reply.fresh(json -> PlanJson.write(json, plan, enquiry.language()));
    }

    @Costly
    @GET
    @Path("/activations/verify")
    public Answer verify(@Context Enquiry enquiry) {
        LogCheck check = administration.verify();
        return Reply.fresh(json -> ActivationJson.write(json, check, enquiry.language()));
    }

    @Needs(Needs.APPROVE)
    @POST
    @Path("/activations")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer activate(@Context Enquiry enquiry) {
        Set<String> known = new HashSet<>(Decision.MEMBERS);
        known.add("changes");
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), known);
        List<Change> changes = ChangesBody.in(members);
        Decision decision = Decision.in(members);
        members.complete();
        changes.forEach(change -> enquiry.must(change.place()));
        Activation activation = administration.activate(changes, decision.planHash("GET /policies/{digest}/plan, POST /plans"), decision.accept(),
                enquiry.by(), decision.reason());
        return Reply.of(activation, Reply.fresh(json -> ActivationJson.write(json, activation)));
    }
}
