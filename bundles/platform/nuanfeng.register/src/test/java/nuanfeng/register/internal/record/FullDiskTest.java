// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.SmallDisk;
import nuanfeng.register.internal.database.Source;

/** The disk of the records gets full: that is said, nothing that was acknowledged is lost, nothing is there by half, and it goes on when there is room. */
@Tag("once")
class FullDiskTest {

    private static final int BATCH = 20;
    private static final int MOST = 4_000;
    private static final Act ACT = Act.of("clerk", "x");

    @TempDir
    Path folder;

    @Test
    void recordsInH2GoOnWhenThereIsRoomAgain() throws Exception {
        assumeTrue(SmallDisk.isPossible());
        Path small = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.mount(small, 4_096)) {
            fills(Source.file(small.resolve("records"), 6, 30), disk, 65_536);
        }
    }

    @Test
    void recordsInPostgresqlGoOnWhenThereIsRoomAgain() throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        assumeTrue(SmallDisk.isPossible());
        Path small = Files.createTempDirectory("nuanfeng-small");
        PostgresServer server = PostgresServer.find().orElseThrow();
        try (SmallDisk disk = SmallDisk.mount(small, 12_288)) {
            fills(server.databaseIn(small, "small"), disk, 65_536);
            server.drop("small");
        } finally {
            Files.delete(small);
        }
    }

    private void fills(Source source, SmallDisk disk, int room) throws Exception {
        List<Long> acknowledged = new ArrayList<>();
        try (World world = new World(source, folder.resolve("register.keys"))) {
            RecordException full = null;
            for (int i = 0; i < MOST && full == null; i++) {
                try {
                    put(world, i, acknowledged);
                } catch (RecordException e) {
                    full = e;
                }
            }
            assertNotNull(full, "the disk did not get full");
            assertEquals(Kind.UNAVAILABLE, full.kind());
            assertTrue(full.getMessage().contains("The disk of the records is full"), full.getMessage());
            assertFalse(acknowledged.isEmpty());
            for (int i = 0; i < 3; i++) {
                refused(world, acknowledged);
            }
            disk.grow(room);
            world.awaitReady();
            put(world, MOST, acknowledged);
            for (long id : acknowledged) {
                assertEquals(1, world.records.get("outlet", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.masked("x")).version());
                assertTrue(world.records.verify("outlet", World.PLACE, id).intact());
            }
            assertEquals(acknowledged.size(), world.database.inTransaction(handle -> handle.createQuery("select count(*) from record").mapTo(Integer.class).one()).intValue());
        }
    }

    /** Nobody is told that it was kept. */
    private static void refused(World world, List<Long> acknowledged) {
        try {
            put(world, MOST + 1 + acknowledged.size(), acknowledged);
        } catch (RecordException e) {
            assertEquals(Kind.UNAVAILABLE, e.kind());
        }
    }

    private static void put(World world, int number, List<Long> acknowledged) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            drafts.add(Draft.of(Map.of("outletNo", "F-" + number + "-" + i, "district", "990102", "name", "满".repeat(1_500), "headcount", i)));
        }
        world.records.put(World.OUTLETS, drafts, ACT).forEach(each -> acknowledged.add(each.record().id()));
    }
}
