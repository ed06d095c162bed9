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

import nuanfeng.form.FormView;
import nuanfeng.json.MeasureJson;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** The forms that pass between the agencies of a place. */
@Path("/places/{place}/forms")
@Produces(MediaType.APPLICATION_JSON)
public final class FormsResource {

    private final Reception reception;
    private final Reply reply;

    public FormsResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@PathParam("place") String place, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.FORMS, request);
        List<FormView> forms = enquiry.edition().place(place).forms().all();
        return reply.read(enquiry, enquiry.edition().lineageHash(place), json -> {
            json.writeStartArray();
            for (FormView form : forms) {
                MeasureJson.write(json, form, enquiry.language(), enquiry.quotation());
            }
            json.writeEndArray();
        }).toResponse();
    }
}
