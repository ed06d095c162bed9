// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.access.Accounts;
import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Grant;
import nuanfeng.access.ServiceToken;
import nuanfeng.json.access.AccountJson;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;

/**
 * The tokens of programs.
 *
 * @param mostBytes of one body
 */
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Needs.ADMINISTER)
public record TokensResource(Accounts accounts, int mostBytes) {

    private static final String NAME = "name";
    private static final String DAYS = "days";

    @GET
    public Answer all(@Context Enquiry enquiry) {
        List<ServiceToken> all = accounts.tokens();
        return Reply.fresh(json -> AccountJson.writeTokens(json, all));
    }

    /** The secret is shown once. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer make(@Context Enquiry enquiry) {
        Members members = AccountBody.members(enquiry, mostBytes, Set.of(NAME, AccountBody.ROLES, DAYS));
        String name = members.required(NAME);
        List<Grant> grants = AccountBody.roles(members).orElse(List.of());
        Optional<Integer> days = members.whole(DAYS);
        if (days.isEmpty()) {
            members.fault(DAYS, "missing", "缺少有效天数。", "The number of days it lasts is missing.");
        }
        members.complete();
        Made<ServiceToken> made = accounts.createToken(name, grants, Duration.ofDays(days.orElseThrow()), enquiry.principal().orElseThrow());
        return Reply.fresh(Reply.created("/api/v1/tokens", json -> AccountJson.write(json, made.what(), Optional.of(made.secret()))));
    }

    @DELETE
    @Path("/{token}")
    public Answer revoke(@PathParam("token") String token, @Context Enquiry enquiry) {
        ServiceToken revoked = accounts.revokeToken(token, enquiry.principal().orElseThrow());
        return Reply.fresh(json -> AccountJson.write(json, revoked, Optional.empty()));
    }
}
