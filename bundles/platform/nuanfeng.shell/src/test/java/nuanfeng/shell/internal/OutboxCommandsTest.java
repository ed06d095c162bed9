// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import nuanfeng.outbox.FakeOutbox;
import nuanfeng.policy.Text;
import nuanfeng.shell.internal.command.PolicyCommand;
import nuanfeng.shell.internal.outbox.OutboxCommand;
import nuanfeng.shell.internal.outbox.RemindCommand;

class OutboxCommandsTest {

    private final FakeDesk desk = new FakeDesk();
    private final FakeSession session = FakeSession.answering("");
    private final FakeOutbox outbox = new FakeOutbox();

    @BeforeEach
    void write() {
        outbox.write(List.of(FakeOutbox.NOTICE));
    }

    private List<String> run(PolicyCommand command, String... words) throws Exception {
        int before = session.lines().size();
        Injected.into(command, "session", session);
        Injected.into(command, "desk", desk);
        Injected.into(command, "words", new ArrayList<>(List.of(words)));
        Injected.into(command, "library", new FakeLibrary());
        if (command instanceof OutboxCommand) {
            Injected.into(command, "outbox", outbox);
        } else {
            Injected.into(command, "reminders", outbox);
            Injected.into(command, "place", "990102");
        }
        command.execute();
        return session.lines().subList(before, session.lines().size());
    }

    @Test
    void noticesAreShownAndWhatWasGivenUpIsTriedAgain() throws Exception {
        assertEquals(List.of("1  cn.testland.testcity  test.report@2022-08  2022-08-25  before-3  open  提醒：试验报表"), run(new OutboxCommand()));
        assertTrue(run(new OutboxCommand(), "1").get(3).contains("Nobody is configured"), session::printed);
        outbox.failed(outbox.claim(List.of("hr"), 1, Duration.ofMinutes(1)).get(0), Optional.empty(), Text.of("满了", "full"));
        assertEquals(List.of("  hr: given up, 1 attempts, 2022-08-22T09:00:00+08:00", "    full"), run(new OutboxCommand(), "1").subList(3, 5));
        assertEquals(List.of("There are no notices."), run(new OutboxCommand(), "--state", "delivered"));
        run(new OutboxCommand(), "1", "--retry");
        assertEquals("again 1", outbox.told.get(outbox.told.size() - 1));
        assertTrue(run(new OutboxCommand(), "--json").get(0).startsWith("{\"items\":[{\"id\":\"1\""));
        for (String[] wrong : new String[][] {{"2"}, {"x"}, {"--state", "lost"}, {"--retry"}}) {
            assertTrue(assertThrows(Exception.class, () -> run(new OutboxCommand(), wrong)).getMessage().startsWith("bad-request"));
        }
    }

    @Test
    void remindersAreWrittenOfADay() throws Exception {
        assertEquals(List.of("cn.testland.testcity  test.report@2022-08  2022-08-25  before-3  提醒：试验报表"), run(new RemindCommand(), "--day", "2022-08-22", "--dry-run"));
        assertEquals("remind cn.testland.testcity 2022-08-22 true", outbox.told.get(0));
        assertTrue(run(new RemindCommand(), "--day", "2022-08-22", "--json").get(0).startsWith("{\"dryRun\":false,\"items\":["));
    }
}
