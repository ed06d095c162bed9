// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Plan;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** One request, about the city; notes what is done with it. */
final class FakeRequests implements Requests {

    final List<String> calls = new ArrayList<>();
    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");

    private static ChangeRequest request(RequestState state, Content content, String by) {
        return new ChangeRequest(7, 1, state, content, by, NOW, Optional.empty(), Optional.empty(), false, Text.NONE, OptionalLong.empty(),
                List.of(new Moment("prepare", state, by, NOW, "")));
    }

    private static Content content() {
        return new Content(List.of(new Change.Activate(new PlaceId("cn.testland.testcity"), FakeAdministration.DIGEST)), FakeAdministration.PLAN, FakeLibrary.OLD,
                FakeLibrary.NEW, Set.of(), "7", "试", Optional.of(NOW), new Preview("{}", "{}"));
    }

    @Override
    public ChangeRequest prepare(Order order, Principal by) {
        calls.add("prepare " + order.changes().size() + " " + order.approvalNumber() + " " + by.subject());
        return request(RequestState.REVIEW, content(), by.subject());
    }

    @Override
    public ChangeRequest edit(long id, int version, Order order, Principal by) {
        calls.add("edit " + version);
        return find(id);
    }

    @Override
    public ChangeRequest replan(long id, Function<Plan, Preview> printer, Principal by) {
        calls.add("replan");
        return find(id);
    }

    @Override
    public ChangeRequest approve(long id, String note, Principal by) {
        calls.add("approve " + note + " " + by.subject());
        return find(id);
    }

    @Override
    public ChangeRequest sendBack(long id, String note, Principal by) {
        calls.add("return " + note);
        return find(id);
    }

    @Override
    public ChangeRequest withdraw(long id, String note, Principal by) {
        calls.add("withdraw " + note);
        return find(id);
    }

    @Override
    public ChangeRequest activate(long id, Principal by) {
        calls.add("activate");
        return find(id);
    }

    @Override
    public ChangeRequest goBack(PlaceId place, Order order, Principal by) {
        calls.add("back " + place + " " + order.planHash() + " " + by.subject());
        return new ChangeRequest(8, 2, RequestState.ACTIVE, content(), by.subject(), NOW, Optional.empty(), Optional.empty(), true, Text.NONE, OptionalLong.of(2), List.of());
    }

    @Override
    public ChangeRequest find(long id) {
        if (id != 7) {
            throw new AccessException(AccessException.Kind.REQUEST_UNKNOWN, Text.of("没有", "none"));
        }
        return request(RequestState.REVIEW, content(), "zhang");
    }

    @Override
    public List<ChangeRequest> list(Optional<RequestState> state) {
        return List.of(find(7));
    }
}
