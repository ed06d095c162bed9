// SPDX-License-Identifier: Apache-2.0
package nuanfeng.approval;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.approval.ChangeRequest.Moment;

/** Keeps requests. Decides nothing. What it throws is a {@link nuanfeng.access.AccessException}: {@code UNAVAILABLE} when it is away. */
@ProviderType
public interface RequestShelf {

    boolean isReady();

    /** Gives it a number. @param request without one */
    ChangeRequest add(ChangeRequest request, Moment moment);

    /** Puts it in place of the version before. @throws nuanfeng.access.AccessException {@code CONFLICT} when that is not the one which is there */
    ChangeRequest step(ChangeRequest next, Moment moment);

    Optional<ChangeRequest> find(long id);

    /** Newest first. */
    List<ChangeRequest> list(Optional<RequestState> state, int most);

    /** Those of which something may still become. */
    List<ChangeRequest> open();
}
