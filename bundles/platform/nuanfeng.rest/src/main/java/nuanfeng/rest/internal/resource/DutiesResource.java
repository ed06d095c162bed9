// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What is owed in a place in a range of days; also as a calendar, for whoever prefers that. */
@Path("/places/{place}/duties")
public final class DutiesResource {

    private final DutyAnswer answer;

    public DutiesResource(Reception reception, Reply reply, PolicyAdministration administration) {
        answer = new DutyAnswer(reception, reply, administration);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/calendar"})
    public Response duties(@PathParam("place") String place, @Context HttpServletRequest request) {
        return answer.give(Route.DUTIES, place, Format.preferred(request.getHeader("Accept"), Format.CALENDAR), request);
    }
}
