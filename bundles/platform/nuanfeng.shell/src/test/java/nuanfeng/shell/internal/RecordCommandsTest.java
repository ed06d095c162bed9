// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.access.Profile;
import nuanfeng.record.FakeRecords;
import nuanfeng.record.Search;
import nuanfeng.shell.internal.account.SignInCommand;
import nuanfeng.shell.internal.record.AccessesCommand;
import nuanfeng.shell.internal.record.ChangeRecordCommand;
import nuanfeng.shell.internal.record.EndCommand;
import nuanfeng.shell.internal.record.EnterCommand;
import nuanfeng.shell.internal.record.HistoryCommand;
import nuanfeng.shell.internal.record.ListRecordsCommand;
import nuanfeng.shell.internal.record.RecordCommand;
import nuanfeng.shell.internal.record.ShowRecordCommand;
import nuanfeng.shell.internal.record.VerifyRecordCommand;

class RecordCommandsTest {

    @TempDir
    Path folder;

    private final FakeDesk desk = new FakeDesk();
    private final FakeSession session = FakeSession.withoutTerminal();
    private final FakeLibrary library = new FakeLibrary();
    private final FakeRecords records = new FakeRecords();

    private List<String> run(RecordCommand command, String... words) throws Exception {
        int before = session.lines().size();
        Injected.into(command, "session", session);
        Injected.into(command, "desk", desk);
        Injected.into(command, "library", library);
        Injected.into(command, "records", records);
        Injected.into(command, "place", "990102");
        Injected.into(command, "type", "outlet");
        Injected.into(command, "words", new ArrayList<>(List.of(words)));
        command.execute();
        return session.lines().subList(before, session.lines().size());
    }

    private String refused(RecordCommand command, String... words) {
        return assertThrows(Exception.class, () -> run(command, words)).getMessage();
    }

    @Test
    void aRecordIsEnteredChangedAndEndedAtTheConsole() throws Exception {
        assertTrue(run(new EnterCommand(), "outletNo=W-1", "district=990102", "--reason", "opened").get(0).startsWith("Entered: #1 version 1"));
        assertTrue(refused(new ChangeRecordCommand(), "1", "headcount=7", "--reason", "x").contains("--version"));
        assertTrue(refused(new ChangeRecordCommand(), "1", "headcount=7", "--version", "1").contains("--reason"));
        assertTrue(run(new ChangeRecordCommand(), "#1", "headcount=7", "--version", "1", "--reason", "counted").get(0).startsWith("Changed: #1 version 2"));
        List<String> shown = run(new ShowRecordCommand(), "1");
        assertTrue(shown.contains("  outletNo = W-1") && shown.contains("  headcount = 7"), shown::toString);
        assertTrue(run(new EndCommand(), "1", "--version", "2", "--on", "2022-09-01", "--reason", "closed").get(0).contains("ended 2022-09-01"));
        assertTrue(run(new EndCommand(), "1", "--version", "3", "--return", "--reason", "slip").get(0).contains("version 4"));
        assertTrue(refused(new EndCommand(), "1", "--version", "3", "--reason", "late").startsWith("precondition-failed"));
        assertTrue(run(new HistoryCommand(), "1").get(0).startsWith("#1 version 4"));
        assertEquals(List.of("The history is intact: 1 versions."), run(new VerifyRecordCommand(), "1"));
    }

    @Test
    void whatIsWrongWithARecordIsToldFieldByField() {
        String message = refused(new EnterCommand(), "district=1", "nonsense=x");
        assertTrue(message.startsWith("invalid-record") && message.contains("[outletNo: ") && message.contains("[nonsense: "), message);
        assertTrue(refused(new ShowRecordCommand(), "99").startsWith("record-unknown"));
        assertTrue(refused(new ShowRecordCommand(), "x").startsWith("bad-request"));
        assertTrue(refused(new ListRecordsCommand(), "x").startsWith("bad-request"));
    }

    @Test
    void aListIsFilteredByFields() throws Exception {
        run(new EnterCommand(), "outletNo=W-1", "district=990102");
        List<String> lines = run(new ListRecordsCommand(), "district=990102", "openedOn.to=2022-07-01", "--limit", "3", "--json");
        Search asked = records.asked.orElseThrow();
        assertEquals(List.of(new Search.Filter("district", Search.Filter.Sort.IS, "990102"), new Search.Filter("openedOn", Search.Filter.Sort.TO, "2022-07-01")),
                asked.filters());
        assertEquals(3, asked.limit());
        assertTrue(lines.get(0).startsWith("{\"items\":[{\"id\":\"1\""), lines::toString);
    }

    @Test
    void whereAccountsCountWhoSignedInIsWhoMayAndWhoIsKept() throws Exception {
        desk.profile = Profile.PRODUCTION;
        assertTrue(refused(new EnterCommand(), "outletNo=W-1", "district=990102").startsWith("unauthorised"));
        signIn("clerk@cn.elsewhere");
        assertTrue(refused(new EnterCommand(), "outletNo=W-1", "district=990102").startsWith("forbidden"));
        signIn("reader@" + Samples.PLACE);
        assertTrue(refused(new EnterCommand(), "outletNo=W-1", "district=990102").startsWith("forbidden"));
        signIn("clerk@" + Samples.PLACE);
        run(new EnterCommand(), "outletNo=W-1", "district=990102");
        assertTrue(String.join(" ", run(new HistoryCommand(), "1")).contains("clerk@" + Samples.PLACE));
        assertTrue(refused(new AccessesCommand(), "1").startsWith("forbidden"));
    }

    private void signIn(String user) throws Exception {
        SignInCommand command = new SignInCommand();
        Injected.into(command, "session", session);
        Injected.into(command, "desk", desk);
        Injected.into(command, "words", new ArrayList<>(List.of(user)));
        Path file = Files.writeString(folder.resolve(user), FakeDesk.PASSWORD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Injected.into(command, "passwordFile", file.toString());
        command.execute();
    }
}
