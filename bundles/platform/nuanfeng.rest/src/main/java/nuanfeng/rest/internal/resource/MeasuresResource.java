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

import nuanfeng.json.MeasureJson;
import nuanfeng.measure.MeasureView;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The measures of a place, point by point, and who is responsible. */
@Path("/places/{place}/measures")
@Produces(MediaType.APPLICATION_JSON)
public final class MeasuresResource {

    private final Reception reception;
    private final Reply reply;

    public MeasuresResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.MEASURES, request);
        List<MeasureView> measures = enquiry.edition().place(place).measures().on(enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), json -> {
            json.writeStartArray();
            for (MeasureView measure : measures) {
                MeasureJson.write(json, measure, enquiry.language(), enquiry.quotation());
            }
            json.writeEndArray();
        }).toResponse();
    }
}
