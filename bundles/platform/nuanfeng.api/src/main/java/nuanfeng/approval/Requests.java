// SPDX-License-Identifier: Apache-2.0
package nuanfeng.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.access.Principal;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;

/**
 * What one person prepares and another one approves. Who prepared never approves, whoever they are. All of them throw
 * {@link nuanfeng.access.AccessException}: {@code REQUEST_UNKNOWN}, {@code FORBIDDEN} for one's own, {@code CONFLICT} when its state or what it rests on
 * does not allow it, {@code UNAVAILABLE}.
 */
@ProviderType
public interface Requests {

    /**
     * What is asked for.
     *
     * @param planHash of the plan that was seen
     * @param draft whether nobody is asked yet
     * @param printer writes the plan as it is kept
     */
    record Order(List<Change> changes, String planHash, Set<String> accept, String approvalNumber, String comment, Optional<Instant> notBefore, boolean draft,
            Function<Plan, ChangeRequest.Preview> printer) {
    }

    ChangeRequest prepare(Order order, Principal by);

    /** Another content; what was approved is so no more. @param version as it was seen */
    ChangeRequest edit(long id, int version, Order order, Principal by);

    /** The same on what speaks now; to be approved again. */
    ChangeRequest replan(long id, Function<Plan, ChangeRequest.Preview> printer, Principal by);

    /** By another person than the one who prepared; of an emergency that is over, the confirmation. */
    ChangeRequest approve(long id, String note, Principal by);

    ChangeRequest sendBack(long id, String note, Principal by);

    ChangeRequest withdraw(long id, String note, Principal by);

    /** @throws nuanfeng.lifecycle.LifecycleException when it cannot be now and may be later */
    ChangeRequest activate(long id, Principal by);

    /**
     * Goes back to the version directly before, at once and by one person. A second one confirms it afterwards.
     *
     * @throws nuanfeng.lifecycle.LifecycleException as an activation
     */
    ChangeRequest goBack(PlaceId place, Order order, Principal by);

    ChangeRequest find(long id);

    /** Newest first. */
    List<ChangeRequest> list(Optional<RequestState> state);
}
