// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Accounts;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.json.Code;
import nuanfeng.json.access.PersonNames;
import nuanfeng.json.access.PlanPrinter;
import nuanfeng.json.access.RequestJson;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Members;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.StrictJson;

/**
 * Changes of who speaks that one person prepares and another one approves.
 *
 * @param mostBytes of one body
 */
@Path("/requests")
@Produces(MediaType.APPLICATION_JSON)
@Needs(Needs.READER)
public record RequestsResource(Requests requests, AccessDesk desk, Accounts accounts, PlanPrinter printer, int mostBytes) {

    private static final List<String> STATES = Arrays.stream(RequestState.values()).map(RequestState::code).toList();
    private static final String NOTE = "note";
    private static final String PASSWORD = "password";

    /** Newest first, those about places that the asker may see. */
    @GET
    @Accepts(Query.STATE)
    public Answer all(@Context Query query) {
        Optional<String> state = query.find(Query.STATE);
        if (state.filter(each -> !STATES.contains(each)).isPresent()) {
            query.fault(Query.STATE, "malformed", "可用：%s。".formatted(String.join("、", STATES)), "One of: %s.".formatted(String.join(", ", STATES)));
        }
        Enquiry enquiry = query.enquiry();
        List<ChangeRequest> found = requests.list(state.flatMap(RequestState::find)).stream()
                .filter(each -> each.content().changes().stream().anyMatch(change -> enquiry.may(change.place()))).toList();
        PersonNames names = names();
        return Reply.fresh(json -> RequestJson.writeAll(json, found, names, enquiry.language()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Needs.PREPARE)
    public Answer prepare(@Context Enquiry enquiry) {
        Requests.Order order = RequestBody.order(enquiry, mostBytes, printer.at(enquiry.today()));
        order.changes().forEach(change -> enquiry.must(change.place()));
        ChangeRequest made = requests.prepare(order, enquiry.principal().orElseThrow());
        PersonNames names = names();
        return Reply.fresh(Reply.created("/api/v1/requests/" + made.id(), json -> RequestJson.write(json, made, names, enquiry.language()))).with("ETag", tag(made));
    }

    private static String tag(ChangeRequest request) {
        return "\"" + request.version() + "\"";
    }

    private PersonNames names() {
        return PersonNames.of(accounts.accounts());
    }

    private Answer told(ChangeRequest request, Enquiry enquiry) {
        PersonNames names = names();
        return Reply.fresh(json -> RequestJson.write(json, request, names, enquiry.language())).with("ETag", tag(request));
    }

    @GET
    @Path("/{request}")
    public Answer one(@PathParam("request") String id, @Context Enquiry enquiry) {
        return told(request(id, enquiry), enquiry);
    }

    /** One about places in all of which the asker may do what is to be done; to read it, in one of them. */
    private ChangeRequest request(String id, Enquiry enquiry) {
        ChangeRequest request = requests.find(number(id));
        boolean reading = enquiry.request().getMethod().equals("GET") || enquiry.request().getMethod().equals("HEAD");
        if (reading && request.content().changes().stream().anyMatch(change -> enquiry.may(change.place()))) {
            return request;
        }
        request.content().changes().forEach(change -> enquiry.must(change.place()));
        return request;
    }

    private static long number(String id) {
        return Optional.of(id).filter(text -> text.matches("[1-9][0-9]{0,17}")).map(Long::valueOf).orElseThrow(() -> Problem.of(Code.REQUEST_UNKNOWN,
                "没有编号为“%s”的申请。".formatted(id), "There is no request '%s'.".formatted(id)).toException());
    }

    /** Another content; what was approved is so no more. */
    @PUT
    @Path("/{request}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Needs.PREPARE)
    public Answer edit(@PathParam("request") String id, @Context Enquiry enquiry) {
        Requests.Order order = RequestBody.order(enquiry, mostBytes, printer.at(enquiry.today()));
        order.changes().forEach(change -> enquiry.must(change.place()));
        int version = RequestBody.version(enquiry);
        return told(requests.edit(request(id, enquiry).id(), version, order, enquiry.principal().orElseThrow()), enquiry);
    }

    /** The same on what speaks now. */
    @POST
    @Path("/{request}/replan")
    @Needs(Needs.PREPARE)
    public Answer replan(@PathParam("request") String id, @Context Enquiry enquiry) {
        return told(requests.replan(request(id, enquiry).id(), printer.at(enquiry.today()), enquiry.principal().orElseThrow()), enquiry);
    }

    /** The password is asked for again. */
    @POST
    @Path("/{request}/approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Needs.APPROVE)
    public Answer approve(@PathParam("request") String id, @Context Enquiry enquiry) {
        Members members = members(enquiry, Set.of(PASSWORD, NOTE));
        Principal by = enquiry.principal().orElseThrow();
        String password = by.means() == Principal.Means.PROVIDER ? members.text(PASSWORD).orElse("") : members.required(PASSWORD);
        String note = members.text(NOTE).orElse("");
        members.complete();
        ChangeRequest request = request(id, enquiry);
        desk.confirm(by, password, String.valueOf(enquiry.request().getRemoteAddr()));
        return told(requests.approve(request.id(), note, by), enquiry);
    }

    private Members members(Enquiry enquiry, Set<String> known) {
        byte[] body = Body.json(enquiry.request(), mostBytes).bytes();
        return Members.of(body.length == 0 ? Map.of() : StrictJson.readObject(body), known);
    }

    @POST
    @Path("/{request}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Needs.APPROVE)
    public Answer sendBack(@PathParam("request") String id, @Context Enquiry enquiry) {
        Members members = members(enquiry, Set.of(NOTE));
        String note = members.required(NOTE);
        members.complete();
        return told(requests.sendBack(request(id, enquiry).id(), note, enquiry.principal().orElseThrow()), enquiry);
    }

    /** By whoever prepared it, or an administrator. */
    @POST
    @Path("/{request}/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Needs.PREPARE)
    public Answer withdraw(@PathParam("request") String id, @Context Enquiry enquiry) {
        Members members = members(enquiry, Set.of(NOTE));
        String note = members.text(NOTE).orElse("");
        members.complete();
        ChangeRequest request = request(id, enquiry);
        if (!request.isOf(enquiry.by())) {
            request.content().changes().forEach(change -> enquiry.must(Role.ADMINISTER, change.place()));
        }
        return told(requests.withdraw(request.id(), note, enquiry.principal().orElseThrow()), enquiry);
    }

    @POST
    @Path("/{request}/activate")
    @Needs({Needs.APPROVE, Needs.OPERATE})
    public Answer activate(@PathParam("request") String id, @Context Enquiry enquiry) {
        ChangeRequest done = requests.activate(request(id, enquiry).id(), enquiry.principal().orElseThrow());
        return told(done, enquiry).with(Reply.EDITION, done.content().edition());
    }
}
