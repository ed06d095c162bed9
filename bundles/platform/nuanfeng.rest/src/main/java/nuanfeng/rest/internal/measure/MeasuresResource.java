// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.MeasureJson;
import nuanfeng.json.outlook.MeasureMatrix;
import nuanfeng.library.Place;
import nuanfeng.measure.MeasureView;
import nuanfeng.policy.PlaceId;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** The measures of a place, point by point, and who is responsible. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record MeasuresResource(Reply reply) {

    private static final int MOST_PLACES = 400;

    @GET
    @Path("/places/{place}/measures")
    @Accepts({Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@PathParam("place") String place, @Context Enquiry enquiry) {
        List<MeasureView> measures = enquiry.edition().place(place).measures().on(enquiry.day());
        return reply.readOn(enquiry, enquiry.edition().lineageHash(place), Json.list(measures,
                (json, measure) -> MeasureJson.write(json, measure, enquiry.language(), enquiry.quotation())));
    }

    /** What several places do with each point; one that a place has nothing to say about is not there. */
    @Costly
    @GET
    @Path("/measures")
    @Accepts({Query.PLACES, Query.ON, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer matrix(@Context Query query) {
        List<String> places = List.of(query.required(Query.PLACES).split(",", -1));
        if (places.size() > MOST_PLACES) {
            query.fault(Query.PLACES, "out-of-range", "每次最多%s个地区。".formatted(MOST_PLACES), "At most %s places at once.".formatted(MOST_PLACES));
        }
        Enquiry enquiry = query.enquiry();
        Map<PlaceId, List<MeasureView>> measures = new LinkedHashMap<>();
        StringBuilder lineage = new StringBuilder();
        for (String each : places) {
            Place place = enquiry.edition().place(each);
            measures.put(place.view().place(), place.measures().on(enquiry.day()));
            lineage.append(enquiry.edition().lineageHash(each));
        }
        return reply.readOn(enquiry, lineage.toString(), MeasureMatrix.of(measures).content(enquiry.language(), enquiry.quotation()));
    }
}
