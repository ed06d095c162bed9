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

import nuanfeng.agency.Agencies;
import nuanfeng.agency.AgencyView;
import nuanfeng.json.AgencyJson;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** Agencies and roles, by id, name or alias. */
@Path("/agencies")
@Produces(MediaType.APPLICATION_JSON)
public final class AgenciesResource {

    private final Reception reception;
    private final Reply reply;

    public AgenciesResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.reply = reply;
    }

    @GET
    public Response all(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.AGENCIES, request);
        List<AgencyView> agencies = asked(enquiry.edition(), enquiry.query()).all();
        return reply.read(enquiry, enquiry.edition().hash(), json -> {
            json.writeStartArray();
            for (AgencyView agency : agencies) {
                AgencyJson.write(json, agency, enquiry.language());
            }
            json.writeEndArray();
        }).toResponse();
    }

    @GET
    @Path("{agency}")
    public Response one(@PathParam("agency") String name, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.AGENCY, request);
        Edition edition = enquiry.edition();
        AgencyView agency = asked(edition, enquiry.query()).agency(name);
        return reply.read(enquiry, edition.hash(), json -> AgencyJson.write(json, agency, enquiry.language())).toResponse();
    }

    /** Those of the place that the query names, or of the country. */
    static Agencies asked(Edition edition, Query query) {
        return query.find(Query.PLACE).map(edition::place).map(Place::agencies).orElseGet(edition::agencies);
    }
}
