// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * Who keeps records is killed in the middle of bringing in, changing, ending and erasing, or of opening the database: nothing that was acknowledged is lost,
 * nothing is there by half, erased by half or twice, every history verifies, and what was to be erased is erased by the next round. {@code -Dnuanfeng.killRounds} makes more rounds.
 */
@Tag("once")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("nuanfeng.killRounds", 2);
    private static final long SEED = Long.getLong("nuanfeng.killSeed", 20261129);
    private static final int MOST_LINES = 60;
    private static final Sight SIGHT = Sight.masked("test");

    @Test
    void whatH2AcknowledgedIsThereAfterAKill(@TempDir Path folder) throws Exception {
        rounds(Source.file(folder.resolve("records"), 6, 30), folder.resolve("register.keys"));
    }

    @Test
    void whatPostgresqlAcknowledgedIsThereAfterAKill(@TempDir Path folder) throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        rounds(PostgresServer.find().orElseThrow().database("killed"), folder.resolve("register.keys"));
    }

    private static void rounds(Source source, Path keys) throws Exception {
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<String> lines = killed(source, keys, "r" + round, random);
            acknowledged.addAll(lines.stream().filter(line -> !line.equals("ready")).toList());
        }
        assertTrue(acknowledged.size() >= ROUNDS, acknowledged::toString);
        try (World world = new World(source, keys)) {
            verify(world, acknowledged);
        }
        if (Boolean.getBoolean("nuanfeng.killReport")) {
            System.out.println("writing and erasing in %s: %s kills, %s acknowledged rounds and changes (%s erasures, %s rounds of retention), none lost".formatted(source.name(), ROUNDS,
                    acknowledged.size(), starting(acknowledged, "erased"), starting(acknowledged, "retained")));
        }
    }

    private static long starting(List<String> lines, String with) {
        return lines.stream().filter(line -> line.startsWith(with)).count();
    }

    /** What the process said before it was killed, after some lines of it; in some rounds while it opens the database. */
    private static List<String> killed(Source source, Path keys, String name, Random random) throws Exception {
        Process process = Killed.start(Victim.class, List.of(source.url(), source.user(), keys.toString(), name, Long.toString(random.nextLong() >>> 1)));
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = Killed.output(process)) {
            int last = 3 + random.nextInt(MOST_LINES);
            for (String line = reader.readLine(); line != null && lines.size() < last; line = reader.readLine()) {
                lines.add(line);
            }
            // By its handle: its output stays open, and what it still managed to say was acknowledged too.
            process.toHandle().destroyForcibly();
            reader.lines().filter(line -> line.matches("put [\\d,]*\\d|(version|erased) \\d+ \\d|retained \\d+")).forEach(lines::add);
        }
        process.waitFor();
        return lines;
    }

    private static void verify(World world, List<String> acknowledged) {
        for (String line : acknowledged) {
            String[] words = line.split(" ");
            if (words[0].equals("retained")) {
                continue;
            }
            for (String id : words[1].split(",")) {
                int version = words.length > 2 ? Integer.parseInt(words[2]) : 1;
                assertTrue(world.records.get("outlet", World.PLACE, Long.parseLong(id), Optional.empty(), Optional.empty(), SIGHT).version() >= version, line);
            }
        }
        half(world);
        world.records.retain(World.OUTLETS, Victim.LATER, false, Act.of("retention", "x"));
        assertEquals(0, count(world, "select count(*) from record where ended_on is not null and erased_at is null"));
        half(world);
        int all = 0;
        Search search = new Search(World.OUTLETS, List.of(), Optional.empty(), Optional.empty(), true, OptionalLong.empty(), Search.MOST);
        for (boolean more = true; more;) {
            RecordPage page = world.records.search(search, SIGHT);
            all += page.records().size();
            page.records().forEach(each -> assertTrue(world.records.verify("outlet", World.PLACE, each.id()).intact(), each::toString));
            more = page.next().isPresent();
            search = more ? search.after(page.next().getAsLong()) : search;
        }
        assertEquals(0, all % Victim.BATCH, "half of what came at once");
    }

    /** What was erased is erased whole, and what was not is all there. */
    private static void half(World world) {
        assertEquals(0, count(world, "select count(*) from record r where r.erased_at is not null and exists(select 1 from record_secret s where s.record_id = r.id)"));
        assertEquals(0, count(world, "select count(*) from record r join record_history h on h.record_id = r.id where (r.erased_at is not null) <> (h.salt is null)"));
        assertEquals(0, count(world, "select count(*) from record r where r.erased_at is null and (r.salt is null or not exists(select 1 from record_secret s where s.record_id = r.id))"));
        assertEquals(0, count(world, "select count(*) from record r where r.version <> 1 + (select count(*) from record_history h where h.record_id = r.id)"));
        assertEquals(0, count(world, "select count(*) from (select live_key from record where live_key is not null group by type, place, live_key having count(*) > 1) twice"));
    }

    private static int count(World world, String query) {
        return world.database.inTransaction(handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }
}
