// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.approval;

import java.util.List;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.Requests.Order;
import nuanfeng.library.UnknownNameException;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.policy.Text;

/** What is asked for beside what would happen now. */
final class Proposals {

    private final PolicyAdministration administration;

    Proposals(PolicyAdministration administration) {
        this.administration = administration;
    }

    /** What is asked for, if it is what was seen and can be done. */
    Content content(Order order) {
        Plan plan = administration.plan(order.changes());
        if (!plan.planHash().equals(order.planHash())) {
            throw Approvals.refusal(Kind.CONFLICT, "plan-moved");
        }
        if (!plan.blockers().isEmpty()) {
            throw new AccessException(Kind.CONFLICT, Approvals.PHRASES.say("blocked", plan.blockers().get(0).detail()));
        }
        List<String> open = plan.consequences().stream().map(Consequence::id).filter(id -> !order.accept().contains(id)).toList();
        if (!open.isEmpty()) {
            throw Approvals.refusal(Kind.PRECONDITION_FAILED, "not-accepted", open);
        }
        return new Content(order.changes(), plan.planHash(), plan.baseEdition(), plan.edition(), order.accept(), order.approvalNumber(), order.comment(),
                order.notBefore(), order.printer().apply(plan));
    }

    /** Why the plan that was seen is not what would happen now. */
    Optional<Text> moved(ChangeRequest request) {
        try {
            return administration.plan(request.content().changes()).planHash().equals(request.content().planHash()) ? Optional.empty()
                    : Optional.of(Approvals.PHRASES.say("base-moved", request.id()));
        } catch (LifecycleException e) {
            return e.kind() == LifecycleException.Kind.UNAVAILABLE ? Optional.empty() : Optional.of(e.text());
        } catch (UnknownNameException e) {
            return Optional.of(e.text());
        }
    }
}
