// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.approval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.access.AccessException;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.RequestShelf;
import nuanfeng.approval.RequestState;
import nuanfeng.policy.Text;

/** Keeps requests as a database does, without one. */
final class MemoryRequests implements RequestShelf {

    private final Map<Long, ChangeRequest> requests = new TreeMap<>();
    /** Whether the next step is lost, as at a kill. */
    boolean killed;

    @Override
    public boolean isReady() {
        return true;
    }

    private ChangeRequest put(long id, ChangeRequest request, Moment moment) {
        List<Moment> life = new ArrayList<>(request.life());
        life.add(moment);
        ChangeRequest kept = new ChangeRequest(id, request.version(), request.state(), request.content(), request.preparedBy(), request.preparedAt(), request.approvedBy(),
                request.approvedAt(), request.emergency(), request.problem(), request.activation(), life);
        requests.put(id, kept);
        return kept;
    }

    @Override
    public synchronized ChangeRequest add(ChangeRequest request, Moment moment) {
        return put(requests.size() + 1L, request, moment);
    }

    @Override
    public synchronized ChangeRequest step(ChangeRequest next, Moment moment) {
        if (killed) {
            throw new AccessException(AccessException.Kind.UNAVAILABLE, Text.of("断电", "killed"));
        }
        if (requests.get(next.id()).version() != next.version() - 1) {
            throw new AccessException(AccessException.Kind.CONFLICT, Text.of("已改", "changed"));
        }
        return put(next.id(), next, moment);
    }

    @Override
    public synchronized Optional<ChangeRequest> find(long id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public synchronized List<ChangeRequest> list(Optional<RequestState> state, int most) {
        return requests.values().stream().filter(each -> state.isEmpty() || each.state() == state.get()).sorted(Comparator.comparing(ChangeRequest::id).reversed()).toList();
    }

    @Override
    public synchronized List<ChangeRequest> open() {
        return requests.values().stream().filter(each -> !each.state().isEnd()).toList();
    }
}
