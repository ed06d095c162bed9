// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.AccessException;
import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.AccountShelf.Kept;
import nuanfeng.access.Grant;
import nuanfeng.access.Role;
import nuanfeng.access.ServiceToken;
import nuanfeng.access.SessionShelf.KeptSession;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestState;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.lifecycle.Change;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;

/** What holds of accounts wherever they are kept. */
abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");
    private static final List<Grant> GRANTS = List.of(new Grant(Role.CLERK, new PlaceId("cn.testland")), new Grant(Role.PREPARE, new PlaceId("cn")));

    @TempDir
    Path folder;
    private Database database;
    private KeptAccounts accounts;

    abstract Source source() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = new Database(source(), handle -> { });
        while (!database.isReady()) {
            Thread.onSpinWait();
        }
        accounts = new KeptAccounts(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Kept kept(String subject, int version, boolean disabled, String secret) {
        return new Kept(new Account(subject, "张三", GRANTS, disabled, true, version, NOW, NOW.plusSeconds(version)), secret);
    }

    private static Deed deed(String what, String subject) {
        return new Deed("admin", what, subject, "", NOW);
    }

    private static void assertRefused(AccessException.Kind kind, Runnable work) {
        assertEquals(kind, assertThrows(AccessException.class, work::run).kind());
    }

    @Test
    void anAccountIsKeptAsItWasGiven() {
        Kept zhang = kept("zhang", 1, false, "hash");
        accounts.add(zhang, deed("create", "zhang"));
        assertTrue(accounts.isReady());
        assertEquals(Optional.of(zhang), accounts.find("zhang"));
        assertEquals(List.of(zhang.account()), accounts.accounts());
        assertEquals(Optional.empty(), accounts.find("li"));
        assertRefused(AccessException.Kind.CONFLICT, () -> accounts.add(zhang, deed("create", "zhang")));
        assertEquals(1, accounts.deeds(Optional.empty(), 10).size());
    }

    @Test
    void aChangeWantsTheVersionBefore() {
        accounts.add(kept("zhang", 1, false, "hash"), deed("create", "zhang"));
        Kept changed = kept("zhang", 2, true, "other");
        accounts.change(changed, deed("disable", "zhang"));
        assertEquals(Optional.of(changed), accounts.find("zhang"));
        assertRefused(AccessException.Kind.PRECONDITION_FAILED, () -> accounts.change(changed, deed("disable", "zhang")));
        assertRefused(AccessException.Kind.PRECONDITION_FAILED, () -> accounts.change(kept("li", 2, true, "x"), deed("disable", "li")));
        assertEquals(List.of("disable", "create"), accounts.deeds(Optional.of("zhang"), 10).stream().map(Deed::deed).toList());
        assertEquals(List.of(), accounts.deeds(Optional.of("li"), 10));
    }

    private List<String> audited(AuditEntry.Kind kind, AuditPeriod period) {
        List<String> told = new ArrayList<>();
        new KeptAudit(database).each(kind, period, each -> told.add("%s %s %s %s %s %s".formatted(each.id(), each.by(), each.deed(), each.subject(), each.places(), each.details().keySet())));
        return told;
    }

    @Test
    void anAuditorIsToldEveryDeedPageByPage() {
        AuditPeriod ever = new AuditPeriod(Optional.empty(), Optional.empty());
        accounts.add(kept("zhang", 1, false, "hash"), deed("create", "zhang"));
        for (int i = 0; i < 1_050; i++) {
            accounts.note(new Deed("zhang", "sign-in", "zhang", "password 192.0.2.1", NOW.plusSeconds(i)));
        }
        List<String> all = audited(AuditEntry.Kind.ACCOUNT, ever);
        assertEquals(1_051, all.size());
        assertEquals(1_051, Set.copyOf(all).size());
        assertTrue(all.get(0).contains(" admin create zhang [] "), all.get(0));
        assertEquals(10, audited(AuditEntry.Kind.ACCOUNT, new AuditPeriod(Optional.of(NOW.plusSeconds(1_000)), Optional.of(NOW.plusSeconds(1_010)))).size());
        KeptRequests requests = new KeptRequests(database);
        ChangeRequest made = requests.add(request(0, 1, RequestState.REVIEW, Optional.empty(), List.of()), moment("prepare", RequestState.REVIEW));
        requests.step(request(made.id(), 2, RequestState.APPROVED, Optional.of("li"), List.of()), moment("approve", RequestState.APPROVED));
        assertEquals(List.of(made.id() + ".1 li prepare " + made.id() + " [cn.testland, cn.gone] [state, approvalNumber]",
                made.id() + ".2 li approve " + made.id() + " [cn.testland, cn.gone] [state, approvalNumber]"), audited(AuditEntry.Kind.REQUEST, ever));
        database.inTransaction(handle -> handle.execute("insert into access_log (read_at, read_by, purpose, type, place, record_id, fields) values ('2022-07-01T00:00:00Z', 'chen',"
                + " '核对450802180012319993', 'worker', 'cn.testland', 7, 'idNo name')"));
        assertEquals(1, audited(AuditEntry.Kind.ACCESS, ever).size());
        new KeptAudit(database).each(AuditEntry.Kind.ACCESS, ever, each -> assertEquals("核对… worker 7 {fields=idNo name}", each.note() + " " + each.subject() + " " + each.details()));
    }

    @Test
    void aTokenIsFoundByItsHashUntilItIsRevoked() {
        ServiceToken token = new ServiceToken("t1", "人事系统", GRANTS, "zhang", NOW, NOW.plusSeconds(9), Optional.empty());
        accounts.add(token, "hash", deed("token", "t1"));
        assertEquals(Optional.of(token), accounts.token("hash"));
        assertEquals(List.of("hash"), accounts.tokenHashes());
        assertTrue(token.isGood(NOW));
        assertFalse(token.isGood(NOW.plusSeconds(9)));
        ServiceToken revoked = accounts.revoke("t1", deed("revoke", "t1"));
        assertEquals(Optional.of(NOW), revoked.revokedAt());
        assertFalse(revoked.isGood(NOW));
        assertEquals(List.of(), accounts.tokenHashes());
        assertEquals(List.of(revoked), accounts.tokens());
        assertEquals(revoked, accounts.revoke("t1", deed("revoke", "t1")));
        assertRefused(AccessException.Kind.ACCOUNT_UNKNOWN, () -> accounts.revoke("t2", deed("revoke", "t2")));
        assertEquals(2, accounts.deeds(Optional.of("t1"), 10).size());
    }

    private static ChangeRequest request(long id, int version, RequestState state, Optional<String> approvedBy, List<Moment> life) {
        Content content = new Content(List.of(new Change.Activate(new PlaceId("cn.testland"), "sha256:1"), new Change.Remove(new PlaceId("cn.gone"))), "plan-1", "base",
                "next", Set.of("一/二", "三"), "测人社批〔2022〕7号", "费率", Optional.of(NOW), new Preview("{\"a\":1}", "{}"));
        return new ChangeRequest(id, version, state, content, "zhang", NOW, approvedBy, approvedBy.map(each -> NOW), false,
                state == RequestState.STALE ? Text.of("已变", "moved") : Text.NONE, state == RequestState.ACTIVE ? OptionalLong.of(7) : OptionalLong.empty(), life);
    }

    private static Moment moment(String deed, RequestState state) {
        return new Moment(deed, state, "li", NOW, "注");
    }

    @Test
    void aRequestIsKeptStepByStep() {
        KeptRequests requests = new KeptRequests(database);
        Moment first = moment("prepare", RequestState.REVIEW);
        ChangeRequest made = requests.add(request(0, 1, RequestState.REVIEW, Optional.empty(), List.of()), first);
        long id = made.id();
        assertEquals(request(id, 1, RequestState.REVIEW, Optional.empty(), List.of(first)), made);
        assertEquals(List.of(made), requests.open());
        Moment second = moment("approve", RequestState.APPROVED);
        ChangeRequest approved = requests.step(request(id, 2, RequestState.APPROVED, Optional.of("li"), List.of()), second);
        assertEquals(request(id, 2, RequestState.APPROVED, Optional.of("li"), List.of(first, second)), approved);
        assertRefused(AccessException.Kind.CONFLICT, () -> requests.step(request(id, 2, RequestState.APPROVED, Optional.of("wang"), List.of()), second));
        ChangeRequest active = requests.step(request(id, 3, RequestState.ACTIVE, Optional.of("li"), List.of()), moment("activate", RequestState.ACTIVE));
        assertEquals(7, active.activation().getAsLong());
        assertEquals(List.of(), requests.open());
        ChangeRequest other = requests.add(request(0, 1, RequestState.STALE, Optional.empty(), List.of()), first);
        assertEquals("moved", other.problem().in(true));
        assertEquals(List.of(other, active), requests.list(Optional.empty(), 10));
        assertEquals(List.of(other), requests.list(Optional.of(RequestState.STALE), 10));
        assertEquals(Optional.empty(), requests.find(99));
    }

    @Test
    void ofManyWhoTakeTheSameStepAtOnceOneDoes() throws Exception {
        KeptRequests requests = new KeptRequests(database);
        long id = requests.add(request(0, 1, RequestState.REVIEW, Optional.empty(), List.of()), moment("prepare", RequestState.REVIEW)).id();
        ExecutorService pool = Executors.newFixedThreadPool(64);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String who = "approver" + i;
                answers.add(pool.submit(() -> {
                    start.await();
                    try {
                        return requests.step(request(id, 2, RequestState.APPROVED, Optional.of(who), List.of()), new Moment("approve", RequestState.APPROVED, who, NOW, ""))
                                .approvedBy().orElseThrow();
                    } catch (AccessException e) {
                        return e.kind().code();
                    }
                }));
            }
            start.countDown();
            List<String> said = new ArrayList<>();
            for (Future<String> each : answers) {
                said.add(each.get());
            }
            List<String> approved = said.stream().filter(each -> each.startsWith("approver")).toList();
            assertEquals(1, approved.size(), said::toString);
            assertTrue(said.stream().filter(each -> !each.startsWith("approver")).allMatch("conflict"::equals), said::toString);
            ChangeRequest now = requests.find(id).orElseThrow();
            assertEquals(approved, now.approvedBy().stream().toList());
            assertEquals(List.of("prepare", "approve"), now.life().stream().map(Moment::deed).toList());
        } finally {
            pool.shutdownNow();
        }
    }

    private static KeptSession session(String hash, String subject, boolean byKey, int ends, int seen) {
        return new KeptSession(hash, subject, byKey, "mark", NOW, NOW.plusSeconds(ends), NOW.plusSeconds(seen));
    }

    @Test
    void whoIsSignedInIsKeptUntilTheyAreNot() {
        KeptSessions sessions = new KeptSessions(database);
        assertTrue(sessions.isReady());
        List<KeptSession> made = List.of(session("a", "zhang", false, 900, 1), session("b", "zhang", false, 800, 2), session("c", "li", false, 700, 3), session("d", "zhang", true, 600, 4));
        made.forEach(sessions::keep);
        assertEquals(made, sessions.all(10));
        assertEquals(made.subList(0, 2), sessions.all(2));
        assertEquals(Optional.of(made.get(2)), sessions.find("c"));
        assertEquals(Optional.empty(), sessions.find("x"));
        sessions.seen(Map.of());
        sessions.seen(Map.of("a", NOW.plusSeconds(50), "b", NOW, "x", NOW));
        assertEquals(List.of(session("a", "zhang", false, 900, 50), made.get(1)), sessions.all(2), "the later moment counts");
        sessions.end("b");
        sessions.end("b");
        assertEquals(List.of("a", "c", "d"), sessions.all(10).stream().map(KeptSession::hash).toList());
        sessions.endAllOf("zhang");
        assertEquals(List.of("c", "d"), sessions.all(10).stream().map(KeptSession::hash).toList(), "the key is nobody's password");
        sessions.forget(NOW.plusSeconds(600), NOW);
        assertEquals(List.of("c"), sessions.all(10).stream().map(KeptSession::hash).toList());
        sessions.forget(NOW, NOW.plusSeconds(3));
        assertEquals(List.of(), sessions.all(10));
    }
}
