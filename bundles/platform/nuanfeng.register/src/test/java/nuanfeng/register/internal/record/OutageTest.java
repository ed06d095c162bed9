// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.Records;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.PostgresServer;

/** The database goes away and comes back. */
class OutageTest {

    private static final Act ACT = Act.of("clerk", "x");

    @Test
    void whileTheDatabaseIsAwayRecordsAreRefusedAndThenTheyAreThereAgain(@TempDir Path folder) throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        PostgresServer server = PostgresServer.find().orElseThrow();
        PrintStream log = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        try (World world = new World(server.database("outage"), folder.resolve("register.keys"))) {
            long id = world.records.create(World.WORKERS, Draft.of(RecordsContract.worker(RecordsContract.NUMBER)), ACT).record().id();
            server.stop();
            try {
                for (int i = 0; i < 5; i++) {
                    RecordException away = assertThrows(RecordException.class, () -> world.records.create(World.WORKERS, Draft.of(RecordsContract.worker(
                            RecordsContract.NUMBER)), ACT));
                    assertEquals(Kind.UNAVAILABLE, away.kind());
                }
                assertEquals(Kind.UNAVAILABLE, assertThrows(RecordException.class, () -> world.records.search(Search.all(World.WORKERS), Sight.masked("x"))).kind());
                assertEquals(Records.State.UNAVAILABLE, world.records.standing().state());
            } finally {
                server.restart();
            }
            world.awaitReady();
            assertTrue(world.records.verify("worker", World.PLACE, id).intact());
            assertEquals(Kind.CONFLICT, assertThrows(RecordException.class, () -> world.records.create(World.WORKERS, Draft.of(RecordsContract.worker(
                    RecordsContract.NUMBER)), ACT)).kind());
            assertEquals(RecordsContract.NUMBER, world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.whole("a", "b")).body().get("idNo"));
        } finally {
            System.setErr(log);
        }
        String all = written.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains("away"), all);
        assertFalse(all.contains(RecordsContract.NUMBER) || all.contains("李四"), () -> all.replace("\n\tat", ""));
    }
}
