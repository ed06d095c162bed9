// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

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

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Profile;
import nuanfeng.access.Role;
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
import nuanfeng.record.PlannedRows;
import nuanfeng.rest.internal.answer.Answer;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.problem.Problem;
import nuanfeng.rest.internal.request.Accepts;
import nuanfeng.rest.internal.request.Body;
import nuanfeng.rest.internal.request.Enquiry;
import nuanfeng.rest.internal.request.Needs;
import nuanfeng.rest.internal.request.Query;
import nuanfeng.rest.internal.request.Spool;

/**
 * Stored versions of policy: they arrive here, are checked, and wait to be activated.
 *
 * @param mostBytes of one bundle
 */
@Needs(Needs.READER)
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public record PoliciesResource(Reply reply, PolicyAdministration administration, AccessDesk desk, PlannedRows rows, int mostBytes) {

    private static final String JAVA_ARCHIVE = "application/java-archive";
    private static final String ORIGIN = "rest";
    private static final String SIGNATURE = "Policy-Signature";

    @GET
    @Path("/policies")
    public Answer all(@Context Enquiry enquiry) {
        List<StoredPolicy> policies = administration.policies();
        return Reply.fresh(json -> PolicyJson.writeAll(json, policies, enquiry.language()));
    }

    /** A rejected bundle is stored too, so that its report can be read: 422 with its address. */
    @Needs(Needs.PREPARE)
    @POST
    @Path("/policies")
    @Accepts({Query.ACTIVATE, Query.DRY_RUN})
    @Consumes(JAVA_ARCHIVE)
    public Answer upload(@Context Query query) {
        boolean dryRun = query.flag(Query.DRY_RUN, false);
        boolean activate = query.flag(Query.ACTIVATE, false);
        if (dryRun && activate) {
            query.fault(Query.DRY_RUN, "contradictory", "只检查的，不能同时启用。", "What is only looked at cannot be activated.");
        }
        Enquiry enquiry = query.enquiry();
        if (activate && desk.profile() == Profile.PRODUCTION) {
            throw Problem.of(Code.APPROVAL_REQUIRED, "本服务器实行一人提交、他人审批：请先上传（不带activate），再提交申请（POST /api/v1/requests）。",
                    "On this server one person prepares and another one approves: upload without activate, then hand in a request (POST /api/v1/requests).").toException();
        }
        if (dryRun) {
            return rehearse(query, enquiry);
        }
        offerSignature(query.request().getHeader(SIGNATURE));
        StoredPolicy stored;
        try (Spool spool = Spool.of(Body.of(query.request(), JAVA_ARCHIVE, mostBytes))) {
            stored = administration.submit(spool.open(), ORIGIN, enquiry.by(), enquiry::must);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (stored.state() == PolicyState.REJECTED) {
            throw Problem.of(Code.REFUSED_BY_GATE, "政策包未通过检查，报告见 report。",
                    "The bundle did not pass the gate, see report.").about(Optional.of(stored))
                    .withHeader("Location", Hrefs.policy(stored.digest())).toException();
        }
        Optional<Activation> activation = activate ? activate(enquiry, stored) : Optional.empty();
        StoredPolicy now = activation.isPresent() ? administration.policy(stored.digest()) : stored;
        Answer created = Reply.created(Hrefs.policy(now.digest()), json -> PolicyJson.write(json, now, activation, enquiry.language()));
        return activation.map(each -> Reply.of(each, created)).orElse(created);
    }

    /** The report of what is not kept, whatever it says. */
    private Answer rehearse(Query query, Enquiry enquiry) {
        try (Spool spool = Spool.of(Body.of(query.request(), JAVA_ARCHIVE, mostBytes))) {
            StoredPolicy found = administration.rehearse(spool.open(), ORIGIN, enquiry.by(), enquiry::must);
            return Reply.fresh(json -> PolicyJson.write(json, found, Optional.empty(), enquiry.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What travels with the bundle is known before it. */
    private void offerSignature(String header) {
        if (header != null) {
            try {
                administration.offerSignature(Base64.getDecoder().decode(header.strip()));
            } catch (IllegalArgumentException e) {
                throw Problem.of(Code.BAD_REQUEST, "请求头%s应为签名文件（.sig）的base64。".formatted(SIGNATURE),
                        "The header %s is the .sig file in base 64.".formatted(SIGNATURE)).toException();
            }
        }
    }

    private Optional<Activation> activate(Enquiry enquiry, StoredPolicy stored) {
        stored.place().ifPresent(place -> enquiry.must(Role.APPROVE, place));
        try {
            return administration.activateAutomatically(List.of(stored.digest()), enquiry.by(), "");
        } catch (LifecycleException e) {
            throw new LifecycleException(e.kind(), e.text(), Optional.of(stored));
        }
    }

    @GET
    @Path("/policies/{digest}")
    public Answer one(@PathParam("digest") String digest, @Context Enquiry enquiry) {
        StoredPolicy policy = administration.policy(digest);
        return Reply.fresh(json -> PolicyJson.write(json, policy, Optional.empty(), enquiry.language()));
    }

    /** What activating this one version would change. */
    @GET
    @Path("/policies/{digest}/plan")
    public Answer plan(@PathParam("digest") String digest, @Context Enquiry enquiry) {
        StoredPolicy policy = administration.policy(digest);
        Change change = new Change.Activate(policy.place().orElseThrow(() -> Problem.of(Code.CONFLICT,
                "该政策包未说明所属地区，无法启用。", "The bundle does not say which place it speaks for; it cannot be activated.")
                .about(Optional.of(policy)).toException()), policy.digest());
        Plan plan = administration.plan(List.of(change));
        Plan counted = rows.counted(plan, enquiry.today());
        return Reply.fresh(json -> PlanJson.write(json, counted, enquiry.language()));
    }

    @Needs(Needs.PREPARE)
    @DELETE
    @Path("/policies/{digest}")
    public Answer forget(@PathParam("digest") String digest, @Context Enquiry enquiry) {
        administration.policy(digest).place().ifPresent(enquiry::must);
        administration.forget(digest, enquiry.by());
        return Answer.bare(HttpServletResponse.SC_NO_CONTENT);
    }
}
