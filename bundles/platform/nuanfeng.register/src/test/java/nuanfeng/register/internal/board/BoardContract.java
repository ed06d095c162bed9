// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.board.Board.Line;
import nuanfeng.board.BoardJob;
import nuanfeng.job.JobState;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Lease;
import nuanfeng.record.LeaseLostException;
import nuanfeng.record.Register;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;
import nuanfeng.register.internal.record.KeptRecords;
import nuanfeng.register.internal.seal.Keys;
import nuanfeng.register.internal.seal.Vault;

/** What holds of the board wherever it is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoardContract {

    private static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    private static final Register OUTLETS = new Register(FakeRegisters.OUTLET, PLACE, code -> true);
    private static final Act ACT = Act.of("test", "试验");

    Path folder;
    private Database database;
    private KeptBoard board;
    private KeptRecords records;

    abstract Source source() throws Exception;

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        database = new Database(source(), opened -> { });
        board = new KeptBoard(database);
        records = new KeptRecords(database, new Vault(Keys.in(folder.resolve("register.keys"))), Clock.systemUTC());
        for (long end = System.nanoTime() + Duration.ofSeconds(60).toNanos(); !database.isReady() && System.nanoTime() < end;) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @AfterAll
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void empty() {
        database.inTransaction(handle -> handle.execute("delete from job_line") + handle.execute("delete from job_part") + handle.execute("delete from job"));
    }

    private BoardJob job(String name) {
        return board.open("run", PLACE, name, "k", Map.of("run", "work-injury", "reason", "按月\n核定 = # : !"));
    }

    private BoardJob running(String name, int parts) {
        BoardJob job = job(name);
        board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE);
        board.cut(job.number(), 0, parts, 10);
        return job;
    }

    private BoardJob now(BoardJob job) {
        return board.find("run", PLACE, job.name()).orElseThrow();
    }

    /** As if time had passed. */
    private void runOut(Lease lease) {
        database.inTransaction(handle -> handle.execute("update job_part set lease_until = current_timestamp - interval '1' second where job = ? and part = ?", lease.job(), lease.part()));
    }

    private static Draft outlet(String number) {
        return Draft.of(Map.of("outletNo", number, "district", "990102"));
    }

    private long outlets() {
        return records.search(Search.all(OUTLETS), Sight.masked("x")).records().size();
    }

    @Test
    void aJobIsPutUpOnceUnderItsNameAndStandsAsItWasOrdered() {
        BoardJob job = job("work-injury.2022-07.1");
        assertEquals(job.number(), board.open("run", PLACE, "work-injury.2022-07.1", "other", Map.of()).number());
        assertEquals("按月\n核定 = # : !", now(job).order().get("reason"));
        assertEquals("k QUEUED 0 0", "%s %s %s %s".formatted(now(job).key(), now(job).state(), now(job).step(), now(job).done()));
        assertEquals(OptionalLong.empty(), now(job).all());
        BoardJob other = job("work-injury.2022-08.1");
        assertEquals(List.of(other.number(), job.number()), board.list("run", Optional.empty(), "").stream().map(BoardJob::number).toList());
        assertEquals(List.of(job.number()), board.list("run", Optional.of(PLACE), "work-injury.2022-07.").stream().map(BoardJob::number).toList());
        assertEquals(List.of(), board.list("differences", Optional.empty(), ""));
        assertEquals(List.of(job.number(), other.number()), board.open(Set.of("run", "x")).stream().map(BoardJob::number).toList());
        assertTrue(board.set(job.number(), Set.of(JobState.QUEUED), JobState.FAILED, Text.of("坏", "broke")));
        assertFalse(board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE));
        assertEquals(Text.of("坏", "broke"), now(job).problem());
        assertEquals(1, board.open(Set.of("run")).size());
    }

    @Test
    void eachPartIsOnesAloneAndTheStepIsDoneWhenAllOfThemAre() {
        BoardJob job = running("a", 3);
        board.cut(job.number(), 0, 7, 99);
        assertEquals(3, board.parts(job.number(), 0));
        List<Lease> leases = IntStream.range(0, 3).mapToObj(each -> board.claim(job.number(), 0).orElseThrow()).toList();
        assertEquals(List.of(0, 1, 2), leases.stream().map(Lease::part).toList());
        assertEquals(Optional.empty(), board.claim(job.number(), 0));
        board.end(leases.get(2), 4, "c");
        board.end(leases.get(0), 3, "a");
        assertEquals(Optional.empty(), board.results(job.number(), 0));
        assertEquals("7 OptionalLong[10]", now(job).done() + " " + now(job).all());
        board.release(leases.get(1));
        board.end(board.claim(job.number(), 0).orElseThrow(), 3, "b\nb");
        assertEquals(Optional.of(List.of("a", "b\nb", "c")), board.results(job.number(), 0));
        board.advance(job.number(), 0);
        board.advance(job.number(), 0);
        assertEquals(1, now(job).step());
        assertEquals(Optional.empty(), board.results(job.number(), 1));
    }

    @Test
    void whoeverLostTheirLeaseWritesNothing() {
        BoardJob job = running("b", 1);
        Lease lost = board.claim(job.number(), 0).orElseThrow();
        records.put(OUTLETS, List.of(outlet("B-1")), ACT, lost);
        long before = outlets();
        runOut(lost);
        // Nobody has taken it on: it is still theirs.
        records.put(OUTLETS, List.of(outlet("B-2")), ACT, lost);
        runOut(lost);
        Lease second = board.claim(job.number(), 0).orElseThrow();
        assertTrue(second.token() > lost.token());
        assertThrows(LeaseLostException.class, () -> records.put(OUTLETS, List.of(outlet("B-3")), ACT, lost));
        assertThrows(LeaseLostException.class, () -> board.keep(lost, List.of(new Line("x", "x"))));
        assertThrows(LeaseLostException.class, () -> board.end(lost, 1, "lost"));
        board.release(lost);
        assertEquals(Optional.empty(), board.claim(job.number(), 0));
        assertEquals(before + 1, outlets());
        board.end(second, 1, "second");
        assertEquals(Optional.of(List.of("second")), board.results(job.number(), 0));
        assertThrows(LeaseLostException.class, () -> board.end(second, 1, "again"));
    }

    @Test
    void whatIsStoppedIsWrittenToNoMoreAndGoesOnAtOnceWhenItIsLetTo() {
        BoardJob job = running("c", 1);
        Lease lease = board.claim(job.number(), 0).orElseThrow();
        assertTrue(board.set(job.number(), Set.of(JobState.RUNNING), JobState.PAUSED, Text.NONE));
        assertThrows(LeaseLostException.class, () -> board.keep(lease, List.of()));
        assertEquals(List.of(), board.open(Set.of("run")));
        board.set(job.number(), Set.of(JobState.PAUSED), JobState.QUEUED, Text.NONE);
        board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE);
        assertThrows(LeaseLostException.class, () -> board.keep(lease, List.of()));
        board.keep(board.claim(job.number(), 0).orElseThrow(), List.of());
    }

    @Test
    void linesAreKeptOnceAndReadPageByPage() {
        BoardJob job = running("d", 1);
        Lease lease = board.claim(job.number(), 0).orElseThrow();
        board.keep(lease, IntStream.range(0, 5).mapToObj(each -> new Line("2022-07|T-" + each, "text" + each)).toList());
        board.keep(lease, List.of(new Line("2022-07|T-1", "other"), new Line("2022-08|T-0", "text")));
        assertEquals(List.of("2022-07|T-0", "2022-07|T-1", "2022-07|T-2"), board.lines(job.number(), "", 3).stream().map(Line::name).toList());
        assertEquals(List.of("text3", "text4", "text"), board.lines(job.number(), "2022-07|T-2", 10).stream().map(Line::text).toList());
    }

    @Test
    void manyAtAMomentShareThePartsAndNoneIsDoneTwice() throws Exception {
        BoardJob job = job("e");
        board.set(job.number(), Set.of(JobState.QUEUED), JobState.RUNNING, Text.NONE);
        ExecutorService servers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Set<Integer>>> all = new ArrayList<>();
            IntStream.range(0, 6).forEach(each -> all.add(() -> {
                board.cut(job.number(), 0, 30, 30);
                Set<Integer> mine = new HashSet<>();
                for (Optional<Lease> lease = board.claim(job.number(), 0); lease.isPresent(); lease = board.claim(job.number(), 0)) {
                    records.put(OUTLETS, List.of(outlet("E-" + lease.get().part())), ACT, lease.get());
                    board.end(lease.get(), 1, Integer.toString(lease.get().part()));
                    mine.add(lease.get().part());
                }
                return mine;
            }));
            int count = 0;
            for (Future<Set<Integer>> each : servers.invokeAll(all)) {
                count += each.get().size();
            }
            assertEquals(30, board.parts(job.number(), 0));
            // Whoever found all that were left locked went away; nothing was done twice.
            assertEquals(now(job).done(), count);
            assertTrue(count >= 25 && count <= 30, () -> now(job).toString());
        } finally {
            servers.shutdown();
        }
    }
}
