// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.util.List;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.RequestShelf;
import nuanfeng.approval.RequestState;
import nuanfeng.policy.Phrases;

/** Stands where requests would be, on a server whose configuration of the database is wrong. */
final class NoRequests implements RequestShelf {

    private static AccessException unavailable() {
        return new AccessException(AccessException.Kind.UNAVAILABLE, Phrases.beside(NoRequests.class).say("not-configured"));
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public ChangeRequest add(ChangeRequest request, Moment moment) {
        throw unavailable();
    }

    @Override
    public ChangeRequest step(ChangeRequest next, Moment moment) {
        throw unavailable();
    }

    @Override
    public Optional<ChangeRequest> find(long id) {
        throw unavailable();
    }

    @Override
    public List<ChangeRequest> list(Optional<RequestState> state, int most) {
        throw unavailable();
    }

    @Override
    public List<ChangeRequest> open() {
        throw unavailable();
    }
}
