// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.json.ActivationJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.StrictJson;

/** Gives the word back to the version that spoke for a place before. */
@Path("/places/{place}/rollback")
@Produces(MediaType.APPLICATION_JSON)
public final class RollbackResource {

    private static final String COMMENT = "comment";

    private final Reception reception;
    private final Reply reply;
    private final PolicyAdministration administration;
    private final int mostBytes;

    public RollbackResource(Reception reception, Reply reply, PolicyAdministration administration, int mostBytes) {
        this.reception = reception;
        this.reply = reply;
        this.administration = administration;
        this.mostBytes = mostBytes;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response rollback(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.ROLLBACK, request);
        byte[] body = Body.json(request, mostBytes).bytes();
        Members members = Members.of(body.length == 0 ? Map.of() : StrictJson.readObject(body), Set.of(COMMENT));
        String comment = members.text(COMMENT).orElse("");
        members.complete();
        PlaceId id = Places.named(place, enquiry);
        enquiry.mustAdminister(id);
        Activation activation = administration.rollback(id, enquiry.by(), comment);
        enquiry.visit().nameEdition(activation.edition());
        return reply.fresh(enquiry, json -> ActivationJson.write(json, activation)).toResponse();
    }
}
