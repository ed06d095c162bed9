// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.agency.AgencyView;
import nuanfeng.duty.AgencyDuty;
import nuanfeng.library.AgencyDuties;
import nuanfeng.library.Edition;
import nuanfeng.rest.internal.agency.AgenciesResource;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What an agency or role owes and what is owed to it, in every place or in one. */
@Open
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class AgencyDutiesResource {

    private final AgencyDutyAnswer answer;

    public AgencyDutiesResource(Reply reply) {
        this.answer = new AgencyDutyAnswer(reply);
    }

    @GET
    @Path("/agencies/{agency}/duties")
    @Accepts({Query.FROM, Query.TO, Query.PLACE, Query.AS, Query.KIND, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    public Answer duties(@PathParam("agency") String agency, @Context Query query) {
        Set<String> kinds = DutyAnswer.kinds(query);
        AgencyDutyAnswer.Part part = AgencyDutyAnswer.part(query);
        Optional<DayRange> range = DayRange.of(query, DutyAnswer.MOST_YEARS);
        Enquiry enquiry = query.enquiry();
        Edition edition = enquiry.edition();
        AgencyView who = AgenciesResource.asked(edition, query).agency(agency);
        List<AgencyDuty> duties = new AgencyDuties(who, query.find(Query.PLACE), edition).between(range.get().from(), range.get().to())
                .stream().filter(duty -> kinds.isEmpty() || kinds.contains(duty.item().duty().kind().word())).filter(part::takes).toList();
        return answer.json(duties, enquiry);
    }
}
