// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.register.internal.database.Source;

/** What a file brings back of an erased record after a kill is gone once it is open. */
class CutErasuresTest {

    private static final Act ACT = Act.of("test", "test");

    @TempDir
    Path folder;

    private static long sealed(World world) {
        return world.database.inTransaction(handle -> handle.createQuery("select count(*) from record_secret").mapTo(Long.class).one());
    }

    @Test
    void whatCameBackIsGone() throws Exception {
        Source source = Source.file(folder.resolve("records"), 6, 30);
        long id;
        long whole;
        try (World world = new World(source, folder.resolve("keys"))) {
            Map<String, Object> body = new HashMap<>(Map.of("outletNo", "W-1", "district", "990102", "name", "网点", "headcount", 1,
                    "contacts", List.of(Map.of("name", "王五", "idNo", RecordsContract.NUMBER))));
            id = world.records.create(World.OUTLETS, Draft.of(body), ACT).record().id();
            whole = sealed(world);
            assertTrue(whole > 0);
            world.records.end("outlet", World.PLACE, id, 1, LocalDate.of(2022, 8, 1), ACT);
            world.records.erase("outlet", World.PLACE, id, 2, ACT);
            assertEquals(0, sealed(world));
            world.database.inTransaction(handle -> handle.execute("insert into record_secret(record_id, field, version, sealed) values(?, 'contacts', 1, ?)", id, new byte[] {1}));
            assertEquals(1, sealed(world));
        }
        try (World world = new World(source, folder.resolve("keys"))) {
            assertEquals(0, sealed(world));
            assertTrue(world.records.verify("outlet", World.PLACE, id).intact());
        }
    }
}
