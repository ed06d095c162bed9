// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.library.Difference;
import nuanfeng.library.Edition;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.json.DifferenceJson;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What one place says otherwise than another. */
@Path("/places/{place}/diff")
@Produces(MediaType.APPLICATION_JSON)
public final class DiffResource {

    private final Reception reception;
    private final Reply reply;

    public DiffResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response diff(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.DIFF, request);
        String against = enquiry.query().required(Query.AGAINST);
        enquiry.query().complete();
        Edition edition = enquiry.edition();
        List<Difference> differences = edition.diff(place, against, enquiry.day());
        return reply.readOn(enquiry, edition.lineageHash(place) + edition.lineageHash(against),
                json -> DifferenceJson.write(json, differences, enquiry.quotation())).toResponse();
    }
}
