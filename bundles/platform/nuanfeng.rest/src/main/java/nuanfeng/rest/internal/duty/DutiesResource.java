// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.record.Records;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Open;
import nuanfeng.rest.internal.request.Format;
import nuanfeng.rest.internal.request.Query;

/** What is owed in a place in a range of days; also as a calendar. */
@Open
@Path("/")
public final class DutiesResource {

    private final DutyAnswer answer;

    public DutiesResource(Reply reply, PolicyAdministration administration, Records records) {
        answer = new DutyAnswer(reply, administration, records);
    }

    @GET
    @Path("/places/{place}/duties")
    @Accepts({Query.FROM, Query.TO, Query.WHO, Query.KIND, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces({MediaType.APPLICATION_JSON, "text/calendar"})
    public Answer duties(@PathParam("place") String place, @Context Query query) {
        return answer.give(place, Format.preferred(query.request().getHeader("Accept"), Format.CALENDAR), query);
    }

    /** Over all places, with who has handed in what. */
    @GET
    @Path("/duties")
    @Needs(Needs.READER)
    @Accepts({Query.FROM, Query.TO, Query.PLACE, Query.WHO, Query.KIND, Query.STATE, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.APPLICATION_JSON)
    public Answer everywhere(@Context Query query) {
        return answer.everywhere(query);
    }

    /** At an address that a calendar program can subscribe to, whatever it says it accepts. */
    @GET
    @Path("/places/{place}/duties.ics")
    @Accepts({Query.FROM, Query.TO, Query.WHO, Query.KIND, Query.TEXTS, Query.EDITION, Query.KNOWN_AT})
    @Produces(MediaType.WILDCARD)
    public Answer feed(@PathParam("place") String place, @Context Query query) {
        return answer.give(place, Format.CALENDAR, query);
    }
}
