// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Saved;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;

/**
 * A database that an earlier version left, with records in it, is upgraded by three steps of forty changes each and killed meanwhile: then it is opened again, and
 * everything that was there is there, and every change was made once. {@code -Dnuanfeng.killRounds} makes more rounds.
 */
@Tag("once")
class UpgradeTest {

    private static final int ROUNDS = Integer.getInteger("nuanfeng.killRounds", 1);
    private static final long SEED = Long.getLong("nuanfeng.killSeed", 20261129);
    private static final int RECORDS = 300;
    private static final int STEPS = 3;
    private static final int CHANGES = 8;

    @TempDir
    Path folder;
    private final List<String> steps = new ArrayList<>(List.of(Database.STEPS));

    /** Where one database is made like another. */
    @FunctionalInterface
    private interface Copying {
        Source copied(String name) throws Exception;
    }

    /** Each change may be made once only: done twice it fails, or counts twice. */
    @BeforeEach
    void writeSteps() throws IOException {
        Path later = Files.createDirectory(folder.resolve("later"));
        steps.add("filesystem:" + later);
        for (int step = 0; step < STEPS; step++) {
            StringBuilder sql = new StringBuilder();
            for (int change = 0; change < CHANGES; change++) {
                String name = "later_" + step + "_" + change;
                sql.append("create table ").append(name).append(" (id bigint primary key, version int not null);\n")
                        .append("insert into ").append(name).append(" select id, version from record;\n")
                        .append("alter table record add column ").append(name).append(" int default 0 not null;\n")
                        .append("update record set ").append(name).append(" = ").append(name).append(" + 1;\n")
                        .append("create index ").append(name).append("_i on record (").append(name).append(", id);\n");
            }
            Files.writeString(later.resolve("V900" + step + "__later.sql"), sql);
        }
    }

    @Test
    void anUpgradeOfH2ThatIsKilledIsDoneAtTheNextStart() throws Exception {
        Path old = folder.resolve("old.mv.db");
        List<String> before = fill(Source.file(folder.resolve("old"), 6, 30));
        rounds("H2", before, name -> {
            Files.copy(old, folder.resolve(name + ".mv.db"));
            return Source.file(folder.resolve(name), 6, 30);
        });
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.map(each -> each.getFileName().toString()).filter(each -> each.contains("upgrade")).toList());
        }
    }

    @Test
    void anUpgradeOfPostgresqlThatIsKilledIsDoneAtTheNextStart() throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        PostgresServer server = PostgresServer.find().orElseThrow();
        List<String> before = fill(server.database("upgrade"));
        rounds("PostgreSQL", before, name -> server.copy("upgrade_" + name, "upgrade"));
    }

    /** A database that is made for the first time is none until all of it is there. */
    @Test
    void aNewFileThatIsKilledIsMadeAgain() throws Exception {
        Random random = new Random(SEED);
        int meanwhile = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Source source = Source.file(folder.resolve("new" + round), 6, 30);
            long whole = round == 0 ? opening(source, Long.MAX_VALUE) : 0;
            meanwhile += opening(Source.file(folder.resolve("fresh" + round), 6, 30), random.nextLong(2_000)) < 0 ? 1 : 0;
            assertTrue(whole >= 0);
            try (World world = new World(Source.file(folder.resolve("fresh" + round), 6, 30), keys(), steps)) {
                assertEquals(STEPS, world.database.inTransaction(handle -> handle.createQuery("select count(*) from schema_version where version like '900%' and success")
                        .mapTo(Integer.class).one()).intValue());
            }
        }
        report("H2, made for the first time", meanwhile);
    }

    private Path keys() {
        return folder.resolve("register.keys");
    }

    /** Records, some of them changed, some erased; what there is of them. */
    private List<String> fill(Source source) throws Exception {
        try (World world = new World(source, keys())) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                drafts.add(Draft.of(body(i, 0)));
            }
            List<Saved> saved = world.records.put(World.OUTLETS, drafts, Act.of("clerk", "x"));
            for (int i = 0; i < RECORDS; i += 10) {
                world.records.change(World.OUTLETS, saved.get(i).record().id(), 1, Draft.of(body(i, 1)), Act.of("clerk", "x"));
            }
            return rows(world);
        }
    }

    private static Map<String, Object> body(int number, int headcount) {
        return new HashMap<>(Map.of("outletNo", "U-" + number, "district", "990102", "headcount", headcount,
                "contacts", List.of(Map.of("name", "王五", "idNo", RecordsContract.NUMBER))));
    }

    private static List<String> rows(World world) {
        List<String> rows = new ArrayList<>();
        for (String query : List.of("select id, version, cast(body as varchar) as body, changed_by from record order by id",
                "select record_id, version, changed_by from record_history order by record_id, version", "select record_id, field, version from record_secret order by 1, 2, 3")) {
            world.database.inTransaction(handle -> handle.createQuery(query).mapToMap().list()).forEach(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private void rounds(String what, List<String> before, Copying copying) throws Exception {
        assertFalse(before.isEmpty());
        long whole = opening(copying.copied("whole"), Long.MAX_VALUE);
        Random random = new Random(SEED);
        int meanwhile = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Source source = copying.copied("r" + round);
            // The first two are sure to be killed before the end.
            long wait = round < 2 ? whole / 2 + random.nextLong(1 + whole / 4) : random.nextLong(1 + whole);
            meanwhile += opening(source, wait) < 0 ? 1 : 0;
            try (World world = new World(source, keys(), steps)) {
                assertEquals(before, rows(world));
                holds(world);
            }
        }
        report(what, meanwhile);
    }

    private static void report(String what, int meanwhile) {
        if (Boolean.getBoolean("nuanfeng.killReport")) {
            System.out.println("upgrade of " + what + ": " + ROUNDS + " kills, " + meanwhile + " of them before its end; each was whole at the next start");
        }
    }

    private static void holds(World world) {
        for (int step = 0; step < STEPS; step++) {
            for (int change = 0; change < CHANGES; change++) {
                String name = "later_" + step + "_" + change;
                assertEquals(RECORDS, count(world, "select count(*) from record r join " + name + " l on l.id = r.id and l.version = r.version where r." + name + " = 1"), name);
            }
        }
        List<Long> ids = world.database.inTransaction(handle -> handle.createQuery("select id from record where mod(id, 7) = 0").mapTo(Long.class).list());
        ids.forEach(id -> assertTrue(world.records.verify("outlet", World.PLACE, id).intact()));
        assertFalse(ids.isEmpty());
    }

    private static int count(World world, String query) {
        return world.database.inTransaction(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    /** How many milliseconds it took, or less than 0 where it was killed before. */
    private long opening(Source source, long killAfter) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(source.url(), source.user(), keys().toString()));
        arguments.addAll(steps);
        Process process = Killed.start(Upgrading.class, arguments);
        try (BufferedReader output = Killed.output(process)) {
            assertEquals("begun", output.readLine());
            long begun = System.nanoTime();
            if (!process.waitFor(Math.min(killAfter, TimeUnit.MINUTES.toMillis(2)), TimeUnit.MILLISECONDS)) {
                process.toHandle().destroyForcibly();
                process.waitFor();
            }
            return "opened".equals(output.readLine()) ? TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) : -1;
        }
    }
}
