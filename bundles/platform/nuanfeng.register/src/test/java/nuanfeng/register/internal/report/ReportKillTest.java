// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.record.RecordPage;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.internal.PostgresServer;
import nuanfeng.register.internal.database.Source;

/**
 * Who keeps reports is killed in the middle of filling in, putting together, handing in, filing, correcting and erasing: nothing that was acknowledged is
 * lost, nothing is filed twice or by half or erased by half, and the register says of each what is so. {@code -Dnuanfeng.killRounds} makes more rounds.
 */
@Tag("once")
class ReportKillTest {

    private static final int ROUNDS = Integer.getInteger("nuanfeng.killRounds", 2);
    private static final long SEED = Long.getLong("nuanfeng.killSeed", 20261129);
    private static final int MOST_LINES = 150;
    private static final Sight SIGHT = Sight.masked("test");

    @Test
    void nothingIsFiledTwiceOrByHalfInAFile(@TempDir Path folder) throws Exception {
        rounds(Source.file(folder.resolve("records"), 6, 30), folder.resolve("register.keys"));
    }

    @Test
    void nothingIsFiledTwiceOrByHalfInPostgresql(@TempDir Path folder) throws Exception {
        assumeTrue(PostgresServer.find().isPresent(), PostgresServer::reason);
        rounds(PostgresServer.find().orElseThrow().database("killedreports"), folder.resolve("register.keys"));
    }

    private static void rounds(Source source, Path keys) throws Exception {
        Random random = new Random(SEED);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(killed(source, keys, "r" + round + "w", random));
        }
        assertTrue(acknowledged.size() >= ROUNDS, acknowledged::toString);
        int reports;
        try (Shelves shelves = new Shelves(source, keys, Clock.system(LegalTime.ZONE))) {
            reports = verify(shelves, acknowledged);
            // Who was killed while it erased left nothing that the next round does not find; what nobody waits for goes, and all is as whole as before.
            Shelves.retain(shelves.reports);
            assertEquals(reports, verify(shelves, acknowledged));
            assertEquals(0, Shelves.retain(shelves.reports).erased());
        }
        if (Boolean.getBoolean("nuanfeng.killReport")) {
            System.out.println("reports in %s: %s kills, %s acknowledged deeds (%s rounds of retention) with %s reports, none lost, by half or twice".formatted(source.name(),
                    ROUNDS, acknowledged.size(), acknowledged.stream().filter(line -> line.startsWith("retained")).count(), reports));
        }
    }

    /** What the process said before it was killed, after some lines of it. */
    private static List<String> killed(Source source, Path keys, String name, Random random) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", System.getProperty("java.class.path"), ReportVictim.class.getName(), source.url(), source.user(),
                keys.toString(), name, Long.toString(random.nextLong() >>> 1)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int last = 3 + random.nextInt(MOST_LINES);
            for (String line = reader.readLine(); line != null && lines.size() < last; line = reader.readLine()) {
                lines.add(line);
            }
            // By its handle: its output stays open, and what it still managed to say was acknowledged too.
            process.toHandle().destroyForcibly();
            reader.lines().filter(line -> line.matches("\\d+ \\d+ [A-Z]+|retained \\d+")).forEach(lines::add);
        }
        process.waitFor();
        lines.remove("ready");
        return lines;
    }

    private static int verify(Shelves shelves, List<String> acknowledged) {
        for (String line : acknowledged) {
            String[] words = line.split(" ");
            if (words[0].equals("retained")) {
                continue;
            }
            KeptReport report = shelves.reports.find(Long.parseLong(words[0]));
            assertTrue(report.version() >= Integer.parseInt(words[1]), line);
            assertEquals(words[2], report.life().get(Integer.parseInt(words[1]) - 1).state().name(), line);
        }
        Set<Long> submissions = new HashSet<>();
        Set<String> filed = new HashSet<>();
        int all = 0;
        OptionalLong after = OptionalLong.empty();
        for (boolean more = true; more;) {
            Wanted wanted = new Wanted(Shelves.PLACE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), after,
                    Wanted.MOST);
            List<KeptReport> page = shelves.reports.list(wanted);
            for (KeptReport report : page) {
                all++;
                whole(shelves, report);
                report.submission().ifPresent(submissions::add);
                assertTrue(report.state() != ReportState.FILED || filed.add(report.subject().unit() + report.subject().period()), () -> report + " is filed twice");
            }
            more = page.size() == Wanted.MOST;
            after = more ? OptionalLong.of(page.get(page.size() - 1).id()) : after;
        }
        // No record says that something was handed in which was not.
        assertEquals(submissions, records(shelves));
        return all;
    }

    private static void whole(Shelves shelves, KeptReport report) {
        assertTrue(shelves.reports.verify(report.id()).intact(), report::toString);
        assertEquals(report.version(), report.life().size(), report::toString);
        assertEquals(report.state(), report.life().get(report.version() - 1).state(), report::toString);
        boolean erased = report.state() == ReportState.ERASED;
        assertEquals(erased, pieces(shelves, report.id()) == 0, report::toString);
        boolean handedIn = report.life().stream().anyMatch(each -> each.state() == ReportState.SUBMITTED);
        assertEquals(handedIn, report.submission().isPresent(), report::toString);
        assertEquals(handedIn ? 1 : 0, report.files().size(), report::toString);
        if (handedIn) {
            String number = report.subject().unit() + report.subject().period() + "-" + report.attempt();
            if (!erased) {
                assertEquals("file of " + number, new String(shelves.reports.file(report.id(), "csv", SIGHT).orElseThrow(), StandardCharsets.UTF_8));
            }
            String said = shelves.records.find(Shelves.OUTLETS, number, Sight.whole("test", "test")).orElseThrow().body().get("name").toString();
            boolean received = report.life().stream().anyMatch(each -> each.state() == ReportState.FILED);
            assertEquals(received ? "file" : "报送", said, report::toString);
        }
    }

    private static int pieces(Shelves shelves, long id) {
        return shelves.database.inTransaction(handle -> handle.createQuery("select count(*) from report_piece where report_id = :id").bind("id", id).mapTo(Integer.class).one());
    }

    private static Set<Long> records(Shelves shelves) {
        Set<Long> ids = new HashSet<>();
        Search search = Search.all(Shelves.OUTLETS);
        for (boolean more = true; more;) {
            RecordPage page = shelves.records.search(search, SIGHT);
            page.records().forEach(each -> ids.add(each.id()));
            more = page.next().isPresent();
            search = more ? search.after(page.next().getAsLong()) : search;
        }
        return ids;
    }
}
