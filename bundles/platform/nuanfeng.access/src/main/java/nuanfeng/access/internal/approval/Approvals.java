// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Principal;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestShelf;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * The life of requests. Each step names the version of the request that it changes, so that of many who approve at once one does; what was activated
 * stands in the activation log with the number of its request, which alone says whether it was.
 */
final class Approvals implements Requests {

    static final String SERVER = "nuanfeng";

    static final Phrases PHRASES = Phrases.beside(Approvals.class);
    private static final int MOST = 500;

    private final RequestShelf shelf;
    private final PolicyAdministration administration;
    private final Proposals proposals;
    private final Clock clock;

    Approvals(RequestShelf shelf, PolicyAdministration administration, Clock clock) {
        this.shelf = shelf;
        this.administration = administration;
        this.proposals = new Proposals(administration);
        this.clock = clock;
    }

    /** As every database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static AccessException refusal(Kind kind, String phrase, Object... arguments) {
        return new AccessException(kind, PHRASES.say(phrase, arguments));
    }

    @Override
    public ChangeRequest prepare(Order order, Principal by) {
        Content content = proposals.content(order);
        RequestState state = order.draft() ? RequestState.DRAFT : RequestState.REVIEW;
        return shelf.add(fresh(content, state, by, false), new Moment("prepare", state, by.subject(), now(), order.comment()));
    }

    private ChangeRequest fresh(Content content, RequestState state, Principal by, boolean emergency) {
        return new ChangeRequest(0, 1, state, content, by.subject(), now(), Optional.empty(), Optional.empty(), emergency, Text.NONE, OptionalLong.empty(), List.of());
    }

    @Override
    public synchronized ChangeRequest edit(long id, int version, Order order, Principal by) {
        ChangeRequest now = in(find(id), "edit", RequestState.DRAFT, RequestState.REVIEW, RequestState.RETURNED, RequestState.STALE, RequestState.APPROVED, RequestState.SCHEDULED);
        if (now.version() != version) {
            throw refusal(Kind.PRECONDITION_FAILED, "request-changed", id);
        }
        return again(now, proposals.content(order), order.draft() ? RequestState.DRAFT : RequestState.REVIEW, "edit", order.comment(), by);
    }

    private ChangeRequest again(ChangeRequest now, Content content, RequestState state, String deed, String note, Principal by) {
        ChangeRequest next = new ChangeRequest(now.id(), now.version() + 1, state, content, by.subject(), now(), Optional.empty(), Optional.empty(), now.emergency(),
                Text.NONE, OptionalLong.empty(), now.life());
        return shelf.step(next, new Moment(deed, state, by.subject(), now(), note));
    }

    @Override
    public synchronized ChangeRequest replan(long id, Function<Plan, Preview> printer, Principal by) {
        ChangeRequest now = in(find(id), "replan", RequestState.DRAFT, RequestState.REVIEW, RequestState.RETURNED, RequestState.STALE, RequestState.APPROVED, RequestState.SCHEDULED);
        Content old = now.content();
        Plan plan = administration.plan(old.changes());
        Content content = proposals.content(new Order(old.changes(), plan.planHash(), old.accept(), old.approvalNumber(), old.comment(), old.notBefore(), false, printer));
        return again(now, content, RequestState.REVIEW, "replan", "", by);
    }

    private static ChangeRequest in(ChangeRequest request, String deed, RequestState... states) {
        if (!Set.of(states).contains(request.state())) {
            throw refusal(Kind.CONFLICT, "not-in-this-state", request.id(), PHRASES.say("state/" + request.state().code()), PHRASES.say("deed/" + deed));
        }
        return request;
    }

    @Override
    public ChangeRequest approve(long id, String note, Principal by) {
        ChangeRequest now = find(id);
        if (by.means() == Principal.Means.TOKEN) {
            throw refusal(Kind.FORBIDDEN, "no-program");
        }
        if (now.isOf(by.subject())) {
            throw refusal(Kind.FORBIDDEN, "own-request", id);
        }
        if (now.isUnconfirmed()) {
            return shelf.step(approved(now, RequestState.ACTIVE, by), new Moment("confirm", RequestState.ACTIVE, by.subject(), now(), note));
        }
        in(now, "approve", RequestState.REVIEW);
        Optional<Text> moved = proposals.moved(now);
        if (moved.isPresent()) {
            stale(now, moved.get());
            throw new AccessException(Kind.CONFLICT, moved.get());
        }
        RequestState state = now.content().notBefore().isPresent() ? RequestState.SCHEDULED : RequestState.APPROVED;
        return shelf.step(approved(now, state, by), new Moment("approve", state, by.subject(), now(), note));
    }

    private ChangeRequest approved(ChangeRequest now, RequestState state, Principal by) {
        return new ChangeRequest(now.id(), now.version() + 1, state, now.content(), now.preparedBy(), now.preparedAt(), Optional.of(by.subject()), Optional.of(now()),
                now.emergency(), Text.NONE, now.activation(), now.life());
    }

    private ChangeRequest stale(ChangeRequest now, Text why) {
        return stepped(now, RequestState.STALE, why, now.activation(), new Moment("stale", RequestState.STALE, SERVER, now(), why.zh()));
    }

    private ChangeRequest stepped(ChangeRequest now, RequestState state, Text problem, OptionalLong activation, Moment moment) {
        return shelf.step(new ChangeRequest(now.id(), now.version() + 1, state, now.content(), now.preparedBy(), now.preparedAt(), now.approvedBy(), now.approvedAt(),
                now.emergency(), problem, activation, now.life()), moment);
    }

    @Override
    public synchronized ChangeRequest sendBack(long id, String note, Principal by) {
        ChangeRequest now = in(find(id), "return", RequestState.REVIEW, RequestState.APPROVED, RequestState.SCHEDULED);
        ChangeRequest next = new ChangeRequest(id, now.version() + 1, RequestState.RETURNED, now.content(), now.preparedBy(), now.preparedAt(), Optional.empty(), Optional.empty(),
                false, Text.NONE, OptionalLong.empty(), now.life());
        return shelf.step(next, new Moment("return", RequestState.RETURNED, by.subject(), now(), note));
    }

    @Override
    public synchronized ChangeRequest withdraw(long id, String note, Principal by) {
        ChangeRequest now = in(find(id), "withdraw", RequestState.DRAFT, RequestState.REVIEW, RequestState.APPROVED, RequestState.SCHEDULED, RequestState.RETURNED, RequestState.STALE);
        return stepped(now, RequestState.WITHDRAWN, Text.NONE, OptionalLong.empty(), new Moment("withdraw", RequestState.WITHDRAWN, by.subject(), now(), note));
    }

    @Override
    public ChangeRequest activate(long id, Principal by) {
        ChangeRequest now = in(find(id), "activate", RequestState.APPROVED, RequestState.SCHEDULED);
        if (now.content().notBefore().filter(now()::isBefore).isPresent()) {
            throw refusal(Kind.CONFLICT, "too-early", id, now.content().notBefore().get().atZone(LegalTime.ZONE).toOffsetDateTime());
        }
        return activated(now, by.subject());
    }

    /** Holds one at a time: whoever comes second finds the entry of the first. */
    private synchronized ChangeRequest activated(ChangeRequest request, String by) {
        Optional<Activation> entry = entry(request.id());
        if (entry.isPresent()) {
            return done(find(request.id()), entry.get());
        }
        Content content = request.content();
        Sanction sanction = request.emergency() ? Sanction.emergency(request.preparedBy(), Long.toString(request.id()))
                : Sanction.approved(request.preparedBy(), request.approvedBy().orElseThrow(), content.approvalNumber(), Long.toString(request.id()));
        if (find(request.id()).version() != request.version()) {
            throw refusal(Kind.CONFLICT, "request-changed", request.id());
        }
        try {
            return done(request, administration.activate(content.changes(), content.planHash(), content.accept(), by, content.comment(), sanction));
        } catch (LifecycleException e) {
            if (e.kind() != LifecycleException.Kind.UNAVAILABLE && !request.emergency()) {
                stale(request, e.text());
            }
            throw e;
        }
    }

    private Optional<Activation> entry(long id) {
        return administration.activations(Optional.empty()).stream().filter(each -> each.sanction().request().equals(Optional.of(Long.toString(id)))).findFirst();
    }

    /** Whatever became of the request meanwhile, at another server of the same database too: what the log says was done, is done. */
    private ChangeRequest done(ChangeRequest now, Activation entry) {
        if (now.state() == RequestState.ACTIVE) {
            return now;
        }
        try {
            return stepped(now, RequestState.ACTIVE, Text.NONE, OptionalLong.of(entry.seq()), new Moment("activate", RequestState.ACTIVE, entry.by(), now(), ""));
        } catch (AccessException e) {
            ChangeRequest changed = find(now.id());
            if (changed.version() == now.version()) {
                throw e;
            }
            return done(changed, entry);
        }
    }

    @Override
    public ChangeRequest goBack(PlaceId place, Order order, Principal by) {
        Change change = administration.previous(place);
        Content content = proposals.content(new Order(List.of(change), order.planHash(), order.accept(), order.approvalNumber(), order.comment(), Optional.empty(), false, order.printer()));
        ChangeRequest request = shelf.add(fresh(content, RequestState.APPROVED, by, true), new Moment("prepare", RequestState.APPROVED, by.subject(), now(), order.comment()));
        try {
            return activated(request, by.subject());
        } catch (LifecycleException e) {
            abandoned(request, e.text());
            throw e;
        }
    }

    private void abandoned(ChangeRequest request, Text why) {
        stepped(request, RequestState.WITHDRAWN, why, OptionalLong.empty(), new Moment("withdraw", RequestState.WITHDRAWN, SERVER, now(), why.zh()));
    }

    @Override
    public ChangeRequest find(long id) {
        return shelf.find(id).orElseThrow(() -> refusal(Kind.REQUEST_UNKNOWN, "no-request", id));
    }

    @Override
    public List<ChangeRequest> list(Optional<RequestState> state) {
        return shelf.list(state, MOST);
    }

    /** What a kill has left: what the log says was done, is done; an emergency that came to nothing is none. */
    void recover() {
        for (ChangeRequest each : shelf.open()) {
            Optional<Activation> entry = entry(each.id());
            if (entry.isPresent()) {
                done(each, entry.get());
            } else if (each.emergency()) {
                abandoned(each, PHRASES.say("cut-off"));
            }
        }
    }

    /** What rests on an edition that speaks no more is to be planned again; what itself made the new one is done. */
    synchronized void checkBases() {
        for (ChangeRequest each : shelf.open()) {
            Optional<Activation> entry = entry(each.id());
            if (entry.isPresent()) {
                done(each, entry.get());
            } else if (each.state() != RequestState.STALE && each.state() != RequestState.RETURNED && !each.emergency()) {
                proposals.moved(each).ifPresent(why -> stale(each, why));
            }
        }
    }

    /** Activates what is due. What cannot be says why, and leaves what speaks. */
    void activateDue() {
        Instant now = now();
        for (ChangeRequest each : shelf.open()) {
            if (each.state() == RequestState.SCHEDULED && each.content().notBefore().filter(now::isBefore).isEmpty()) {
                activated(each, SERVER);
            }
        }
    }
}
