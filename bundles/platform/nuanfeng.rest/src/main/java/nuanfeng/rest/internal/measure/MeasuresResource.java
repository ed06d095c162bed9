// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.measure;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.MeasureJson;
import nuanfeng.measure.MeasureView;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** The measures of a place, point by point, and who is responsible. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record MeasuresResource(Reply reply) {

    @GET
    @Path("/places/{place}/measures")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<MeasureView> measures = enquiry.edition().place(place).measures().on(enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), Json.list(measures,
                (json, measure) -> MeasureJson.write(json, measure, enquiry.language(), enquiry.quotation())));
    }
}
