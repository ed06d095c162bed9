// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.library.AgencyView;
import nuanfeng.library.DutyItem;
import nuanfeng.library.Edition;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.DayRange;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What an agency owes in its own place, or in another that is named: a role, such as the employer, is at home everywhere. */
@Path("/agencies/{agency}/duties")
@Produces(MediaType.APPLICATION_JSON)
public final class AgencyDutiesResource {

    private static final int MOST_YEARS = 10;

    private final Reception reception;
    private final DutyAnswer answer;

    public AgencyDutiesResource(Reception reception, Reply reply, PolicyAdministration administration) {
        this.reception = reception;
        this.answer = new DutyAnswer(reply, administration);
    }

    @GET
    public Response duties(@PathParam("agency") String agency, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.AGENCY_DUTIES, request);
        Set<String> kinds = DutyAnswer.kinds(enquiry.query());
        DayRange range = DayRange.of(enquiry.query(), MOST_YEARS);
        Edition edition = enquiry.edition();
        AgencyView who = edition.agency(agency, enquiry.query().find(Query.PLACE));
        String place = enquiry.query().find(Query.PLACE).orElse(who.place().path());
        List<DutyItem> items = edition.duties(place, range.from(), range.to()).stream()
                .filter(item -> DutyAnswer.isOwedBy(item, who))
                .filter(item -> kinds.isEmpty() || kinds.contains(item.duty().kind().word())).toList();
        return answer.json(place, items, enquiry);
    }
}
