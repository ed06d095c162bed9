// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.json.PlaceJson;
import nuanfeng.library.PlaceView;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** Who is served. */
@Path("/places")
@Produces(MediaType.APPLICATION_JSON)
public final class PlacesResource {

    private final Reception reception;
    private final Reply reply;

    public PlacesResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.PLACES, request);
        return reply.read(enquiry, enquiry.edition().hash(), json -> {
            json.writeStartArray();
            for (PlaceView place : enquiry.edition().places()) {
                PlaceJson.write(json, place, place.place().path(), enquiry.language());
            }
            json.writeEndArray();
        }).toResponse();
    }

    @GET
    @Path("{place}")
    public Response one(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.PLACE, request);
        PlaceView view = enquiry.edition().view(place);
        return reply.read(enquiry, enquiry.edition().lineageHash(place),
                json -> PlaceJson.write(json, view, place, enquiry.language())).toResponse();
    }
}
