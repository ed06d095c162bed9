// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Principal;
import nuanfeng.approval.Requests;
import nuanfeng.json.ActivationJson;
import nuanfeng.json.PlanJson;
import nuanfeng.json.access.PlanPrinter;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.PlannedRows;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.StrictJson;

/** Gives the word back to the version that spoke for a place before. */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record RollbackResource(Reply reply, PolicyAdministration administration, Requests requests, AccessDesk desk, PlannedRows rows, int mostBytes) {

    private static final String EMERGENCY = "emergency";
    private static final String PASSWORD = "password";
    private static final String PLAN = "GET /places/{place}/rollback";
    private static final String ROLLBACK = "/places/{place}/rollback";

    /** What going back would change. */
    @GET
    @Path(ROLLBACK)
    public Answer plan(@PathParam("place") String place, @Context Enquiry enquiry) {
        Plan plan = administration.plan(List.of(administration.previous(NamedPlace.of(place, enquiry))));
        Plan counted = rows.counted(plan, enquiry.today());
        return Reply.fresh(json -> PlanJson.write(json, counted, enquiry.language()));
    }

    @Needs({Needs.APPROVE, Needs.OPERATE})
    @POST
    @Path(ROLLBACK)
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer rollback(@PathParam("place") String place, @Context Enquiry enquiry) {
        PlaceId id = NamedPlace.of(place, enquiry);
        enquiry.must(id);
        byte[] body = Body.json(enquiry.request(), mostBytes).bytes();
        Set<String> known = new HashSet<>(Decision.MEMBERS);
        known.addAll(Set.of(EMERGENCY, PASSWORD));
        Members members = Members.of(body.length == 0 ? Map.of() : StrictJson.readObject(body), known);
        Decision decision = Decision.in(members);
        boolean emergency = members.flag(EMERGENCY);
        Optional<String> password = members.text(PASSWORD);
        members.complete();
        Activation activation = emergency ? atOnce(id, decision, password, enquiry)
                : administration.activate(List.of(administration.previous(id)), decision.planHash(PLAN), decision.accept(), enquiry.by(), decision.reason());
        return Reply.of(activation, Reply.fresh(json -> ActivationJson.write(json, activation)));
    }

    /** By one person, who gives the password again; a second one confirms it afterwards. */
    private Activation atOnce(PlaceId place, Decision decision, Optional<String> password, Enquiry enquiry) {
        Requests.Order order = new Requests.Order(List.of(), decision.planHash(PLAN), decision.accept(), "", decision.reason(), Optional.empty(), false,
                new PlanPrinter(rows).at(enquiry.today()));
        Principal by = enquiry.principal().orElseThrow();
        desk.confirm(by, password.orElse(""), String.valueOf(enquiry.request().getRemoteAddr()));
        long entry = requests.goBack(place, order, by).activation().orElseThrow();
        return administration.activations(Optional.of(place)).stream().filter(each -> each.seq() == entry).findFirst().orElseThrow();
    }
}
