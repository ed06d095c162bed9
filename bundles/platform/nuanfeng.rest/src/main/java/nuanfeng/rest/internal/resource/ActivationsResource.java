// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.json.ActivationJson;
import nuanfeng.json.Code;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyAdministration.LogCheck;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Changes;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.StrictJson;

/** Changes who speaks, and the log of it. */
@Path("/activations")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivationsResource {

    private static final String PLAN_HASH = "planHash";
    private static final String ACCEPT = "accept";
    private static final String COMMENT = "comment";

    private final Reception reception;
    private final Reply reply;
    private final PolicyAdministration administration;
    private final int mostBytes;

    public ActivationsResource(Reception reception, Reply reply, PolicyAdministration administration, int mostBytes) {
        this.reception = reception;
        this.reply = reply;
        this.administration = administration;
        this.mostBytes = mostBytes;
    }

    @GET
    public Response log(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.ACTIVATIONS, request);
        Optional<PlaceId> place = enquiry.query().find(Query.PLACE).map(text -> Places.named(text, enquiry));
        List<Activation> activations = administration.activations(place);
        return reply.fresh(enquiry, json -> ActivationJson.writeAll(json, activations)).toResponse();
    }

    @GET
    @Path("verify")
    public Response verify(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.VERIFY, request);
        LogCheck check = administration.verify();
        return reply.fresh(enquiry, json -> ActivationJson.write(json, check)).toResponse();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.ACTIVATE, request);
        Members members = Members.of(StrictJson.readObject(Body.json(request, mostBytes).bytes()),
                Set.of("changes", PLAN_HASH, ACCEPT, COMMENT));
        List<Change> changes = Changes.in(members);
        Optional<String> planHash = members.text(PLAN_HASH);
        List<String> accept = members.texts(ACCEPT);
        String comment = members.text(COMMENT).orElse("");
        members.complete();
        changes.forEach(change -> enquiry.mustAdminister(change.place()));
        Activation activation = administration.activate(changes, planHash.orElseThrow(() -> Problem.of(
                Code.PRECONDITION_REQUIRED, "请先取得变更计划，并在 planHash 中给出其散列值。",
                "Make a plan first and give its planHash: GET /policies/{digest}/plan or POST /plans.").toException()),
                Set.copyOf(accept), enquiry.by(), comment);
        enquiry.visit().nameEdition(activation.edition());
        return reply.fresh(enquiry, json -> ActivationJson.write(json, activation)).toResponse();
    }
}
