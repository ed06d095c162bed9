// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.difference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Query;

/** What one place says otherwise than another: for programs, as a page to print, as a table to open. */
@Open
@Path("/")
public final class DiffResource {

    private final DiffAnswer answer;

    public DiffResource(Reply reply) {
        answer = new DiffAnswer(reply);
    }

    @Costly
    @GET
    @Path("/places/{place}/diff")
    @Accepts({Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "text/csv"})
    public Answer diff(@PathParam("place") String place, @Context Query query) {
        return answer.give(place, Format.preferred(query.request().getHeader("Accept"), Format.HTML, Format.CSV), query);
    }

    /** As a page, whatever the asker says it accepts. */
    @Costly
    @GET
    @Path("/places/{place}/diff.html")
    @Accepts({Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.WILDCARD)
    public Answer page(@PathParam("place") String place, @Context Query query) {
        return answer.give(place, Format.HTML, query);
    }

    /** As a table, whatever the asker says it accepts. */
    @Costly
    @GET
    @Path("/places/{place}/diff.csv")
    @Accepts({Query.AGAINST, Query.ON, Query.KEPT, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.WILDCARD)
    public Answer table(@PathParam("place") String place, @Context Query query) {
        return answer.give(place, Format.CSV, query);
    }
}
