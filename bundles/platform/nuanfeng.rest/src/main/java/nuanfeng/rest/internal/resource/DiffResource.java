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

import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;

/** What one place says otherwise than another: for programs, as a page to print, as a table to open. */
@Path("/places/{place}/diff")
public final class DiffResource {

    private final DiffAnswer answer;

    public DiffResource(Reception reception, Reply reply) {
        answer = new DiffAnswer(reception, reply);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "text/csv"})
    public Response diff(@PathParam("place") String place, @Context HttpServletRequest request) {
        return answer.give(Route.DIFF, place, Format.preferred(request.getHeader("Accept"), Format.HTML, Format.CSV), request);
    }
}
