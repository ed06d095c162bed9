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

import nuanfeng.json.ParameterJson;
import nuanfeng.json.ParameterJson.Asked;
import nuanfeng.parameter.ParameterView;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The values of a place on a day, with the clause of each. */
@Path("/places/{place}/parameters")
@Produces(MediaType.APPLICATION_JSON)
public final class ParametersResource {

    private final Reception reception;
    private final Reply reply;

    public ParametersResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.PARAMETERS, request);
        Asked asked = asked(enquiry, place);
        List<ParameterView> parameters = enquiry.edition().place(place).parameters().on(enquiry.day(), enquiry.query().find(Query.SUBJECT));
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), json -> {
            json.writeStartArray();
            for (ParameterView parameter : parameters) {
                ParameterJson.write(json, parameter, asked, enquiry.language(), enquiry.quotation());
            }
            json.writeEndArray();
        }).toResponse();
    }

    @GET
    @Path("{key}")
    public Response one(@PathParam("place") String place, @PathParam("key") String key, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.PARAMETER, request);
        Asked asked = asked(enquiry, place);
        ParameterView parameter = enquiry.edition().place(place).parameters().parameter(key, enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place),
                json -> ParameterJson.write(json, parameter, asked, enquiry.language(), enquiry.quotation())).toResponse();
    }

    private static Asked asked(Enquiry enquiry, String place) {
        return new Asked(enquiry.edition().view(place).place(), place, enquiry.day(), enquiry.dayFrom());
    }
}
