// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What is owed in a place, at an address that a calendar program can subscribe to. */
@Path("/places/{place}/duties.ics")
public final class DutyFeedResource {

    private final DutyAnswer answer;

    public DutyFeedResource(Reception reception, Reply reply, PolicyAdministration administration) {
        answer = new DutyAnswer(reception, reply, administration);
    }

    @GET
    @Produces("text/calendar")
    public Response feed(@PathParam("place") String place, @Context HttpServletRequest request) {
        return answer.give(Route.DUTY_FEED, place, Format.CALENDAR, request);
    }
}
