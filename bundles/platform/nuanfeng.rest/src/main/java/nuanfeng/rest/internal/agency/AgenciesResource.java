// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.agency;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.json.AgencyJson;
import nuanfeng.json.Json;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** Agencies and roles, by id, name or alias. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record AgenciesResource(Reply reply) {

    @GET
    @Path("/agencies")
    @Accepts({Query.PLACE, Query.EDITION, Query.KNOWN_AT})
    public Answer all(@Context Enquiry enquiry) {
        List<AgencyView> agencies = asked(enquiry.edition(), enquiry.query()).all();
        return reply.read(enquiry, enquiry.edition().hash(), Json.list(agencies,
                (json, agency) -> AgencyJson.write(json, agency, enquiry.language())));
    }

    @GET
    @Path("/agencies/{agency}")
    @Accepts({Query.PLACE, Query.EDITION, Query.KNOWN_AT})
    public Answer one(@PathParam("agency") String name, @Context Enquiry enquiry) {
        Edition edition = enquiry.edition();
        AgencyView agency = asked(edition, enquiry.query()).agency(name);
        return reply.read(enquiry, edition.hash(), json -> AgencyJson.write(json, agency, enquiry.language()));
    }

    /** Those of the place that the query names, or of the country. */
    public static Agencies asked(Edition edition, Query query) {
        return query.find(Query.PLACE).map(edition::place).map(Place::agencies).orElseGet(edition::agencies);
    }
}
