// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.job.Exports;
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.JobState;
import nuanfeng.library.Edition;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.RecordException;
import nuanfeng.record.Sight;
import nuanfeng.record.Search;
import nuanfeng.record.Register;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ImportJobsTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 8, 10);
    private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
    private static final String DISTRICT = "999901";

    @TempDir
    Path folder;

    private final FakeEdition edition = new FakeEdition("sha256:" + "a".repeat(64));
    private final MemoryRecords records = new MemoryRecords();
    private ImportJobs jobs;

    private final PolicyLibrary library = new PolicyLibrary() {
        @Override
        public Edition current() {
            return edition;
        }

        @Override
        public Edition edition(String hash) {
            return edition;
        }

        @Override
        public Edition knownAt(Instant moment) {
            return edition;
        }
    };

    @BeforeEach
    void start() {
        jobs = new ImportJobs(library, records, folder.resolve("jobs"), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        jobs.close();
    }

    private static ImportOrder order(boolean all, boolean dryRun, String columns, String key) {
        return new ImportOrder(FakeEdition.CITY, "outlet", "sha256:" + "a".repeat(64), TODAY, "csv", Optional.empty(), columns, all, all ? Optional.empty() : Optional.of(FROM), dryRun, "test", "试验",
                Optional.of(key).filter(each -> !each.isEmpty()));
    }

    private String district() {
        return edition.place(FakeEdition.CITY.path()).view().covers().keySet().stream().findFirst().orElse(DISTRICT);
    }

    /** Rows of outlets, the first one with number {@code from}. */
    private String rows(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(each -> "T" + each + ",网点" + each + "," + district() + "\n").collect(Collectors.joining());
    }

    private Job take(String text, ImportOrder order) throws IOException {
        return jobs.take(order, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Job until(String id, Predicate<Job> holds) throws InterruptedException {
        while (!holds.test(jobs.find(id).orElseThrow())) {
            Thread.sleep(5);
        }
        return jobs.find(id).orElseThrow();
    }

    private Job ended(String text, ImportOrder order) throws IOException, InterruptedException {
        return until(take(text, order).id(), each -> each.state().isEnd());
    }

    private static List<String> codes(Job job) {
        return job.groups().stream().map(each -> each.first().get(0).sort() + " " + each.first().get(0).cell() + " " + each.first().get(0).code() + " " + each.count()).toList();
    }

    @Test
    void aDryRunKeepsNothingAndTellsEverything() throws Exception {
        Job job = ended("outletNo,name,district,headcount\n" + rows(1, 3) + "T9,x," + district() + ",５\n,y,1,z\n", order(false, true, "", ""));
        assertEquals(JobState.DONE, job.state());
        assertEquals(List.of("wrong C6 wrong-type 1", "wrong D6 wrong-type 1", "wrong A6 missing 1", "repaired D5 full-width 1"), codes(job));
        assertEquals(4, job.count().good());
        assertEquals(1, job.count().bad());
        assertEquals("UTF-8 valid-utf8", job.charset().orElseThrow());
        assertTrue(records.kept.isEmpty());
        assertFalse(Files.exists(folder.resolve("jobs").resolve(job.id()).resolve("file")));
    }

    @Test
    void goodRowsAreTakenAndWhatTheRegisterRefusesIsTold() throws Exception {
        Job job = ended("outletNo,name,district\n" + rows(1, 700) + "T0,forbidden," + district() + "\n,y,1\n" + rows(701, 10), order(false, false, "", ""));
        assertEquals(JobState.DONE, job.state());
        assertEquals(710, job.count().created());
        assertEquals(710, records.kept.size());
        assertEquals(Set.of(Optional.of(FROM)), records.from);
        assertEquals(2, job.count().bad());
        assertTrue(codes(job).contains("wrong B702 unique 1"), codes(job).toString());
        assertEquals(0, ended("outletNo,name,district\n" + rows(1, 710), order(false, false, "", "")).count().created());
    }

    @Test
    void allRowsOrNone() throws Exception {
        Job refused = ended("outletNo,name,district\n" + rows(1, 3) + ",y,1\n", order(true, false, "", ""));
        assertEquals(JobState.FAILED, refused.state());
        Job late = ended("outletNo,name,district\n" + rows(1, 600) + "T0,forbidden," + district() + "\n", order(true, false, "", ""));
        assertEquals(JobState.FAILED, late.state());
        assertTrue(records.kept.isEmpty());
        assertEquals(600, ended("outletNo,name,district\n" + rows(1, 600), order(true, false, "", "")).count().created());
        assertEquals(List.of(600), records.rounds);
    }

    /** However many they are; and whoever stops it finds nothing kept, and begins again. */
    @Test
    void moreThanAreAtHandAreAllOrNoneAsWell() throws Exception {
        String many = "outletNo,name,district\n" + rows(1, 20_500);
        Job refused = ended(many + "T0,forbidden," + district() + "\n", order(true, false, "", ""));
        assertEquals(JobState.FAILED, refused.state());
        assertEquals(List.of(0L, 0L, 0L), List.of(refused.count().read(), refused.count().created(), refused.count().changed()));
        assertTrue(records.kept.isEmpty());
        records.away = 1;
        Job job = ended(many, order(true, false, "", ""));
        assertEquals(20_500, job.count().created());
        assertEquals(20_500, job.count().read());
        assertEquals(List.of(20_500), records.rounds);
    }

    @Test
    void nothingIsTakenWhileAColumnIsAsked() throws Exception {
        String table = "outletNo,name,district,甲方\n" + rows(1, 3).replace("\n", ",1\n");
        Job asked = ended(table, order(false, false, "", ""));
        assertEquals(JobState.FAILED, asked.state());
        assertEquals(List.of("asked D1 unknown-column 1"), codes(asked));
        assertTrue(records.kept.isEmpty());
        assertEquals(3, ended(table, order(false, false, "D:-", "")).count().created());
        assertEquals(JobState.FAILED, ended("a,b\n1,2\n", order(false, false, "", "")).state());
        assertEquals(JobState.FAILED, ended("", order(false, false, "", "")).state());
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedFor() throws Exception {
        records.away = 2;
        assertEquals(3, ended("outletNo,name,district\n" + rows(1, 3), order(false, false, "", "")).count().created());
    }

    @Test
    void theSameKeyTwiceIsOneJob() throws Exception {
        Job first = take("outletNo,name,district\n" + rows(1, 3), order(false, false, "", "k"));
        assertEquals(first.id(), take("outletNo\n", order(false, false, "", "k")).id());
        assertEquals(1, jobs.all().size());
    }

    @Test
    void aJobIsPausedGoesOnAndIsCancelled() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        CountDownLatch on = new CountDownLatch(1);
        records.before = () -> {
            there.countDown();
            await(on);
        };
        String id = take("outletNo,name,district\n" + rows(1, 8_000), order(false, false, "", "")).id();
        await(there);
        jobs.pause(id);
        on.countDown();
        Job paused = until(id, each -> each.state() == JobState.PAUSED);
        assertEquals(2_000, paused.count().read());
        jobs.resume(id);
        assertEquals(8_000, until(id, each -> each.state().isEnd()).count().created());
        records.before = () -> jobs.all().forEach(each -> jobs.cancel(each.id()));
        Job cancelled = ended("outletNo,name,district\n" + rows(20_000, 8_000), order(false, false, "", ""));
        assertEquals(JobState.CANCELLED, cancelled.state());
        assertEquals(10_000, records.kept.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As after kill -9: the folder is as the last round left it, or the one before that although the round was kept. */
    @Test
    void whatWasRunningGoesOnWithTheNextServerAndNothingIsThereTwice() throws Exception {
        CountDownLatch there = new CountDownLatch(3);
        CountDownLatch on = new CountDownLatch(1);
        records.before = () -> {
            there.countDown();
            if (there.getCount() == 0) {
                await(on);
            }
        };
        String id = take("outletNo,name,district\n" + rows(1, 8_000), order(false, false, "", "")).id();
        await(there);
        Path copy = folder.resolve("after");
        Files.createDirectories(copy.resolve(id));
        try (var files = Files.list(folder.resolve("jobs").resolve(id))) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(id).resolve(each.getFileName()));
            }
        }
        on.countDown();
        until(id, each -> each.state().isEnd());
        records.before = () -> { };
        try (ImportJobs next = new ImportJobs(library, records, copy, Clock.systemUTC())) {
            while (!next.find(id).orElseThrow().state().isEnd()) {
                Thread.sleep(5);
            }
            Job job = next.find(id).orElseThrow();
            assertEquals(JobState.DONE, job.state());
            assertEquals(8_000, job.count().read());
            assertEquals(4_000, job.count().created());
            assertEquals(4_000, job.count().unchanged());
        }
        assertEquals(8_000, records.kept.size());
        try (ImportJobs again = new ImportJobs(library, records, copy, Clock.systemUTC())) {
            assertEquals(JobState.DONE, again.find(id).orElseThrow().state());
        }
    }

    /** Over several pages, with a database that is away in between. */
    @Test
    void whatWasExportedIsImportedAgainAndChangesNothing() throws Exception {
        ended("outletNo,name,district\n" + rows(1, 1_200), order(false, false, "", ""));
        Register register = Register.of(edition.place(FakeEdition.CITY.path()), edition.place(FakeEdition.CITY.path()).registers().type("outlet", TODAY));
        Exports exports = new ExportsOfRecords(records);
        for (String format : List.of("csv", "xlsx", "ndjson")) {
            Exports.Export export = exports.begin(Search.all(register), Sight.masked("test"), format, Optional.empty());
            records.away = 1;
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            assertEquals(1_200, export.writeTo(file), format);
            ImportOrder again = new ImportOrder(FakeEdition.CITY, "outlet", "sha256:" + "a".repeat(64), TODAY, format, Optional.empty(), "", false, Optional.empty(), false, "test",
                    "试验", Optional.empty());
            Job job = until(jobs.take(again, new ByteArrayInputStream(file.toByteArray())).id(), each -> each.state().isEnd());
            assertEquals(1_200, job.count().unchanged(), format + " " + codes(job));
        }
        assertThrows(RecordException.class, () -> exports.begin(Search.all(register), Sight.masked("test"), "pdf", Optional.empty()));
        assertThrows(RecordException.class, () -> exports.begin(Search.all(register), Sight.masked("test"), "csv", Optional.of("GBK")));
    }
}
