// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import nuanfeng.json.Code;
import nuanfeng.json.Hrefs;
import nuanfeng.json.PlanJson;
import nuanfeng.json.PolicyJson;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Reception;
import nuanfeng.rest.internal.request.Route;
import nuanfeng.rest.internal.request.Spool;

/** Stored versions of policy: they arrive here, are checked, and wait to be activated. */
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
public final class PoliciesResource {

    private static final String JAVA_ARCHIVE = "application/java-archive";
    private static final String ORIGIN = "rest";

    private final Reception reception;
    private final Reply reply;
    private final PolicyAdministration administration;
    private final int mostBytes;

    /** @param mostBytes of one bundle */
    public PoliciesResource(Reception reception, Reply reply, PolicyAdministration administration, int mostBytes) {
        this.reception = reception;
        this.reply = reply;
        this.administration = administration;
        this.mostBytes = mostBytes;
    }

    @GET
    public Response all(@Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.POLICIES, request);
        List<StoredPolicy> policies = administration.policies();
        return reply.fresh(enquiry, json -> PolicyJson.writeAll(json, policies)).toResponse();
    }

    /** A rejected bundle is stored too, so that its report can be read: 422 with its address. */
    @POST
    @Consumes(JAVA_ARCHIVE)
    public Response upload(@Context HttpServletRequest request) {
        Query query = Query.of(Route.UPLOAD, request);
        boolean activate = query.flag(Query.ACTIVATE, false);
        Enquiry enquiry = reception.receive(query);
        StoredPolicy stored;
        try (Spool spool = Spool.of(Body.of(request, JAVA_ARCHIVE, mostBytes))) {
            stored = administration.submit(spool.open(), ORIGIN, enquiry.by());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stored.state() == PolicyState.REJECTED) {
            throw Problem.of(Code.REFUSED_BY_GATE, "政策包未通过检查，报告见 report。",
                    "The bundle did not pass the gate, see report.").about(Optional.of(stored))
                    .withHeader("Location", Hrefs.policy(stored.digest())).toException();
        }
        Optional<Activation> activation = activate ? activate(enquiry, stored) : Optional.empty();
        activation.ifPresent(each -> enquiry.visit().nameEdition(each.edition()));
        StoredPolicy now = activation.isPresent() ? administration.policy(stored.digest()) : stored;
        return Reply.created(Hrefs.policy(now.digest()), json -> PolicyJson.write(json, now, activation)).toResponse();
    }

    private Optional<Activation> activate(Enquiry enquiry, StoredPolicy stored) {
        stored.place().ifPresent(enquiry::mustAdminister);
        try {
            return administration.activateAutomatically(List.of(stored.digest()), enquiry.by(), "");
        } catch (LifecycleException e) {
            throw new LifecycleException(e.kind(), e.getMessage(), Optional.of(stored));
        }
    }

    @GET
    @Path("{digest}")
    public Response one(@PathParam("digest") String digest, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.POLICY, request);
        StoredPolicy policy = administration.policy(digest);
        return reply.fresh(enquiry, json -> PolicyJson.write(json, policy, Optional.empty())).toResponse();
    }

    /** What activating this one version would change. */
    @GET
    @Path("{digest}/plan")
    public Response plan(@PathParam("digest") String digest, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.POLICY_PLAN, request);
        StoredPolicy policy = administration.policy(digest);
        Change change = new Change.Activate(policy.place().orElseThrow(() -> Problem.of(Code.CONFLICT,
                "该政策包未说明所属地区，无法启用。", "The bundle does not say which place it speaks for; it cannot be activated.")
                .about(Optional.of(policy)).toException()), policy.digest());
        Plan plan = administration.plan(List.of(change));
        return reply.fresh(enquiry, json -> PlanJson.write(json, plan, enquiry.language())).toResponse();
    }

    @DELETE
    @Path("{digest}")
    public Response forget(@PathParam("digest") String digest, @Context HttpServletRequest request) {
        Enquiry enquiry = reception.receive(Route.FORGET, request);
        administration.policy(digest).place().ifPresent(enquiry::mustAdminister);
        administration.forget(digest, enquiry.by());
        return Answer.bare(HttpServletResponse.SC_NO_CONTENT).toResponse();
    }
}
