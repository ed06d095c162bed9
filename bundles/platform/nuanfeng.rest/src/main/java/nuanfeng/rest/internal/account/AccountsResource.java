// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.access.Account;
import nuanfeng.access.Accounts;
import nuanfeng.access.Accounts.Change;
import nuanfeng.access.Accounts.Made;
import nuanfeng.access.Grant;
import nuanfeng.json.access.AccountJson;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;

/**
 * The accounts of persons. What may be done with one depends on what it may itself, so the accounts decide that.
 *
 * @param mostBytes of one body
 */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Needs.ADMINISTER)
public record AccountsResource(Accounts accounts, int mostBytes) {

    private static final String USER = "user";
    private static final String NAME = "name";
    private static final String DISABLED = "disabled";
    private static final String VERSION = "version";
    private static final String RESET = "resetPassword";

    @GET
    public Answer all(@Context Enquiry enquiry) {
        List<Account> all = accounts.accounts();
        return Reply.fresh(json -> AccountJson.writeAll(json, all));
    }

    @GET
    @Path("/{user}")
    public Answer one(@PathParam("user") String user, @Context Enquiry enquiry) {
        Account account = accounts.account(user);
        return Reply.fresh(json -> AccountJson.write(json, account, Optional.empty()));
    }

    /** The password is shown once; the person chooses another one at the first sign-in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer make(@Context Enquiry enquiry) {
        Members members = AccountBody.members(enquiry, mostBytes, Set.of(USER, NAME, AccountBody.ROLES));
        String user = members.required(USER);
        String name = members.required(NAME);
        List<Grant> grants = AccountBody.roles(members).orElse(List.of());
        members.complete();
        Made<Account> made = accounts.create(user, name, grants, enquiry.principal().orElseThrow());
        return Reply.fresh(Reply.created("/api/v1/accounts/" + made.what().subject(), json -> AccountJson.write(json, made.what(), Optional.of(made.secret()))));
    }

    /** What is not named stays. {@code resetPassword} gives one that is good once. */
    @PATCH
    @Path("/{user}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Answer change(@PathParam("user") String user, @Context Enquiry enquiry) {
        Members members = AccountBody.members(enquiry, mostBytes, Set.of(NAME, AccountBody.ROLES, DISABLED, VERSION, RESET));
        Change change = new Change(members.text(NAME), AccountBody.roles(members), members.has(DISABLED) ? Optional.of(members.flag(DISABLED)) : Optional.empty());
        boolean reset = members.flag(RESET);
        Optional<Integer> version = members.whole(VERSION);
        members.complete();
        Account changed = change.name().isPresent() || change.grants().isPresent() || change.disabled().isPresent()
                ? accounts.change(user, version, change, enquiry.principal().orElseThrow()) : accounts.account(user);
        if (!reset) {
            return Reply.fresh(json -> AccountJson.write(json, changed, Optional.empty()));
        }
        Made<Account> made = accounts.reset(user, enquiry.principal().orElseThrow());
        return Reply.fresh(json -> AccountJson.write(json, made.what(), Optional.of(made.secret())));
    }
}
