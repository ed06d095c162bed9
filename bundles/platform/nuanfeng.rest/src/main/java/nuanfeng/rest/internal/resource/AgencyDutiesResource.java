// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.agency.AgencyView;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.library.AgencyDuties;
import nuanfeng.library.Edition;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What an agency or role owes and what is owed to it, in every place or in one. */
@Path("/agencies/{agency}/duties")
@Produces(MediaType.APPLICATION_JSON)
public final class AgencyDutiesResource {

    private final Reception reception;
    private final AgencyDutyAnswer answer;

    public AgencyDutiesResource(Reception reception, Reply reply) {
        this.reception = reception;
        this.answer = new AgencyDutyAnswer(reply);
    }

    @GET
    public Response duties(@PathParam("agency") String agency, @Context HttpServletRequest request) {
        Query query = Query.of(Route.AGENCY_DUTIES, request);
        Set<String> kinds = DutyAnswer.kinds(query);
        AgencyDutyAnswer.Part part = AgencyDutyAnswer.part(query);
        Optional<DayRange> range = DayRange.of(query, DutyAnswer.MOST_YEARS);
        Enquiry enquiry = reception.receive(query);
        Edition edition = enquiry.edition();
        AgencyView who = AgenciesResource.asked(edition, query).agency(agency);
        List<AgencyDuty> duties = new AgencyDuties(who, query.find(Query.PLACE), edition).between(range.get().from(), range.get().to())
                .stream().filter(duty -> kinds.isEmpty() || kinds.contains(duty.item().duty().kind().word())).filter(part::takes).toList();
        return answer.json(duties, enquiry);
    }
}
