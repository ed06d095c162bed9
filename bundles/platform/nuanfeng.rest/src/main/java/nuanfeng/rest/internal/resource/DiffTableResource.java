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

/** What one place says otherwise than another, as a table to open. */
@Path("/places/{place}/diff.csv")
public final class DiffTableResource {

    private final DiffAnswer answer;

    public DiffTableResource(Reception reception, Reply reply) {
        answer = new DiffAnswer(reception, reply);
    }

    @GET
    @Produces(MediaType.WILDCARD)
    public Response diff(@PathParam("place") String place, @Context HttpServletRequest request) {
        return answer.give(Route.DIFF_TABLE, place, Format.CSV, request);
    }
}
