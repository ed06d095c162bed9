// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.place;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.Json;
import nuanfeng.json.PlaceJson;
import nuanfeng.library.PlaceView;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** Who is served. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record PlacesResource(Reply reply) {

    @GET
    @Path("/places")
    @Accepts({Query.COUNTS, Query.ON, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@Context Query query) {
        boolean counted = query.flag(Query.COUNTS, false);
        Enquiry enquiry = query.enquiry();
        if (counted) {
            PlaceCounts counts = PlaceCounts.of(enquiry.edition().outlook(), enquiry.day());
            return reply.readOn(enquiry, enquiry.edition().hash(), Json.list(enquiry.edition().places(), (json, place) -> PlaceJson.write(json, place,
                    place.place().path(), enquiry.language(), further -> counts.write(further, place.place(), enquiry.language()))));
        }
        return reply.read(enquiry, enquiry.edition().hash(), Json.list(enquiry.edition().places(),
                (json, place) -> PlaceJson.write(json, place, place.place().path(), enquiry.language())));
    }

    @GET
    @Path("/places/{place}")
    @Accepts({Query.EDITION, Query.KNOWN_AT})
    public Answer one(@PathParam("place") String place, @Context Enquiry enquiry) {
        PlaceView view = enquiry.edition().view(place);
        return reply.read(enquiry, enquiry.edition().lineageHash(place),
                json -> PlaceJson.write(json, view, place, enquiry.language()));
    }
}
