// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.List;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.json.PlanJson;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.record.PlannedRows;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.StrictJson;

/** What several changes together, or the removal of a place, would do. ChangesBody nothing. */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record PlansResource(Reply reply, PolicyAdministration administration, PlannedRows rows, int mostBytes) {

    @POST
    @Path("/plans")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer plan(@Context Enquiry enquiry) {
        Members members = Members.of(StrictJson.readObject(Body.json(enquiry.request(), mostBytes).bytes()), Set.of("changes"));
        List<Change> changes = ChangesBody.in(members);
        members.complete();
        Plan plan = administration.plan(changes);
        Plan counted = rows.counted(plan, enquiry.today());
        return Reply.fresh(json -> PlanJson.write(json, counted, enquiry.language()));
    }
}
