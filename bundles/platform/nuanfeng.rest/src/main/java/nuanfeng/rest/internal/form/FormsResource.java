// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.form;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.form.FormView;
import nuanfeng.json.Json;
import nuanfeng.json.MeasureJson;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;

/** The forms that pass between the agencies of a place. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record FormsResource(Reply reply) {

    @GET
    @Path("/places/{place}/forms")
    @Accepts({Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<FormView> forms = enquiry.edition().place(place).forms().all();
        return reply.read(enquiry, enquiry.edition().lineageHash(place), Json.list(forms,
                (json, form) -> MeasureJson.write(json, form, enquiry.language(), enquiry.quotation())));
    }
}
