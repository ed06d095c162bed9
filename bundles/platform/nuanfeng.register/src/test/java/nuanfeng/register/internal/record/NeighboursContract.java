// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Saved;
import nuanfeng.record.Search;
import nuanfeng.record.Sight;
import nuanfeng.register.FakeMembers;
import nuanfeng.register.RowIssue;
import nuanfeng.register.internal.database.Source;

/** What holds of records among each other, wherever they are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NeighboursContract {

    private static final Act ACT = Act.of("clerk", "登记");
    private static final Sight MASKED = Sight.masked("reader");
    private static final String NUMBER = RecordsContract.NUMBER;
    private static final String OTHER = "450802180012319977";
    private static final Register MEMBERS = new Register(FakeMembers.TYPE, World.PLACE, code -> true);
    private static final Register FREE = new Register(FakeMembers.FREE, World.PLACE, code -> true);
    private static final int WRITERS = 64;

    Path folder;
    private World world;

    abstract Source source() throws Exception;

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        world = new World(source(), fresh.resolve("register.keys"));
    }

    @AfterAll
    void close() {
        if (world != null) {
            world.close();
        }
    }

    @BeforeEach
    void empty() {
        world.clock.set("2022-08-01T00:00:00Z");
        for (String table : new String[] {"access_log", "idempotency", "record_secret", "record_history", "record", "guard"}) {
            world.update("delete from " + table);
        }
    }

    private static Map<String, Object> member(String number, Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("memberNo", number));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i].toString(), more[i + 1]);
        }
        return body;
    }

    private Saved make(String number, Object... more) {
        return world.records.create(MEMBERS, Draft.of(member(number, more)), ACT);
    }

    private static RecordException refused(Runnable work) {
        return assertThrows(RecordException.class, work::run);
    }

    private static RowIssue issue(Runnable work) {
        RecordException refused = refused(work);
        assertEquals(Kind.INVALID_RECORD, refused.kind());
        return refused.issues().stream().filter(each -> !each.warns()).findFirst().orElseThrow();
    }

    private int living() {
        return world.records.search(Search.all(MEMBERS), MASKED).records().size();
    }

    @Test
    void whatIsUniqueIsSaidOnceAmongThoseThatLive() {
        long first = make("M-1", "idNo", NUMBER, "team", "red", "seat", 1).record().id();
        RowIssue number = issue(() -> make("M-2", "idNo", NUMBER));
        assertEquals(List.of("idNo", "not-unique", "The living record #" + first + " has the same idNo."), List.of(number.field(), number.code(), number.text().in(true)));
        assertTrue(number.mend().in(true).contains("#" + first) && number.mend().zh().contains("#" + first), number::toString);
        assertFalse(number.toString().contains(NUMBER), number::toString);
        assertEquals("team", issue(() -> make("M-2", "team", "red", "seat", 1)).field());
        make("M-2", "team", "red", "seat", 2, "idNo", OTHER);
        make("M-3", "seat", 1);
        make("M-4", "seat", 1);
        world.records.end("member", World.PLACE, first, 1, LocalDate.of(2022, 8, 1), ACT);
        assertEquals(1, make("M-5", "idNo", NUMBER, "team", "red", "seat", 1).record().version());
        assertEquals("not-unique", issue(() -> world.records.restore(MEMBERS, first, 2, ACT)).code());
        assertEquals(2, world.records.get("member", World.PLACE, first, Optional.empty(), Optional.empty(), MASKED).version());
    }

    @Test
    void aChangeMustNotSayWhatAnotherSays() {
        make("M-1", "idNo", NUMBER, "team", "red", "seat", 1);
        long second = make("M-2", "idNo", OTHER, "team", "red", "seat", 2).record().id();
        assertEquals("idNo", issue(() -> world.records.change(MEMBERS, second, 1, Draft.of(member("M-2", "idNo", NUMBER)), ACT)).field());
        assertEquals("team", issue(() -> world.records.change(MEMBERS, second, 1, Draft.of(member("M-2", "team", "red", "seat", 1)), ACT)).field());
        assertEquals(2, world.records.change(MEMBERS, second, 1, Draft.of(member("M-2", "team", "red", "seat", 3)), ACT).record().version());
        make("M-3", "team", "red", "seat", 2);
        RecordException key = refused(() -> world.records.change(MEMBERS, second, 2, Draft.of(member("M-1")), ACT));
        assertEquals(Kind.CONFLICT, key.kind());
        assertTrue(key.getMessage().contains("#"), key.getMessage());
    }

    @Test
    void periodsOfThoseThatAreAlikeDoNotOverlap() {
        long outlet = world.records.create(World.OUTLETS, Draft.of(RecordsContract.outlet("W-1")), ACT).record().id();
        long first = make("M-1", "outlet", "W-1", "post", "head", "from", "2022-01-01", "to", "2022-03-01").record().id();
        RowIssue within = issue(() -> make("M-2", "outlet", "W-1", "post", "head", "from", "2022-02-28"));
        assertEquals(List.of("from", "overlaps"), List.of(within.field(), within.code()));
        assertTrue(within.text().in(true).contains("#" + first), within::toString);
        assertEquals("overlaps", issue(() -> make("M-2", "outlet", "W-1", "post", "head", "from", "2021-01-01")).code());
        assertEquals("overlaps", issue(() -> make("M-2", "outlet", "W-1", "post", "head", "from", "2022-01-01", "to", "2022-01-01")).code());
        long second = make("M-2", "outlet", "W-1", "post", "head", "from", "2022-03-01").record().id();
        make("M-3", "outlet", "W-1", "post", "deputy", "from", "2022-01-01");
        make("M-4", "outlet", "W-1", "from", "2022-01-01");
        assertEquals("overlaps", issue(() -> make("M-5", "outlet", "W-1", "from", "2023-01-01")).code());
        assertEquals("overlaps", issue(() -> world.records.change(MEMBERS, first, 1, Draft.of(member("M-1", "outlet", "W-1", "post", "head", "from", "2022-01-01")), ACT))
                .code());
        world.records.change(MEMBERS, second, 1, Draft.of(member("M-2", "outlet", "W-1", "post", "head", "from", "2022-04-01")), ACT);
        assertEquals(2, world.records.change(MEMBERS, first, 1, Draft.of(member("M-1", "outlet", "W-1", "post", "head", "from", "2022-01-01", "to", "2022-04-01")), ACT)
                .record().version());
        assertTrue(outlet > 0);
    }

    @Test
    void aCheckThatWarnsTakesTheRecord() {
        make("M-1", "note", "same");
        Saved saved = make("M-2", "note", "same");
        assertEquals(List.of("not-unique"), saved.warnings().stream().map(RowIssue::code).toList());
        assertEquals(2, living());
    }

    @Test
    void thoseThatComeTogetherAreSeenTogether() {
        make("M-0", "team", "red", "seat", 0);
        List<Draft> drafts = new ArrayList<>(IntStream.range(1, 700).mapToObj(i -> Draft.of(member("M-" + i, "team", "red", "seat", i))).toList());
        drafts.set(5, Draft.of(member("M-6", "team", "red", "seat", 0)));
        drafts.set(650, Draft.of(member("M-651", "team", "red", "seat", 3)));
        RecordException refused = refused(() -> world.records.put(MEMBERS, drafts, ACT));
        assertEquals(List.of("5/team", "650/team"), refused.issues().stream().map(RowIssue::field).toList());
        assertTrue(refused.issues().get(1).text().in(true).startsWith("Another record that comes with this one"), refused.issues()::toString);
        assertEquals(1, living());
        drafts.set(5, Draft.of(member("M-6", "team", "red", "seat", 6)));
        drafts.set(650, Draft.of(member("M-651", "team", "red", "seat", 651)));
        assertEquals(699, world.records.put(MEMBERS, drafts, ACT).size());
        // One moves away before another takes its seat, in the order in which they come.
        world.records.put(MEMBERS, List.of(Draft.of(member("M-1", "team", "blue", "seat", 1)), Draft.of(member("M-2", "team", "red", "seat", 1))), ACT);
        assertEquals("1/team", issue(() -> world.records.put(MEMBERS, List.of(Draft.of(member("M-3", "team", "blue", "seat", 3)),
                Draft.of(member("M-4", "team", "blue", "seat", 1))), ACT)).field());
        List<List<Draft>> rounds = List.of(List.of(Draft.of(member("N-1", "idNo", NUMBER))), List.of(Draft.of(member("N-2", "idNo", NUMBER))));
        assertEquals("0/idNo", issue(() -> world.records.putAll(MEMBERS, rounds::iterator, ACT, done -> { })).field());
        assertTrue(world.records.find(MEMBERS, "N-1", MASKED).isEmpty());
    }

    @Test
    void ofManyWhoSayTheSameAtOnceOneDoes() throws Exception {
        assertEquals(1, winners(writer -> member("M-" + writer, "team", "red", "seat", 7)));
        assertEquals(1, winners(writer -> member("N-" + writer, "idNo", NUMBER)));
        world.records.create(World.OUTLETS, Draft.of(RecordsContract.outlet("W-1")), ACT);
        assertEquals(1, winners(writer -> member("O-" + writer, "outlet", "W-1", "post", "head", "from", "2022-01-" + (writer % 9 + 10))));
        assertEquals(3, living());
    }

    @Test
    void ofManyWhoChangeIntoTheSameAtOnceOneDoes() throws Exception {
        List<Saved> all = world.records.put(MEMBERS, IntStream.range(0, WRITERS).mapToObj(i -> Draft.of(member("M-" + i, "team", "red", "seat", i))).toList(), ACT);
        assertEquals(1, won(writer -> world.records.change(MEMBERS, all.get(writer).record().id(), 1, Draft.of(member("M-" + writer, "team", "red", "seat", 999)), ACT)));
    }

    @Test
    void ofManyWhoBringManyAtOnceOneBringsWhatIsUnique() throws Exception {
        assertEquals(1, won(writer -> writer % 3 == 0 ? world.records.create(MEMBERS, Draft.of(member("Q-" + writer, "team", "red", "seat", 1)), ACT)
                : world.records.put(MEMBERS, IntStream.range(0, 30).mapToObj(i -> Draft.of(member("Q-" + writer + "-" + i, "team", i == 7 ? "red" : "T" + writer, "seat",
                        i == 7 ? 1 : i))).toList(), ACT)));
        world.records.putAll(MEMBERS, () -> List.of(List.of(Draft.of(member("R-1", "team", "blue", "seat", 1)))).iterator(), ACT, saved -> { });
        assertTrue(Set.of(2, 31).contains(living()), () -> living() + " live");
    }

    private int winners(IntFunction<Map<String, Object>> body) throws Exception {
        return won(writer -> writer % 2 == 0 ? world.records.create(MEMBERS, Draft.of(body.apply(writer)), ACT)
                : world.records.put(MEMBERS, List.of(Draft.of(body.apply(writer))), ACT));
    }

    private static int won(IntFunction<Object> writing) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                tries.add(() -> {
                    try {
                        writing.apply(writer);
                        return true;
                    } catch (RecordException e) {
                        assertEquals(Kind.INVALID_RECORD, e.kind(), e::getMessage);
                        return false;
                    }
                });
            }
            int won = 0;
            for (Future<Boolean> each : writers.invokeAll(tries)) {
                won += each.get() ? 1 : 0;
            }
            return won;
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void whatIsAskedFromTodayOnIsAskedOfThoseThatComeAndNotOfThoseThatAreThere() {
        long first = world.records.create(FREE, Draft.of(member("M-1", "idNo", NUMBER)), ACT).record().id();
        long second = world.records.create(FREE, Draft.of(member("M-2", "idNo", NUMBER)), ACT).record().id();
        assertEquals("not-unique", issue(() -> make("M-3", "idNo", NUMBER)).code());
        assertEquals("not-unique", issue(() -> world.records.change(MEMBERS, second, 1, Draft.of(member("M-2", "note", "x")), ACT)).code());
        world.records.end("member", World.PLACE, second, 1, LocalDate.of(2022, 8, 1), ACT);
        assertEquals(2, world.records.change(MEMBERS, first, 1, Draft.of(member("M-1", "note", "x")), ACT).record().version());
    }

    @Test
    void whatIsReferredToMustLiveOnTheDayFromWhichTheRecordHolds() {
        long outlet = world.records.create(World.OUTLETS, new Draft(RecordsContract.outlet("W-1"), Optional.of(LocalDate.of(2022, 1, 1))), ACT).record().id();
        long before = make("M-0", "outlet", "#" + outlet, "outlets", List.of(Map.of("outlet", "W-1"))).record().id();
        world.records.end("outlet", World.PLACE, outlet, 1, LocalDate.of(2022, 7, 1), ACT);
        for (String name : List.of("W-1", "#" + outlet)) {
            RowIssue ended = issue(() -> make("M-1", "outlet", name));
            assertEquals(List.of("outlet", "reference-ended"), List.of(ended.field(), ended.code()));
            assertTrue(ended.text().in(true).contains("#" + outlet) && ended.text().in(true).contains("2022-07-01"), ended::toString);
            assertEquals("outlets/1/outlet", issue(() -> make("M-1", "outlets", List.of(Map.of(), Map.of("outlet", name)))).field());
            Saved then = world.records.create(MEMBERS, new Draft(member("M-" + name, "outlet", name), Optional.of(LocalDate.of(2022, 6, 30))), ACT);
            assertEquals(name, then.record().body().get("outlet"));
            assertEquals("reference-ended", issue(() -> world.records.create(MEMBERS, new Draft(member("M-9", "outlet", name), Optional.of(LocalDate.of(2022, 7, 1))), ACT))
                    .code());
        }
        // What it referred to before, it may go on referring to.
        Saved corrected = world.records.change(MEMBERS, before, 1, Draft.of(member("M-0", "outlet", "#" + outlet, "note", "x",
                "outlets", List.of(Map.of("outlet", "W-1")))), ACT);
        assertEquals(2, corrected.record().version());
        assertEquals("no-such-reference", issue(() -> make("M-1", "outlet", "#" + before)).code());
        assertEquals("no-such-reference", issue(() -> make("M-1", "outlet", "#999999999999")).code());
        long again = world.records.create(World.OUTLETS, Draft.of(RecordsContract.outlet("W-1")), ACT).record().id();
        assertTrue(again > outlet);
        assertEquals("W-1", make("M-1", "outlet", "W-1").record().body().get("outlet"));
    }

    @Test
    void whatALivingRecordRefersToIsNotErased() {
        List<Long> outlets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            outlets.add(world.records.create(World.OUTLETS, Draft.of(RecordsContract.outlet("W-" + i)), ACT).record().id());
        }
        long byKey = make("M-0", "outlet", "W-0").record().id();
        long byNumber = make("M-1", "outlets", List.of(Map.of("outlet", "#" + outlets.get(1)))).record().id();
        make("M-2", "team", "W-2", "note", "#" + outlets.get(2));
        long ended = make("M-3", "outlet", "W-3").record().id();
        world.records.end("member", World.PLACE, ended, 1, LocalDate.of(2022, 8, 1), ACT);
        outlets.forEach(each -> world.records.end("outlet", World.PLACE, each, 1, LocalDate.of(2022, 8, 1), ACT));
        for (int i = 0; i < 2; i++) {
            long outlet = outlets.get(i);
            RecordException held = refused(() -> world.records.erase("outlet", World.PLACE, outlet, 2, ACT));
            assertEquals(Kind.CONFLICT, held.kind());
            assertTrue(held.getMessage().contains("#" + List.of(byKey, byNumber).get(i)), held.getMessage());
        }
        LocalDate over = LocalDate.of(2025, 1, 1);
        assertEquals(new RetentionReport(4, 4, 2, 0, false), world.records.retain(World.OUTLETS, over, true, ACT));
        assertEquals(new RetentionReport(4, 4, 2, 2, false), world.records.retain(World.OUTLETS, over, false, ACT));
        world.records.end("member", World.PLACE, byKey, 1, LocalDate.of(2022, 8, 1), ACT);
        assertTrue(world.records.erase("outlet", World.PLACE, outlets.get(0), 2, ACT).erasedAt().isPresent());
        assertEquals(new RetentionReport(1, 1, 1, 0, false), world.records.retain(World.OUTLETS, over, false, ACT));
        // Another one that has the key meanwhile is the one that is referred to.
        long again = world.records.create(World.OUTLETS, Draft.of(RecordsContract.outlet("W-1")), ACT).record().id();
        world.records.change(MEMBERS, byNumber, 1, Draft.of(member("M-1", "outlet", "W-1")), ACT);
        assertEquals(new RetentionReport(1, 1, 0, 1, false), world.records.retain(World.OUTLETS, over, false, ACT));
        assertTrue(world.records.get("outlet", World.PLACE, again, Optional.empty(), Optional.empty(), MASKED).erasedAt().isEmpty());
    }

    @Test
    void whatWouldNoLongerBeTakenIsCountedFieldByField() {
        make("M-1", "idNo", NUMBER, "note", "12345", "outlets", List.of(Map.of()));
        make("M-2", "note", "12");
        long ended = make("M-3").record().id();
        world.records.end("member", World.PLACE, ended, 1, LocalDate.of(2022, 8, 1), ACT);
        assertEquals(Map.of("", 2L), world.records.misfits(MEMBERS));
        assertEquals(Map.of("", 2L, "idNo", 1L, "note", 1L, "outlets", 1L, "outlets.outlet", 1L, "team", 2L), world.records.misfits(new Register(FakeMembers.stricter(),
                World.PLACE, code -> true)));
        assertEquals(Map.of("", 2L, "memberNo", 2L, "idNo", 1L, "note", 2L, "outlets", 1L, "outletNo", 2L, "district", 2L), world.records.misfits(new Register(
                FakeMembers.called(nuanfeng.register.FakeRegisters.OUTLET, "member"), World.PLACE, code -> true)));
    }

    @Test
    void guardsTellNothing() {
        make("M-1", "idNo", NUMBER, "team", "red", "seat", 1);
        List<Integer> buckets = world.database.look(handle -> handle.createQuery("select bucket from guard").mapTo(Integer.class).list());
        // A file is written by one transaction at a time anyway.
        assertEquals(world.database.source().isPostgresql() ? 2 : 0, buckets.size());
        assertTrue(buckets.stream().allMatch(each -> each >= 0 && each < 1 << 24), buckets::toString);
        assertFalse(world.dump().contains(NUMBER));
    }
}
