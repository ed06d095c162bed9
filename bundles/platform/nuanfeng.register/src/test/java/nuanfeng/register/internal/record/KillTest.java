// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.RecordPage;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * Who keeps records is killed in the middle of importing, changing, ending and erasing, or of opening the database: nothing that was acknowledged is lost,
 * nothing is there by half or twice, every history verifies. {@code -Dnuanfeng.killRounds} makes more rounds.
 */
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
            System.out.println(source.name() + ": " + ROUNDS + " kills, " + acknowledged.size() + " acknowledged rounds and changes, none lost");
        }
    }

    /** What the process said before it was killed, after some lines of it; in some rounds while it opens the database. */
    private static List<String> killed(Source source, Path keys, String name, Random random) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", System.getProperty("java.class.path"), Victim.class.getName(), source.url(), source.user(),
                keys.toString(), name, Long.toString(random.nextLong() >>> 1)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int last = 3 + random.nextInt(MOST_LINES);
            for (String line = reader.readLine(); line != null && lines.size() < last; line = reader.readLine()) {
                lines.add(line);
            }
            // By its handle: its output stays open, and what it still managed to say was acknowledged too.
            process.toHandle().destroyForcibly();
            reader.lines().filter(line -> line.matches("put [\\d,]*\\d|(version|erased) \\d+ \\d")).forEach(lines::add);
        }
        process.waitFor();
        return lines;
    }

    private static void verify(World world, List<String> acknowledged) {
        for (String line : acknowledged) {
            String[] words = line.split(" ");
            for (String id : words[1].split(",")) {
                int version = words.length > 2 ? Integer.parseInt(words[2]) : 1;
                assertTrue(world.records.get("outlet", World.PLACE, Long.parseLong(id), Optional.empty(), Optional.empty(), SIGHT).version() >= version, line);
            }
        }
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
}
