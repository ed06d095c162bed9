// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccessException.Kind;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Role;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests.Order;
import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

class ApprovalsTest {

    private static final PlaceId CITY = new PlaceId("cn.testland.testcity");
    private static final Principal ZHANG = person("zhang", Role.PREPARE);
    private static final Principal LI = person("li", Role.APPROVE);
    private static final Principal ADMIN = person("admin", Role.ADMINISTER);

    private final MemoryRequests shelf = new MemoryRequests();
    private final List<Activation> log = new ArrayList<>();
    private String base = "edition-1";
    private Optional<LifecycleException> refusal = Optional.empty();
    private Runnable meanwhile = () -> { };
    private Instant now = Instant.parse("2022-07-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return LegalTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Approvals approvals = new Approvals(shelf, administration(), clock);

    private static Principal person(String subject, Role role) {
        return new Principal(subject, subject, List.of(new Grant(role, new PlaceId("cn"))), Principal.Means.PASSWORD);
    }

    /** Plans on what speaks now, and activates what was planned on it. */
    private PolicyAdministration administration() {
        return (PolicyAdministration) Proxy.newProxyInstance(ApprovalsTest.class.getClassLoader(), new Class<?>[] {PolicyAdministration.class}, (proxy, method, given) ->
                switch (method.getName()) {
                    case "plan" -> plan(given[0]);
                    case "previous" -> new Change.Activate(CITY, "sha256:before");
                    case "activations" -> List.copyOf(log);
                    case "activate" -> activate((String) given[1], (String) given[3], (String) given[4], (Sanction) given[5]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private Plan plan(Object changes) {
        return new Plan("plan on " + base, base, "edition-next", (List<Change>) changes, List.of(), List.of(), List.of(), List.of());
    }

    private synchronized Activation activate(String planHash, String by, String comment, Sanction sanction) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        if (!planHash.equals("plan on " + base)) {
            throw new LifecycleException(LifecycleException.Kind.CONFLICT, Text.of("已变", "moved"));
        }
        Activation entry = new Activation(log.size() + 1L, now, by, List.of(), "edition-next", base, comment, "", "", sanction);
        log.add(entry);
        base = "edition-" + (log.size() + 1);
        meanwhile.run();
        return entry;
    }

    private Order order(Optional<Instant> notBefore, boolean draft) {
        return new Order(List.of(new Change.Activate(CITY, "sha256:new")), "plan on " + base, Set.of(), "测人社批〔2022〕7号", "费率调整", notBefore, draft,
                plan -> new Preview("{\"on\":\"" + plan.baseEdition() + "\"}", "{}"));
    }

    private ChangeRequest prepared() {
        return approvals.prepare(order(Optional.empty(), false), ZHANG);
    }

    private static void assertRefused(Kind kind, Executable work) {
        assertEquals(kind, assertThrows(AccessException.class, work).kind());
    }

    private RequestState state(ChangeRequest request) {
        return approvals.find(request.id()).state();
    }

    /** The watch looks after bases each second, so also between the entry in the log and the request's own. */
    @Test
    void whatIsBeingActivatedDoesNotFindItsOwnBaseMoved() throws InterruptedException {
        ChangeRequest request = prepared();
        ChangeRequest other = prepared();
        approvals.approve(request.id(), "", LI);
        Thread watch = new Thread(approvals::checkBases);
        Thread preparer = new Thread(() -> assertRefused(Kind.CONFLICT, () -> approvals.withdraw(request.id(), "", ZHANG)));
        meanwhile = () -> {
            watch.start();
            preparer.start();
            while (!isStill(watch) || !isStill(preparer)) {
                Thread.onSpinWait();
            }
        };
        assertEquals(RequestState.ACTIVE, approvals.activate(request.id(), LI).state());
        watch.join();
        preparer.join();
        assertEquals(RequestState.ACTIVE, state(request));
        assertEquals(List.of("prepare", "approve", "activate"), approvals.find(request.id()).life().stream().map(ChangeRequest.Moment::deed).toList());
        assertEquals(RequestState.STALE, state(other));
    }

    private static boolean isStill(Thread thread) {
        return thread.getState() == Thread.State.BLOCKED || thread.getState() == Thread.State.TERMINATED;
    }

    /** Two servers of one database: the log alone says what was done. */
    @Test
    void whatWasActivatedIsActiveWhateverAnotherServerWroteMeanwhile() {
        ChangeRequest request = prepared();
        ChangeRequest approved = approvals.approve(request.id(), "", LI);
        meanwhile = () -> shelf.step(new ChangeRequest(approved.id(), approved.version() + 1, RequestState.STALE, approved.content(), approved.preparedBy(), approved.preparedAt(),
                approved.approvedBy(), approved.approvedAt(), false, Text.NONE, approved.activation(), approved.life()),
                new ChangeRequest.Moment("stale", RequestState.STALE, Approvals.SERVER, now, ""));
        assertEquals(RequestState.ACTIVE, approvals.activate(request.id(), LI).state());
        assertEquals(1, approvals.find(request.id()).activation().getAsLong());
    }

    @Test
    void whatOnePreparesAnotherOneApprovesAndTheLogNamesBoth() {
        ChangeRequest request = prepared();
        assertEquals(RequestState.REVIEW, request.state());
        assertEquals("{\"on\":\"edition-1\"}", request.content().preview().zh());
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(request.id(), "", ZHANG));
        assertRefused(Kind.CONFLICT, () -> approvals.activate(request.id(), LI));
        assertEquals(RequestState.APPROVED, approvals.approve(request.id(), "同意", LI).state());
        assertRefused(Kind.CONFLICT, () -> approvals.approve(request.id(), "", ADMIN));
        ChangeRequest done = approvals.activate(request.id(), LI);
        assertEquals(RequestState.ACTIVE, done.state());
        assertEquals(1, done.activation().getAsLong());
        assertEquals(Sanction.approved("zhang", "li", "测人社批〔2022〕7号", "1"), log.get(0).sanction());
        assertTrue(log.get(0).sanction().suffices());
        assertEquals(List.of("prepare", "approve", "activate"), done.life().stream().map(ChangeRequest.Moment::deed).toList());
        assertRefused(Kind.CONFLICT, () -> approvals.activate(request.id(), LI));
        assertEquals(1, log.size());
    }

    @Test
    void anAdministratorDoesNotApproveTheirOwnNorWhatTheyHadAHandIn() {
        ChangeRequest own = approvals.prepare(order(Optional.empty(), false), ADMIN);
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(own.id(), "", ADMIN));
        ChangeRequest edited = approvals.edit(own.id(), 1, order(Optional.empty(), false), LI);
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(own.id(), "", ADMIN));
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(edited.id(), "", LI));
        Principal program = new Principal("token.x", "x", List.of(new Grant(Role.APPROVE, new PlaceId("cn"))), Principal.Means.TOKEN);
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(own.id(), "", program));
    }

    @Test
    void anEditVoidsTheApproval() {
        ChangeRequest request = prepared();
        ChangeRequest approved = approvals.approve(request.id(), "", LI);
        assertRefused(Kind.PRECONDITION_FAILED, () -> approvals.edit(request.id(), 1, order(Optional.empty(), false), ZHANG));
        ChangeRequest edited = approvals.edit(request.id(), approved.version(), order(Optional.empty(), false), ZHANG);
        assertEquals(RequestState.REVIEW, edited.state());
        assertEquals(Optional.empty(), edited.approvedBy());
        assertRefused(Kind.CONFLICT, () -> approvals.activate(request.id(), LI));
    }

    @Test
    void aMovedBaseMakesItStaleAndItIsPlannedAgainInOneStep() {
        ChangeRequest first = prepared();
        ChangeRequest second = prepared();
        approvals.approve(first.id(), "", LI);
        approvals.approve(second.id(), "", LI);
        approvals.activate(first.id(), LI);
        approvals.checkBases();
        assertEquals(RequestState.STALE, state(second));
        assertFalse(approvals.find(second.id()).problem().isEmpty());
        assertRefused(Kind.CONFLICT, () -> approvals.activate(second.id(), LI));
        ChangeRequest again = approvals.replan(second.id(), plan -> new Preview("{}", "{}"), ZHANG);
        assertEquals(RequestState.REVIEW, again.state());
        assertEquals("edition-2", again.content().baseEdition());
        approvals.approve(second.id(), "", LI);
        assertEquals(RequestState.ACTIVE, approvals.activate(second.id(), LI).state());
    }

    @Test
    void whatIsApprovedOnAMovedBaseBecomesStaleInstead() {
        ChangeRequest request = prepared();
        base = "edition-x";
        assertRefused(Kind.CONFLICT, () -> approvals.approve(request.id(), "", LI));
        assertEquals(RequestState.STALE, state(request));
        assertRefused(Kind.CONFLICT, () -> approvals.prepare(new Order(List.of(), "plan on edition-1", Set.of(), "", "x", Optional.empty(), false, plan -> null), ZHANG));
    }

    @Test
    void aScheduleIsKeptWhenItsTimeComesOrSaysWhyNot() {
        Instant due = now.plusSeconds(60);
        ChangeRequest kept = approvals.prepare(order(Optional.of(due), false), ZHANG);
        assertEquals(RequestState.SCHEDULED, approvals.approve(kept.id(), "", LI).state());
        assertRefused(Kind.CONFLICT, () -> approvals.activate(kept.id(), LI));
        approvals.activateDue();
        assertEquals(0, log.size());
        now = due;
        approvals.activateDue();
        assertEquals(RequestState.ACTIVE, state(kept));
        assertEquals("nuanfeng", log.get(0).by());
        assertEquals(Optional.of("li"), log.get(0).sanction().approvedBy());

        ChangeRequest lost = approvals.prepare(order(Optional.of(now.plusSeconds(60)), false), ZHANG);
        approvals.approve(lost.id(), "", LI);
        now = now.plusSeconds(61);
        refusal = Optional.of(new LifecycleException(LifecycleException.Kind.REFUSED_BY_GATE, Text.of("算例不符", "an example fails")));
        assertThrows(LifecycleException.class, approvals::activateDue);
        assertEquals(RequestState.STALE, state(lost));
        assertEquals("算例不符", approvals.find(lost.id()).problem().zh());
        assertEquals(1, log.size());
    }

    @Test
    void aFullDiskLeavesItApproved() {
        ChangeRequest request = prepared();
        approvals.approve(request.id(), "", LI);
        refusal = Optional.of(new LifecycleException(LifecycleException.Kind.UNAVAILABLE, Text.of("磁盘已满", "disk full")));
        assertThrows(LifecycleException.class, () -> approvals.activate(request.id(), LI));
        assertEquals(RequestState.APPROVED, state(request));
        refusal = Optional.empty();
        assertEquals(RequestState.ACTIVE, approvals.activate(request.id(), LI).state());
    }

    @Test
    void itIsReturnedMendedAndTakenBack() {
        ChangeRequest request = approvals.prepare(order(Optional.empty(), true), ZHANG);
        assertEquals(RequestState.DRAFT, request.state());
        assertRefused(Kind.CONFLICT, () -> approvals.approve(request.id(), "", LI));
        ChangeRequest handedIn = approvals.edit(request.id(), 1, order(Optional.empty(), false), ZHANG);
        ChangeRequest returned = approvals.sendBack(handedIn.id(), "补文件", LI);
        assertEquals(RequestState.RETURNED, returned.state());
        assertRefused(Kind.CONFLICT, () -> approvals.approve(request.id(), "", LI));
        approvals.edit(request.id(), returned.version(), order(Optional.empty(), false), ZHANG);
        assertEquals(RequestState.WITHDRAWN, approvals.withdraw(request.id(), "不要", ZHANG).state());
        assertRefused(Kind.CONFLICT, () -> approvals.edit(request.id(), 5, order(Optional.empty(), false), ZHANG));
        assertRefused(Kind.REQUEST_UNKNOWN, () -> approvals.find(9));
    }

    @Test
    void anEmergencyIsMarkedUntilASecondPersonConfirmsIt() {
        ChangeRequest back = approvals.goBack(CITY, order(Optional.empty(), false), ADMIN);
        assertEquals(RequestState.ACTIVE, back.state());
        assertTrue(back.isUnconfirmed());
        assertEquals(Sanction.emergency("admin", "1"), log.get(0).sanction());
        assertRefused(Kind.FORBIDDEN, () -> approvals.approve(back.id(), "", ADMIN));
        ChangeRequest confirmed = approvals.approve(back.id(), "属实", LI);
        assertFalse(confirmed.isUnconfirmed());
        assertEquals(Optional.of("li"), confirmed.approvedBy());
        assertRefused(Kind.CONFLICT, () -> approvals.approve(back.id(), "", person("wang", Role.APPROVE)));
        refusal = Optional.of(new LifecycleException(LifecycleException.Kind.REFUSED_BY_GATE, Text.of("不行", "no")));
        assertThrows(LifecycleException.class, () -> approvals.goBack(CITY, order(Optional.empty(), false), ADMIN));
        assertEquals(RequestState.WITHDRAWN, approvals.find(2).state());
    }

    /** The log was written, the request was not: the log alone says what was done, and nothing is done twice. */
    @Test
    void aKillBetweenLogAndDatabaseIsMended() {
        ChangeRequest request = prepared();
        approvals.approve(request.id(), "", LI);
        shelf.killed = true;
        assertRefused(Kind.UNAVAILABLE, () -> approvals.activate(request.id(), LI));
        assertEquals(1, log.size());
        shelf.killed = false;
        assertEquals(RequestState.APPROVED, state(request));
        new Approvals(shelf, administration(), clock).recover();
        assertEquals(RequestState.ACTIVE, state(request));
        assertEquals(1, log.size());

        ChangeRequest other = prepared();
        approvals.approve(other.id(), "", LI);
        shelf.killed = true;
        assertRefused(Kind.UNAVAILABLE, () -> approvals.activate(other.id(), LI));
        shelf.killed = false;
        assertEquals(RequestState.ACTIVE, approvals.activate(other.id(), LI).state());
        assertEquals(2, log.size());
    }

    @Test
    void ofSixtyFourWhoApproveAtOnceOneDoes() throws Exception {
        ChangeRequest request = prepared();
        ExecutorService all = Executors.newFixedThreadPool(64);
        try {
            List<Callable<ChangeRequest>> approving = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Principal each = person("person" + i, Role.APPROVE);
                approving.add(() -> approvals.approve(request.id(), "", each));
            }
            int approved = 0;
            for (Future<ChangeRequest> each : all.invokeAll(approving)) {
                try {
                    each.get();
                    approved++;
                } catch (ExecutionException e) {
                    assertEquals(Kind.CONFLICT, ((AccessException) e.getCause()).kind());
                }
            }
            assertEquals(1, approved);
            assertEquals(2, approvals.find(request.id()).life().size());
        } finally {
            all.shutdown();
        }
    }
}
