// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.replay;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.register.ImpactJson;
import nuanfeng.replay.Impact;
import nuanfeng.replay.Replays;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Costly;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;

/**
 * Which results and which reports rested on a value.
 *
 * @param some how many are looked for at a time
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record ImpactResource(Replays replays, Few some) {

    /** So many rows of a register are named; all are counted. */
    private static final int MOST = 500;

    @GET
    @Path("/impact")
    @Needs(Needs.READER)
    @Costly
    @Accepts({Query.KEY, Query.PLACE, Query.FROM})
    public Answer impact(@Context Query query) {
        String key = query.required(Query.KEY);
        String place = query.required(Query.PLACE);
        Optional<LocalDate> from = query.day(Query.FROM);
        Enquiry enquiry = query.enquiry();
        Impact.Value value = new Impact.Value(key, enquiry.edition().view(place).place(), from);
        return some.now(() -> {
            Impact impact = replays.impact(value, enquiry::may);
            return Reply.fresh(json -> ImpactJson.write(json, value, impact, MOST));
        });
    }
}
