// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.Account;
import nuanfeng.access.Accounts;
import nuanfeng.access.Grant;
import nuanfeng.access.Principal;
import nuanfeng.access.Profile;
import nuanfeng.access.ServiceToken;
import nuanfeng.approval.ChangeRequest;
import nuanfeng.approval.ChangeRequest.Content;
import nuanfeng.approval.ChangeRequest.Moment;
import nuanfeng.approval.ChangeRequest.Preview;
import nuanfeng.approval.RequestState;
import nuanfeng.approval.Requests;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.Text;
import nuanfeng.record.Records;
import nuanfeng.shell.internal.account.CreateAccountCommand;
import nuanfeng.shell.internal.account.DisableCommand;
import nuanfeng.shell.internal.account.ListAccountsCommand;
import nuanfeng.shell.internal.account.ResetCommand;
import nuanfeng.shell.internal.account.RolesCommand;
import nuanfeng.shell.internal.account.SignInCommand;
import nuanfeng.shell.internal.account.SignOutCommand;
import nuanfeng.shell.internal.account.TokensCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.lifecycle.ActivateCommand;
import nuanfeng.shell.internal.lifecycle.RollbackCommand;
import nuanfeng.shell.internal.request.ActivateRequestCommand;
import nuanfeng.shell.internal.request.ApproveCommand;
import nuanfeng.shell.internal.request.CreateRequestCommand;
import nuanfeng.shell.internal.request.ListRequestsCommand;
import nuanfeng.shell.internal.request.ReplanCommand;
import nuanfeng.shell.internal.request.ReturnCommand;
import nuanfeng.shell.internal.request.ScheduleCommand;
import nuanfeng.shell.internal.request.ShowRequestCommand;
import nuanfeng.shell.internal.request.WithdrawCommand;

/** Accounts and requests at the console: who gives a command counts, and no secret is printed but the one that is made. */
class AccessCommandsTest {

    private static final Instant NOW = Instant.parse("2022-07-01T00:00:00Z");
    private static final String HERE = "@" + Samples.PLACE;
    private static final Account ZHANG = new Account("zhang", "张三", List.of(Grant.find("prepare" + HERE).orElseThrow()), false, true, 1, NOW, NOW);
    private static final ServiceToken TOKEN = new ServiceToken("t1", "人事系统", ZHANG.grants(), "admin", NOW, NOW.plusSeconds(60), Optional.empty());
    private static final ChangeRequest REQUEST = new ChangeRequest(7, 2, RequestState.REVIEW, new Content(List.of(new Change.Activate(Samples.PLACE, Samples.DIGEST)), "sha256:plan",
            "sha256:base", "sha256:next", Set.of(), "测人社批〔2022〕7号", "费率", Optional.of(NOW), new Preview("{\"plan\":\"甲\"}", "{\"plan\":\"a\"}")), "prepare" + HERE, NOW, Optional.empty(),
            Optional.empty(), false, Text.NONE, OptionalLong.of(7), List.of(new Moment("prepare", RequestState.REVIEW, "prepare" + HERE, NOW, "费率")));

    private final FakeDesk desk = new FakeDesk();
    private final FakeAdministration administration = new FakeAdministration();
    private FakeSession session = FakeSession.answering(FakeDesk.PASSWORD);
    private final List<String> calls = new ArrayList<>();

    /** Notes what it is asked and gives the first of these results that fits. */
    private <T> T noting(Class<T> type, Object... results) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            calls.add(method.getName() + " " + String.join(" ", Arrays.stream(Optional.ofNullable(arguments).orElse(new Object[0])).map(each -> each instanceof Principal who
                    ? who.subject() : each instanceof Requests.Order order ? order.planHash() + " " + order.notBefore().map(Instant::toString).orElse("-") : String.valueOf(each)).toList()));
            boolean made = method.getName().equals("create") || method.getName().equals("reset");
            return method.getReturnType() == List.class ? List.of(results[method.getName().equals("tokens") ? 1 : 0]) : made ? new Accounts.Made<>(results[0], "once-secret")
                    : method.getName().equals("createToken") ? new Accounts.Made<>(results[1], "nft_secret") : method.getName().equals("revokeToken") ? results[1] : results[0];
        }));
    }

    private List<String> run(PolicyCommand command, String... words) throws Exception {
        int before = session.lines().size();
        Injected.into(command, "session", session);
        Injected.where(command, "words", new ArrayList<>(List.of(words)));
        Injected.where(command, "desk", desk);
        Injected.where(command, "administration", administration);
        Injected.where(command, "library", new FakeLibrary());
        Injected.where(command, "accounts", noting(Accounts.class, ZHANG, TOKEN));
        Injected.where(command, "requests", noting(Requests.class, REQUEST));
        Injected.where(command, "records", noting(Records.class));
        command.execute();
        return session.lines().subList(before, session.lines().size());
    }

    private String refused(PolicyCommand command, String... words) {
        return assertThrows(CommandException.class, () -> run(command, words)).getNiceHelp();
    }

    private void signIn(String user) throws Exception {
        run(new SignInCommand(), user);
    }

    @Test
    void theOwnerOfASingleServerIsItsAdministratorAndInProductionNobodyIsUntilTheySignIn() throws Exception {
        assertEquals("zhang", run(new ListAccountsCommand()).get(1).split(" ")[0]);
        desk.profile = Profile.PRODUCTION;
        assertEquals("unauthorised: Sign in first: account:sign-in <user>.", refused(new ListAccountsCommand()));
        assertTrue(refused(new ShowRequestCommand(), "7").startsWith("unauthorised"));
        signIn("administer@cn");
        assertEquals(2, run(new ListAccountsCommand()).size());
        assertFalse(String.valueOf(session.get("nuanfeng.account")).contains("secret"), "whoever prints the variables");
        run(new SignOutCommand());
        assertTrue(desk.sessions.isEmpty());
        assertTrue(refused(new ListAccountsCommand()).startsWith("unauthorised"));
    }

    @Test
    void whoeverIsSignedOutElsewhereIsOutAndAnotherSignInEndsTheOneBefore() throws Exception {
        signIn("administer@cn");
        signIn("reader@cn");
        assertEquals(Set.of("secret-reader@cn"), desk.sessions.keySet());
        desk.sessions.clear();
        assertTrue(refused(new ListRequestsCommand()).startsWith("unauthorised: The sign-in is worth nothing any more"));
    }

    @Test
    void aPasswordIsReadFromAFileOfItsOwnerAloneAndNeverPrinted(@TempDir Path folder) throws Exception {
        session = FakeSession.withoutTerminal();
        session.currentDir(folder);
        assertTrue(refused(new SignInCommand(), "prepare@cn").contains("--password-file"));
        Path file = Files.writeString(folder.resolve("p"), "once\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(refused(new SignInCommand(), "prepare@cn", "--password-file", "p").startsWith("bad-request: Others can read"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertTrue(refused(new SignInCommand(), "prepare@cn", "--password-file", "p").startsWith("password-change-required"));
        Path next = Files.writeString(folder.resolve("n"), FakeDesk.PASSWORD);
        Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
        assertEquals(List.of("Signed in: prepare@cn (prepare@cn), prepare@cn"), run(new SignInCommand(), "prepare@cn", "--password-file", "p", "--new-password-file", "n"));
        assertFalse(session.printed().contains(FakeDesk.PASSWORD));
    }

    @Test
    void anAdministratorMakesChangesAndClosesAccountsAndTokens() throws Exception {
        signIn("administer" + HERE);
        assertTrue(run(new CreateAccountCommand(), "zhang", "prepare" + HERE, "--name", "张三").contains("Password, good once and shown this once: once-secret"));
        assertEquals("create zhang 张三 [prepare%s] administer%s".formatted(HERE, HERE), calls.get(0));
        run(new RolesCommand(), "zhang", "clerk" + HERE);
        run(new DisableCommand(), "zhang");
        run(new ResetCommand(), "zhang");
        run(new TokensCommand(), "--create", "人事系统", "clerk" + HERE, "--days", "7");
        run(new TokensCommand(), "--revoke", "t1");
        assertEquals("t1", run(new TokensCommand()).get(1).split(" ")[0]);
        assertTrue(calls.get(2).startsWith("change zhang Optional.empty Change[name=Optional.empty, grants=Optional.empty, disabled=Optional[true]]"), calls::toString);
        assertTrue(calls.get(4).startsWith("createToken 人事系统 [clerk" + HERE + "] PT168H administer"), calls::toString);
        assertTrue(run(new CreateAccountCommand(), "li", "--json").get(0).contains("\"password\":\"once-secret\""));
        for (String[] wrong : new String[][] {{}, {"zhang", "boss@cn"}, {"zhang", "reader"}}) {
            assertTrue(refused(new CreateAccountCommand(), wrong).startsWith("bad-request"));
        }
        signIn("approve@cn");
        assertTrue(refused(new CreateAccountCommand(), "zhang").startsWith("forbidden"));
        assertTrue(refused(new TokensCommand()).startsWith("forbidden"));
    }

    @Test
    void whereTwoMustAgreeNobodyActivatesAtTheConsole() throws Exception {
        desk.profile = Profile.PRODUCTION;
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.CANDIDATE));
        signIn("administer@cn");
        assertTrue(refused(new ActivateCommand(), "ab12", "--yes", "--comment", "x").startsWith("approval-required: Nothing was changed"));
        assertTrue(refused(new RollbackCommand(), Samples.PLACE.path(), "--yes", "--comment", "x").startsWith("approval-required"));
        assertEquals(List.of(), administration.done);
        assertTrue(calls.isEmpty());
        List<String> back = run(new RollbackCommand(), Samples.PLACE.path(), "--emergency", "--yes", "--comment", "新版有误");
        assertTrue(back.get(back.size() - 1).contains("Done: entry 7"), back::toString);
        assertEquals("goBack %s sha256:plan - administer@cn".formatted(Samples.PLACE), calls.get(0));
        signIn("prepare@cn");
        assertTrue(refused(new RollbackCommand(), Samples.PLACE.path(), "--emergency", "--yes", "--comment", "x").startsWith("forbidden"));
    }

    @Test
    void aRequestIsPreparedSeenApprovedAndCarriedOutByWhoeverMay() throws Exception {
        desk.profile = Profile.PRODUCTION;
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.CANDIDATE));
        signIn("prepare" + HERE);
        List<String> made = run(new CreateRequestCommand(), "ab12", "--yes", "--comment", "费率", "--number", "7", "--not-before", "2022-08-01T00:00:00+08:00");
        assertTrue(made.get(0).startsWith("Plan sha256:plan"), made::toString);
        assertTrue(made.get(made.size() - 1).endsWith("prepared  费率"), made::toString);
        assertEquals("prepare sha256:plan 2022-07-31T16:00:00Z prepare" + HERE, calls.get(0));
        run(new ScheduleCommand(), "7", "2023-01-01T00:00:00+08:00");
        run(new ScheduleCommand(), "7");
        assertTrue(calls.containsAll(List.of("edit 7 2 sha256:plan 2022-12-31T16:00:00Z prepare" + HERE, "edit 7 2 sha256:plan - prepare" + HERE)), calls::toString);
        run(new ReplanCommand(), "7");
        run(new WithdrawCommand(), "7");
        for (PolicyCommand each : List.of(new ApproveCommand(), new ReturnCommand(), new ActivateRequestCommand())) {
            assertTrue(refused(each, "7", "--note", "x").startsWith("forbidden"), each.toString());
        }
        signIn("approve" + HERE);
        assertTrue(run(new ShowRequestCommand(), "7", "--json").get(0).endsWith("\"plan\":{\"plan\":\"甲\"}}"));
        assertTrue(run(new ListRequestsCommand(), "--state", "review").get(1).contains("review"));
        run(new ApproveCommand(), "7", "--note", "同意");
        assertTrue(calls.contains("approve 7 同意 approve" + HERE), calls::toString);
        run(new ActivateRequestCommand(), "7");
        assertTrue(refused(new ReturnCommand(), "7").startsWith("bad-request: Say why"));
        assertTrue(refused(new WithdrawCommand(), "7").startsWith("forbidden"), "somebody else prepared it");
        for (String[] wrong : new String[][] {{}, {"x"}, {"0"}}) {
            assertTrue(refused(new ShowRequestCommand(), wrong).startsWith("bad-request"));
        }
        signIn("administer@cn.other");
        assertEquals(List.of("There are no requests."), run(new ListRequestsCommand()));
        assertTrue(refused(new ShowRequestCommand(), "7").startsWith("forbidden"));
        assertTrue(refused(new CreateRequestCommand(), "ab12", "--yes", "--comment", "x").startsWith("forbidden"));
    }

    @Test
    void theApproversPasswordIsAskedForAgain() throws Exception {
        signIn("approve" + HERE);
        Object signedIn = session.get("nuanfeng.account");
        session = FakeSession.answering("wrong");
        session.put("nuanfeng.account", signedIn);
        assertEquals("unauthorised: wrong", refused(new ApproveCommand(), "7"));
        assertFalse(calls.stream().anyMatch(each -> each.startsWith("approve")));
    }
}
