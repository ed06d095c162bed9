// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.lifecycle.PolicyState;
import nuanfeng.shell.internal.lifecycle.ActivateCommand;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.lifecycle.RemoveCommand;
import nuanfeng.shell.internal.lifecycle.RollbackCommand;
import nuanfeng.shell.internal.lifecycle.SubmitCommand;

class ChangingCommandsTest {

    private final FakeAdministration administration = new FakeAdministration();

    @BeforeEach
    void twoVersionsAreStored() {
        administration.stored.add(Samples.policy(Samples.DIGEST, PolicyState.CANDIDATE));
        administration.stored.add(Samples.policy(Samples.OTHER_DIGEST, PolicyState.RETIRED));
    }

    @Test
    void thePlanIsShownBeforeTheQuestion() throws Exception {
        FakeSession session = FakeSession.answering("y");
        activate(session, "ab12").execute();
        List<String> lines = session.lines();
        assertTrue(lines.get(0).startsWith("Plan sha256:plan"), session.printed());
        assertTrue(session.printed().contains("Parameters  2022-06-27  0.004  0.005  测试函〔2022〕1号 三（二）2  work-injury.rate"),
                session.printed());
        assertTrue(session.printed().indexOf("Plan") < session.printed().indexOf("(y/N)"));
        assertEquals(List.of("activate [Activate[place=cn.testland.testcity, digest=%s]] with sha256:plan accepting [] by wang: y"
                .formatted(Samples.DIGEST)), administration.done);
    }

    @Test
    void anyOtherAnswerThanYesChangesNothing() throws Exception {
        for (String answer : List.of("", "n", "policy:list", "yesterday")) {
            FakeSession session = FakeSession.answering(answer);
            activate(session, "ab12").execute();
            assertTrue(session.printed().endsWith("Nothing was changed.\n"));
        }
        assertEquals(List.of(), administration.done);
    }

    @Test
    void whereNobodyCanBeAskedYesMustBeSaid() throws Exception {
        FakeSession session = FakeSession.withoutTerminal();
        CommandException refused = assertThrows(CommandException.class, () -> activate(session, "ab12").execute());
        assertTrue(refused.getNiceHelp().startsWith("precondition-required: Nothing was changed"), refused.getNiceHelp());
        assertTrue(session.printed().startsWith("Plan "));

        activate(session, "ab12", "--yes", "--comment", "按通知").execute();
        assertTrue(administration.done.get(0).endsWith("by wang: 按通知"));
    }

    @Test
    void aReasonIsAskedForWhereSomebodyIsAndElseMustBeGiven() throws Exception {
        CommandException refused = assertThrows(CommandException.class, () -> activate(FakeSession.withoutTerminal(), "ab12", "--yes").execute());
        assertTrue(refused.getNiceHelp().contains("--comment"), refused.getNiceHelp());
        assertEquals(List.of(), administration.done);
        activate(FakeSession.answering("y"), "ab12").execute();
        assertTrue(administration.done.get(0).endsWith("by wang: y"), administration.done.toString());
    }

    @Test
    void aConsequenceMustBeAcceptedByName() throws Exception {
        administration.consequences = List.of(Samples.consequence());
        FakeSession session = FakeSession.withoutTerminal();
        CommandException refused = assertThrows(CommandException.class, () -> activate(session, "ab12", "--yes").execute());
        assertEquals("precondition-failed: Nothing was changed; these consequences are not accepted: "
                + "cn.testland.testcity/work-injury/甲", refused.getNiceHelp());

        activate(session, "--accept=cn.testland.testcity/work-injury/甲", "ab12", "--yes", "--comment=x").execute();
        assertTrue(administration.done.get(0).contains("accepting [cn.testland.testcity/work-injury/甲]"));
    }

    @Test
    void whatIsBlockedIsNotEvenAskedFor() {
        administration.blockers = List.of(Samples.finding());
        CommandException refused =
                assertThrows(CommandException.class, () -> activate(FakeSession.answering("y"), "ab12").execute());
        assertEquals("refused-by-gate: The value has no citation. Name the clause.", refused.getNiceHelp());
        assertEquals(List.of(), administration.done);
    }

    @Test
    void anAmbiguousOrUnknownDigestIsRefusedInOneLine() {
        assertEquals("bad-request: 'ab1' is too short for a digest; give at least 4 digits.", refusalOf("ab1"));
        assertTrue(refusalOf("ffff").startsWith("policy-unknown: No stored policy has the digest 'ffff'"));
        administration.stored.add(Samples.policy("sha256:ab12" + "1".repeat(60), PolicyState.CANDIDATE));
        assertEquals("bad-request: 2 stored policies begin with 'ab12'; give more digits.", refusalOf("ab12"));
        assertEquals("bad-request: There is no option --ja; see --help.", refusalOf("--ja"));
    }

    @Test
    void inJsonThePlanIsALineAndTheActivationAnother() throws Exception {
        FakeSession session = FakeSession.withoutTerminal();
        activate(session, "ab12", "--json", "--yes", "--comment=x").execute();
        assertEquals(2, session.lines().size(), session.printed());
        assertTrue(session.lines().get(0).startsWith("{\"planHash\":\"sha256:plan\""), session.printed());
        assertTrue(session.lines().get(1).startsWith("{\"seq\":7"), session.printed());
    }

    @Test
    void rollbackAndRemovalArePlannedToo() throws Exception {
        RollbackCommand rollback = new RollbackCommand();
        prepare(rollback, FakeSession.answering("yes"));
        Injected.into(rollback, "words", List.of(Samples.PLACE.path()));
        rollback.execute();
        RemoveCommand removal = new RemoveCommand();
        prepare(removal, FakeSession.answering("yes"));
        Injected.into(removal, "words", List.of(Samples.PLACE.path()));
        removal.execute();
        assertTrue(administration.done.get(0).startsWith("activate [Activate[place=cn.testland.testcity, digest=sha256:ab13"));
        assertTrue(administration.done.get(1).startsWith("activate [Remove[place=cn.testland.testcity]]"));
    }

    @Test
    void aFileIsSubmittedFromTheSessionsFolder(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("p.jar"), "12345");
        FakeSession session = FakeSession.withoutTerminal();
        session.currentDir(folder);
        submit(session, "p.jar").execute();
        submit(session, folder.resolve("p.jar").toUri().toString()).execute();
        assertEquals(List.of("submit 5 bytes from shell by wang", "submit 5 bytes from shell by wang"), administration.done);
        assertTrue(session.printed().startsWith("cn.testland.testcity 1.0.0 is candidate\n"));

        CommandException absent = assertThrows(CommandException.class, () -> submit(session, "q.jar").execute());
        assertEquals("unreadable: There is no file " + folder.resolve("q.jar") + ".", absent.getNiceHelp());
        CommandException remote = assertThrows(CommandException.class, () -> submit(session, "http://x/p.jar").execute());
        assertTrue(remote.getNiceHelp().startsWith("bad-request: Only files are taken"));
    }

    @Test
    void aRejectedBundleShowsWhereAndHowToMendIt(@TempDir Path folder) throws Exception {
        administration.submitted = PolicyState.REJECTED;
        Files.writeString(folder.resolve("p.jar"), "12345");
        FakeSession session = FakeSession.withoutTerminal();
        session.currentDir(folder);
        assertThrows(CommandException.class, () -> submit(session, "p.jar", "--activate", "--yes").execute());
        assertTrue(session.lines().contains(
                "  error policy/parameters/work-injury.yaml:12: The value has no citation. [uncited]"), session.printed());
        assertTrue(session.lines().contains("    → Name the clause."));
        assertEquals(1, administration.done.size());
    }

    private String refusalOf(String word) {
        return assertThrows(CommandException.class, () -> activate(FakeSession.answering("y"), word).execute()).getNiceHelp();
    }

    private ActivateCommand activate(FakeSession session, String... words) {
        ActivateCommand command = new ActivateCommand();
        prepare(command, session);
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private SubmitCommand submit(FakeSession session, String... words) {
        SubmitCommand command = new SubmitCommand();
        prepare(command, session);
        Injected.into(command, "words", List.of(words));
        return command;
    }

    private void prepare(PolicyCommand command, FakeSession session) {
        Injected.into(command, "session", session);
        Injected.into(command, "administration", administration);
        Injected.into(command, "desk", new FakeDesk());
    }
}
