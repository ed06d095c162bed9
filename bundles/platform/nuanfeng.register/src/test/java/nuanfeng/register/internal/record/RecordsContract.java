// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import nuanfeng.policy.PlaceId;
import nuanfeng.record.Viewing;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.RecordPage;
import nuanfeng.record.RecordVersion;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Saved;
import nuanfeng.record.Saved.Outcome;
import nuanfeng.record.Search;
import nuanfeng.record.Search.Filter;
import nuanfeng.record.Sight;
import nuanfeng.record.StoredRecord;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.internal.database.Source;

/** What holds of records wherever they are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RecordsContract {

    /** Of an impossible year of birth, with its check digit. */
    static final String NUMBER = "450802180012319993";
    private static final Act ACT = Act.of("clerk", "登记");
    private static final Sight MASKED = Sight.masked("reader");

    Path folder;

    World world;

    abstract Source source() throws Exception;

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        world = new World(source(), folder.resolve("register.keys"));
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
        for (String table : new String[] {"access_log", "idempotency", "record_secret", "record_history", "record"}) {
            world.update("delete from " + table);
        }
    }

    static Map<String, Object> outlet(String number) {
        return new HashMap<>(Map.of("outletNo", number, "district", "990102", "name", "张三网点"));
    }

    static Map<String, Object> worker(String number) {
        return new HashMap<>(Map.of("idNo", number, "name", "李四", "phone", "13812345678"));
    }

    private Saved make(Map<String, Object> body) {
        return world.records.create(World.OUTLETS, Draft.of(body), ACT);
    }

    private static RecordException refused(Runnable work) {
        return assertThrows(RecordException.class, work::run);
    }

    private StoredRecord read(long id) {
        return world.records.get("outlet", World.PLACE, id, Optional.empty(), Optional.empty(), MASKED);
    }

    @Test
    void whatIsAcknowledgedIsThere() {
        Map<String, Object> body = outlet("W-1");
        body.put("turnover", "1234.5");
        body.put("headcount", 7);
        body.put("openedOn", "2022-07-01");
        Saved saved = world.records.create(World.OUTLETS, new Draft(body, Optional.of(LocalDate.of(2022, 7, 1))), ACT);
        assertEquals(Outcome.CREATED, saved.outcome());
        StoredRecord there = world.records.get("outlet", World.PLACE, saved.record().id(), Optional.empty(), Optional.empty(), Sight.whole("auditor", "检查"));
        assertEquals(Map.of("outletNo", "W-1", "district", "990102", "name", "张三网点", "turnover", "1234.50", "headcount", 7L, "openedOn", "2022-07-01"), there.body());
        assertEquals(1, there.version());
        assertEquals(LocalDate.of(2022, 7, 1), there.validFrom());
        assertEquals(Instant.parse("2022-08-01T00:00:00Z"), there.recordedAt());
        assertEquals("clerk", there.by());
        assertEquals(there.id(), world.records.find(World.OUTLETS, "W-1", MASKED).orElseThrow().id());
    }

    @Test
    void manyAreFoundAtOnceAndEachReadingOfWhatIsHiddenIsLogged() {
        long one = make(outlet("M-1")).record().id();
        long two = make(outlet("M-2")).record().id();
        make(outlet("M-3"));
        world.records.end("outlet", World.PLACE, one, 1, LocalDate.of(2022, 8, 1), ACT);
        Map<String, StoredRecord> found = world.records.find(World.OUTLETS, List.of("M-2", "M-1", "nobody", "M-3", "M-2"), MASKED);
        assertEquals(List.of("M-2", "M-3"), List.copyOf(found.keySet()));
        assertEquals(two, found.get("M-2").id());
        assertEquals(Map.of(), world.records.find(World.OUTLETS, List.of(), MASKED));

        long first = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        Map<String, Object> renamed = worker(NUMBER);
        renamed.put("name", "王五");
        world.records.change(World.WORKERS, first, 1, Draft.of(renamed), ACT);
        Map<String, Object> second = worker("450802180012319977");
        world.records.create(World.WORKERS, Draft.of(second), ACT);
        int logged = accesses();
        List<StoredRecord> whole = world.records.search(Search.all(World.WORKERS), Sight.whole("auditor", "核查")).records();
        assertEquals(List.of(renamed, second), whole.stream().map(StoredRecord::body).toList());
        assertEquals(logged + 2, accesses());
        assertEquals(List.of(true, true), world.records.search(Search.all(World.WORKERS), MASKED).records().stream().map(each -> each.hidden().contains("idNo")).toList());
        assertEquals(logged + 2, accesses());
    }

    @Test
    void whoReadWhatIsHiddenIsToldNewestFirstPageByPage() {
        long id = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        for (String purpose : List.of("核定", "查询" + NUMBER, "检查")) {
            world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.whole("auditor", purpose));
        }
        world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), MASKED);
        Viewing.Page first = world.records.accesses("worker", World.PLACE, id, OptionalLong.empty(), 2);
        assertEquals(List.of("检查", "查询…"), first.items().stream().map(Viewing::purpose).toList());
        assertEquals(world.clock.instant(), first.items().get(0).at());
        assertEquals("auditor", first.items().get(0).by());
        assertTrue(first.items().get(0).fields().containsAll(List.of("idNo", "name", "phone")), first::toString);
        Viewing.Page last = world.records.accesses("worker", World.PLACE, id, first.next(), 2);
        assertEquals(List.of("核定"), last.items().stream().map(Viewing::purpose).toList());
        assertTrue(last.next().isEmpty());
        assertEquals(Kind.RECORD_UNKNOWN, refused(() -> world.records.accesses("outlet", World.PLACE, id, OptionalLong.empty(), 2)).kind());
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingIsKept() {
        RecordException wrong = refused(() -> make(new HashMap<>(Map.of("district", "110101", "headcount", "many", "nonsense", "x"))));
        assertEquals(Kind.INVALID_RECORD, wrong.kind());
        assertTrue(wrong.issues().stream().map(each -> each.field()).toList().containsAll(List.of("outletNo", "district", "headcount", "nonsense")), wrong.issues()::toString);
        assertEquals(List.of(), world.records.search(Search.all(World.OUTLETS), MASKED).records());
    }

    @Test
    void oneKeyHasOneLivingRecordAndMayComeBackWhenItEnded() {
        long first = make(outlet("W-1")).record().id();
        RecordException twice = refused(() -> make(outlet("W-1")));
        assertEquals(Kind.CONFLICT, twice.kind());
        assertFalse(twice.getMessage().contains("W-1"), twice.getMessage());
        world.records.end("outlet", World.PLACE, first, 1, LocalDate.of(2022, 8, 1), ACT);
        long second = make(outlet("W-1")).record().id();
        assertEquals(Kind.CONFLICT, refused(() -> world.records.restore(World.OUTLETS, first, 2, ACT)).kind());
        world.records.end("outlet", World.PLACE, second, 1, LocalDate.of(2022, 8, 1), ACT);
        assertEquals(Optional.empty(), world.records.restore(World.OUTLETS, first, 2, ACT).record().endedOn());
        assertEquals(first, world.records.find(World.OUTLETS, "W-1", MASKED).orElseThrow().id());
    }

    @Test
    void whoChangesNamesTheVersionThatTheySaw() {
        long id = make(outlet("W-1")).record().id();
        Map<String, Object> body = outlet("W-1");
        body.put("headcount", 3);
        assertEquals(Kind.PRECONDITION_FAILED, refused(() -> world.records.change(World.OUTLETS, id, 2, Draft.of(body), ACT)).kind());
        assertEquals(2, world.records.change(World.OUTLETS, id, 1, Draft.of(body), ACT).record().version());
        assertEquals(Outcome.UNCHANGED, world.records.change(World.OUTLETS, id, 2, Draft.of(body), ACT).outcome());
        assertEquals(2, read(id).version());
        assertEquals(Kind.PRECONDITION_FAILED, refused(() -> world.records.change(World.OUTLETS, id, 1, Draft.of(body), ACT)).kind());
        assertEquals(Kind.RECORD_UNKNOWN, refused(() -> world.records.change(World.OUTLETS, id + 100_000, 1, Draft.of(body), ACT)).kind());
        assertEquals(Kind.RECORD_UNKNOWN, refused(() -> world.records.change(World.WORKERS, id, 1, Draft.of(worker(NUMBER)), ACT)).kind());
    }

    @Test
    void ofManyWritersWithOneVersionOneWins() throws Exception {
        long id = make(outlet("W-1")).record().id();
        ExecutorService writers = Executors.newFixedThreadPool(64);
        try {
            for (int round = 1; round <= 50; round++) {
                int version = round;
                List<Callable<Boolean>> tries = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    int writer = i;
                    tries.add(() -> {
                        Map<String, Object> body = outlet("W-1");
                        body.put("headcount", version * 100 + writer);
                        try {
                            world.records.change(World.OUTLETS, id, version, Draft.of(body), Act.of("writer-" + writer, "x"));
                            return true;
                        } catch (RecordException e) {
                            assertEquals(Kind.PRECONDITION_FAILED, e.kind());
                            return false;
                        }
                    });
                }
                int winners = 0;
                for (Future<Boolean> each : writers.invokeAll(tries)) {
                    winners += each.get() ? 1 : 0;
                }
                assertEquals(1, winners);
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals(51, read(id).version());
        assertTrue(world.records.verify("outlet", World.PLACE, id).intact());
    }

    @Test
    void ofManyWhoMakeTheSameOneDoes() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> all = writers.invokeAll(Stream.<Callable<Boolean>>generate(() -> () -> {
                try {
                    make(outlet("W-9"));
                    return true;
                } catch (RecordException e) {
                    assertEquals(Kind.CONFLICT, e.kind());
                    return false;
                }
            }).limit(32).toList());
            int made = 0;
            for (Future<Boolean> each : all) {
                made += each.get() ? 1 : 0;
            }
            assertEquals(1, made);
        } finally {
            writers.shutdownNow();
        }
    }

    @Test
    void theSameRequestTwiceMakesOneRecord() {
        Act keyed = new Act("clerk", "x", Optional.of("request-1"));
        Saved first = world.records.create(World.OUTLETS, Draft.of(outlet("W-1")), keyed);
        Saved again = world.records.create(World.OUTLETS, Draft.of(outlet("W-1")), keyed);
        assertEquals(first.record().id(), again.record().id());
        assertEquals(Outcome.UNCHANGED, again.outcome());
        assertEquals(Kind.CONFLICT, refused(() -> world.records.create(World.OUTLETS, Draft.of(outlet("W-2")), keyed)).kind());
    }

    @Test
    void whatIsSealedIsNowhereInTheDatabaseAndFoundAllTheSame() {
        long id = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        world.records.change(World.WORKERS, id, 1, Draft.of(Map.of("residence", "450800")), Act.of("clerk", "迁居"));
        String all = world.dump();
        assertFalse(all.contains(NUMBER) || all.contains(NUMBER.substring(6, 14)), "the number lies open");
        assertEquals(id, world.records.find(World.WORKERS, NUMBER, MASKED).orElseThrow().id());
        assertEquals(id, world.records.search(Search.all(World.WORKERS).with(new Filter("idNo", Filter.Sort.IS, NUMBER)), MASKED).records().get(0).id());
        assertEquals(1, world.records.search(Search.all(World.WORKERS).with(new Filter("nameKey", Filter.Sort.IS, "李 四")), MASKED).records().size());
        assertEquals(0, world.records.search(Search.all(World.WORKERS).with(new Filter("nameKey", Filter.Sort.IS, "李")), MASKED).records().size());
        StoredRecord masked = world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), MASKED);
        assertEquals(Map.of("name", "李***", "phone", "***5678", "residence", "450800"), masked.body());
        assertEquals(List.of("name", "phone", "idNo"), masked.hidden().stream().sorted(java.util.Comparator.comparing(List.of("name", "phone", "idNo")::indexOf)).toList());
        assertEquals(0, accesses());
        StoredRecord whole = world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.whole("auditor", "核查"));
        assertEquals(Map.of("idNo", NUMBER, "name", "李四", "phone", "13812345678", "residence", "450800"), whole.body());
        assertEquals(1, accesses());
    }

    private int accesses() {
        return world.database.inTransaction(handle -> handle.createQuery("select count(*) from access_log").mapTo(Integer.class).one());
    }

    @Test
    void whoeverChangesWhatTheyMayNotSeeKeepsIt() {
        long id = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        StoredRecord masked = world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), MASKED);
        Map<String, Object> sentBack = new HashMap<>(masked.body());
        sentBack.put("residence", "450802");
        sentBack.put("phone", "");
        world.records.change(World.WORKERS, id, 1, Draft.of(sentBack), ACT);
        assertEquals(Map.of("idNo", NUMBER, "name", "李四", "residence", "450802"),
                world.records.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.whole("a", "b")).body());
    }

    @Test
    void whatRefersToASealedKeyDoesNotRepeatIt() {
        long worker = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        Map<String, Object> body = outlet("W-1");
        body.put("opener", NUMBER);
        assertEquals("#" + worker, make(body).record().body().get("opener"));
        Map<String, Object> missing = outlet("W-2");
        missing.put("opener", "450802180012319977");
        RecordException refused = refused(() -> make(missing));
        assertEquals("no-such-reference", refused.issues().get(0).code());
        assertFalse(refused.issues().toString().contains("450802180012319977"), refused.issues()::toString);
    }

    @Test
    void columnsOfAListAreSealedToo() {
        Map<String, Object> body = outlet("W-1");
        body.put("contacts", List.of(Map.of("name", "王五", "idNo", NUMBER), Map.of("name", "赵六")));
        long id = make(body).record().id();
        assertFalse(world.dump().contains(NUMBER));
        assertEquals(List.of(Map.of("name", "王***"), Map.of("name", "赵***")), read(id).body().get("contacts"));
        assertEquals(List.of(Map.of("name", "王五", "idNo", NUMBER), Map.of("name", "赵六")),
                world.records.get("outlet", World.PLACE, id, Optional.empty(), Optional.empty(), Sight.whole("a", "b")).body().get("contacts"));
    }

    @Test
    void aHistoryAnswersWhatWasKnownThenAboutThatDay() {
        world.clock.set("2022-07-01T00:00:00Z");
        Map<String, Object> body = outlet("W-1");
        body.put("headcount", 1);
        long id = world.records.create(World.OUTLETS, new Draft(body, Optional.of(LocalDate.of(2022, 1, 1))), ACT).record().id();
        world.clock.set("2022-07-10T00:00:00Z");
        body.put("headcount", 2);
        world.records.change(World.OUTLETS, id, 1, new Draft(body, Optional.of(LocalDate.of(2022, 6, 1))), ACT);
        world.clock.set("2022-07-20T00:00:00Z");
        body.put("headcount", 3);
        world.records.change(World.OUTLETS, id, 2, Draft.of(body), Act.of("clerk", "更正"));
        assertEquals(1L, headcount(id, "2022-05-31", "2022-07-31T00:00:00Z"));
        assertEquals(3L, headcount(id, "2022-06-01", "2022-07-31T00:00:00Z"));
        assertEquals(2L, headcount(id, "2022-06-01", "2022-07-15T00:00:00Z"));
        assertEquals(1L, headcount(id, "2022-06-01", "2022-07-05T00:00:00Z"));
        assertEquals(Kind.RECORD_UNKNOWN, refused(() -> headcount(id, "2021-12-31", "2022-07-31T00:00:00Z")).kind());
        assertEquals(Kind.RECORD_UNKNOWN, refused(() -> headcount(id, "2022-06-01", "2022-06-30T00:00:00Z")).kind());

        world.clock.set("2022-07-25T00:00:00Z");
        world.records.end("outlet", World.PLACE, id, 3, LocalDate.of(2022, 7, 24), ACT);
        assertEquals(1, found("2022-07-23", Optional.empty(), 3));
        assertEquals(0, found("2022-07-24", Optional.empty(), 3));
        assertEquals(1, found("2022-07-24", Optional.of(Instant.parse("2022-07-24T00:00:00Z")), 3));
        assertEquals(1, found("2022-03-01", Optional.empty(), 1));
        assertEquals(0, found("2022-03-01", Optional.empty(), 3));
    }

    private Object headcount(long id, String on, String knownAt) {
        return world.records.get("outlet", World.PLACE, id, Optional.of(LocalDate.parse(on)), Optional.of(Instant.parse(knownAt)), MASKED).body().get("headcount");
    }

    private int found(String on, Optional<Instant> knownAt, int headcount) {
        return world.records.search(new Search(World.OUTLETS, List.of(new Filter("headcount", Filter.Sort.IS, Integer.toString(headcount))),
                Optional.of(LocalDate.parse(on)), knownAt, false, OptionalLong.empty(), 10), MASKED).records().size();
    }

    @Test
    void recordsAreFoundBySlotsPageByPage() {
        for (int i = 0; i < 25; i++) {
            Map<String, Object> body = outlet("W-" + i);
            body.put("district", i % 2 == 0 ? "990102" : "990103");
            body.put("headcount", i);
            body.put("openedOn", LocalDate.of(2022, 7, 1).plusDays(i).toString());
            make(body);
        }
        Search even = new Search(World.OUTLETS, List.of(new Filter("district", Filter.Sort.IS, "990102")), Optional.empty(), Optional.empty(), false,
                OptionalLong.empty(), 5);
        List<Long> ids = new ArrayList<>();
        RecordPage page = world.records.search(even, MASKED);
        for (; page.next().isPresent(); page = world.records.search(even.after(page.next().getAsLong()), MASKED)) {
            page.records().forEach(each -> ids.add(each.id()));
        }
        page.records().forEach(each -> ids.add(each.id()));
        assertEquals(13, ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertEquals(6, world.records.search(Search.all(World.OUTLETS).with(new Filter("headcount", Filter.Sort.FROM, "5")).with(
                new Filter("headcount", Filter.Sort.TO, "10")), MASKED).records().size());
        assertEquals(3, world.records.search(Search.all(World.OUTLETS).with(new Filter("openedOn", Filter.Sort.FROM, "2022-07-23")), MASKED).records().size());
        assertEquals(Kind.BAD_REQUEST, refused(() -> world.records.search(Search.all(World.OUTLETS).with(new Filter("name", Filter.Sort.IS, "x")), MASKED)).kind());
        assertEquals(Kind.BAD_REQUEST, refused(() -> world.records.search(Search.all(World.OUTLETS).with(new Filter("district", Filter.Sort.FROM, "x")), MASKED)).kind());
        assertEquals(Kind.BAD_REQUEST, refused(() -> world.records.search(Search.all(World.OUTLETS).with(new Filter("openedOn", Filter.Sort.IS, "x")), MASKED)).kind());
    }

    @Test
    void recordsOfPlacesBelowAreFoundPlaceByPlacePageByPage() {
        List<String> places = List.of("cn.testland", "cn.testland.acity", "cn.testland.acity.county", "cn.testland.testcity", "cn.testlandish", "cn");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            PlaceId place = new PlaceId(places.get(i % places.size()));
            Map<String, Object> body = outlet("W-" + i);
            body.put("headcount", i);
            long id = world.records.create(new Register(FakeRegisters.OUTLET, place, code -> true), Draft.of(body), ACT).record().id();
            if (place.path().equals("cn.testland") || place.path().startsWith("cn.testland.")) {
                made.add(place + " " + "%09d".formatted(id));
            }
        }
        Register top = new Register(FakeRegisters.OUTLET, new PlaceId("cn.testland"), code -> true);
        for (Optional<LocalDate> on : List.<Optional<LocalDate>>of(Optional.empty(), Optional.of(LocalDate.of(2022, 8, 2)))) {
            Search search = new Search(top, List.of(), on, Optional.empty(), false, OptionalLong.empty(), 3).withPlacesBelow();
            List<String> found = new ArrayList<>();
            for (boolean more = true; more;) {
                RecordPage page = world.records.search(search, MASKED);
                page.records().forEach(each -> found.add(each.place() + " " + "%09d".formatted(each.id())));
                more = page.next().isPresent();
                search = more ? search.after(page.next().getAsLong()) : search;
            }
            assertEquals(made.stream().sorted().toList(), found.stream().sorted().toList());
            assertEquals(found.stream().distinct().toList(), found);
        }
        assertEquals(List.of("W-19"), world.records.search(Search.all(top).withPlacesBelow().with(new Filter("headcount", Filter.Sort.IS, "19")), MASKED).records().stream()
                .map(each -> each.body().get("outletNo").toString()).toList());
        long outside = world.records.create(new Register(FakeRegisters.OUTLET, new PlaceId("cn.testlandish"), code -> true), Draft.of(outlet("W-99")), ACT).record().id();
        assertEquals(List.of(), world.records.search(Search.all(top).withPlacesBelow().after(outside), MASKED).records());
    }

    @Test
    void aForgedHistoryIsFoundOut() {
        Map<String, Object> body = outlet("W-1");
        long id = make(body).record().id();
        body.put("headcount", 2);
        world.records.change(World.OUTLETS, id, 1, Draft.of(body), ACT);
        body.put("contacts", List.of(Map.of("name", "王五", "idNo", NUMBER)));
        world.records.change(World.OUTLETS, id, 2, Draft.of(body), ACT);
        assertTrue(world.records.verify("outlet", World.PLACE, id).intact());
        assertEquals(List.of(3, 2, 1), world.records.history("outlet", World.PLACE, id, MASKED).stream().map(RecordVersion::state).map(StoredRecord::version).toList());
        for (String forgery : List.of("update record_history set changed_by = 'other' where version = 2", "update record_history set reason = 'x' where version = 1",
                "update record_history set body = body_of where version = 1", "update record set body = body_of", "update record set ended_on = date '2022-01-01'",
                "update record_history set salt = null where version = 1", "update record_history set valid_from = date '2000-01-01' where version = 2",
                "update record_secret set sealed = look_up", "delete from record_secret", "delete from record_history where version = 2")) {
            assertFalse(verified(id, forgery.replace("body_of", world.database.json("'{\"outletNo\":\"W-1\"}'"))), forgery);
        }
    }

    private boolean verified(long id, String forgery) {
        boolean[] intact = {true};
        try {
            world.database.inTransaction(handle -> {
                assertTrue(handle.createUpdate(forgery).execute() > 0, forgery);
                RecordReading reading = new RecordReading(world.database, vault(), new Definitions(world.database, world.clock), world.clock);
                intact[0] = reading.verify(handle, reading.newest(handle, "outlet", World.PLACE.path(), id, false)).intact();
                throw new IllegalStateException("take it back");
            });
        } catch (IllegalStateException e) {
            assertEquals("take it back", e.getMessage());
        }
        return intact[0];
    }

    private nuanfeng.register.internal.seal.Vault vault() {
        try {
            return new nuanfeng.register.internal.seal.Vault(nuanfeng.register.internal.seal.Keys.in(folder.resolve("register.keys")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatIsErasedIsGoneFromEveryVersionAndTheHistoryStaysVerifiable() {
        Map<String, Object> body = worker(NUMBER);
        long id = world.records.create(World.WORKERS, Draft.of(body), ACT).record().id();
        body.put("residence", "450802");
        world.records.change(World.WORKERS, id, 1, Draft.of(body), ACT);
        assertEquals(Kind.CONFLICT, refused(() -> world.records.erase("worker", World.PLACE, id, 2, ACT)).kind());
        world.records.end("worker", World.PLACE, id, 2, LocalDate.of(2022, 8, 1), ACT);
        StoredRecord erased = world.records.erase("worker", World.PLACE, id, 3, Act.of("clerk", "期满"));
        assertEquals(Map.of(), erased.body());
        assertTrue(erased.erasedAt().isPresent());
        String all = world.dump();
        assertFalse(all.contains("450802") || all.contains("李四") || all.contains("5678"), all);
        assertTrue(world.records.verify("worker", World.PLACE, id).intact());
        assertTrue(world.records.verify("worker", World.PLACE, id).erased());
        assertEquals(4, world.records.history("worker", World.PLACE, id, Sight.whole("a", "b")).size());
        assertEquals(Kind.CONFLICT, refused(() -> world.records.erase("worker", World.PLACE, id, 4, ACT)).kind());
        assertEquals(Kind.CONFLICT, refused(() -> world.records.restore(World.WORKERS, id, 4, ACT)).kind());
        assertEquals(Optional.empty(), world.records.find(World.WORKERS, NUMBER, MASKED));
    }

    @Test
    void manyAreBroughtAtOnceAndAgain() {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            drafts.add(Draft.of(outlet("W-" + i)));
        }
        assertTrue(world.records.put(World.OUTLETS, drafts, ACT).stream().allMatch(each -> each.outcome() == Outcome.CREATED));
        Map<String, Object> other = outlet("W-7");
        other.put("headcount", 9);
        drafts.set(7, Draft.of(other));
        List<Outcome> again = world.records.put(World.OUTLETS, drafts, ACT).stream().map(Saved::outcome).toList();
        assertEquals(Outcome.CHANGED, again.get(7));
        assertEquals(249, again.stream().filter(each -> each == Outcome.UNCHANGED).count());
        Map<String, Object> twice = outlet("W-8");
        twice.put("headcount", 3);
        assertEquals("twice-in-one", refused(() -> world.records.put(World.OUTLETS, List.of(Draft.of(outlet("W-8")), Draft.of(twice)), ACT)).issues().get(0).code());
        drafts.set(3, Draft.of(Map.of("outletNo", "W-3", "district", "1")));
        other.put("headcount", 10);
        RecordException refused = refused(() -> world.records.put(World.OUTLETS, drafts, ACT));
        assertEquals("3/district", refused.issues().get(0).field());
        assertEquals(9L, world.records.find(World.OUTLETS, "W-7", MASKED).orElseThrow().body().get("headcount"));
    }

    @Test
    void whatComesWithManyIsKeptAsWhatComesAlone() {
        Map<String, Object> whole = outlet("W-0");
        whole.put("name", "𠮷\t\\N\n'网点");
        whole.put("turnover", "1234567.5");
        whole.put("headcount", 70_001);
        whole.put("openedOn", "1999-12-31");
        whole.put("contacts", List.of(Map.of("name", "王五", "idNo", NUMBER)));
        List<Draft> drafts = new ArrayList<>(IntStream.range(1, 300).mapToObj(each -> Draft.of(outlet("W-" + each))).toList());
        drafts.add(new Draft(whole, Optional.of(LocalDate.of(1998, 2, 28))));
        List<Saved> many = world.records.put(World.OUTLETS, drafts, ACT);
        StoredRecord there = many.get(299).record();
        whole.put("outletNo", "W-X");
        StoredRecord alone = world.records.create(World.OUTLETS, new Draft(whole, Optional.of(LocalDate.of(1998, 2, 28))), ACT).record();
        assertEquals(columns(alone.id()), columns(there.id()));
        Sight sight = Sight.whole("auditor", "检查");
        Map<String, Object> body = new HashMap<>(world.records.get("outlet", World.PLACE, there.id(), Optional.empty(), Optional.empty(), sight).body());
        body.put("outletNo", "W-X");
        assertEquals(world.records.get("outlet", World.PLACE, alone.id(), Optional.empty(), Optional.empty(), sight).body(), body);
        assertTrue(world.records.verify("outlet", World.PLACE, there.id()).intact());
        assertEquals(300, many.stream().map(each -> each.record().id()).distinct().count());
        Search search = Search.all(World.OUTLETS).with(new Filter("headcount", Filter.Sort.IS, "70001")).with(new Filter("openedOn", Filter.Sort.TO, "1999-12-31"));
        assertEquals(List.of(there.id(), alone.id()), world.records.search(search, MASKED).records().stream().map(StoredRecord::id).toList());
    }

    /** What does not differ between two records that say the same. */
    private List<Map<String, Object>> columns(long id) {
        return world.database.look(handle -> handle.createQuery("select type, place, definition, version, t1, t2, t3, t4, n1, d1, valid_from, ended_on, erased_at, changed_at,"
                + " changed_by, reason, length(salt) as salt, length(digest) as digest, length(live_key) as live from record where id = :id").bind("id", id).mapToMap().list());
    }

    @Test
    void roundsOfOneTransactionAreKeptTogetherOrNotAtAll() {
        List<List<Draft>> rounds = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            int from = round * 30;
            rounds.add(new ArrayList<>(IntStream.range(from, from + 30).mapToObj(each -> Draft.of(outlet("R-" + each))).toList()));
        }
        List<Saved> saved = new ArrayList<>();
        Draft good = rounds.get(2).set(7, Draft.of(Map.of("outletNo", "R-67", "district", "1")));
        assertEquals("7/district", refused(() -> world.records.putAll(World.OUTLETS, rounds::iterator, ACT, saved::addAll)).issues().get(0).field());
        assertTrue(world.records.find(World.OUTLETS, "R-0", MASKED).isEmpty());
        rounds.get(2).set(7, good);
        assertThrows(IllegalStateException.class, () -> world.records.putAll(World.OUTLETS, rounds::iterator, ACT, each -> {
            if (each.get(0).record().body().get("outletNo").equals("R-60")) {
                throw new IllegalStateException("somebody wants it to stop");
            }
        }));
        assertTrue(world.records.find(World.OUTLETS, "R-0", MASKED).isEmpty());
        saved.clear();
        world.records.putAll(World.OUTLETS, rounds::iterator, ACT, saved::addAll);
        assertEquals(90, saved.stream().filter(each -> each.outcome() == Outcome.CREATED).count());
        saved.clear();
        world.records.putAll(World.OUTLETS, rounds::iterator, ACT, saved::addAll);
        assertEquals(90, saved.stream().filter(each -> each.outcome() == Outcome.UNCHANGED).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; drop table record; --", "' or '1'='1", "\\'; delete from record; --", "{\"a\":1}", "?", ":type", "%_", "\u0001x", "\ud800"})
    void whatLooksLikeSqlIsAText(String text) {
        Map<String, Object> body = outlet(text);
        body.put("name", text);
        boolean kept = text.chars().noneMatch(c -> c < ' ' || Character.isSurrogate((char) c));
        if (kept) {
            long id = make(body).record().id();
            assertEquals(text, read(id).body().get("outletNo"));
        } else {
            assertEquals("unfit", refused(() -> make(body)).issues().get(0).code());
        }
        assertEquals(kept, world.records.find(World.OUTLETS, text, Sight.whole(text.replace('\u0001', ' ').replace('\ud800', ' '), "x")).isPresent());
        assertEquals(0, world.records.search(Search.all(World.OUTLETS).with(new Filter("district", Filter.Sort.IS, text.replace("\u0001", "").replace("\ud800", ""))), MASKED)
                .records().size());
        refused(() -> world.records.search(Search.all(World.OUTLETS).with(new Filter(text, Filter.Sort.IS, "x")), MASKED));
        refused(() -> world.records.get(text.replace("\u0001", "").replace("\ud800", ""), World.PLACE, 1, Optional.empty(), Optional.empty(), MASKED));
    }

    @Test
    void aRecordIsReadUnderTheDefinitionItWasWrittenUnder() {
        long id = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        KeptRecords later = new KeptRecords(world.database, vault(), world.clock);
        assertArrayEquals(new Object[] {"李***"}, new Object[] {later.get("worker", World.PLACE, id, Optional.empty(), Optional.empty(), MASKED).body().get("name")});
    }

    @Test
    void whatWasKeptLongEnoughIsErasedAndReported() {
        List<Long> ids = new ArrayList<>();
        for (String day : List.of("2022-08-02", "2022-08-03", "2022-08-04")) {
            long id = make(outlet("W-" + day)).record().id();
            world.records.end("outlet", World.PLACE, id, 1, LocalDate.parse(day), ACT);
            ids.add(id);
        }
        make(outlet("W-living"));
        LocalDate today = LocalDate.of(2024, 8, 3);
        assertEquals(new RetentionReport(3, 2, 0, 0, false), world.records.retain(World.OUTLETS, today, true, ACT));
        assertEquals(new RetentionReport(3, 2, 0, 2, false), world.records.retain(World.OUTLETS, today, false, Act.of("retention", "R-0")));
        assertEquals(new RetentionReport(1, 0, 0, 0, false), world.records.retain(World.OUTLETS, today, false, ACT));
        assertTrue(read(ids.get(0)).erasedAt().isPresent());
        assertEquals("retention", read(ids.get(1)).by());
        assertTrue(world.records.verify("outlet", World.PLACE, ids.get(0)).intact());
        assertTrue(read(ids.get(2)).erasedAt().isEmpty());
    }

    @Test
    void everythingAboutOnePersonIsGatheredAndEachReadingIsLogged() {
        long worker = world.records.create(World.WORKERS, Draft.of(worker(NUMBER)), ACT).record().id();
        Map<String, Object> refers = outlet("W-1");
        refers.put("opener", NUMBER);
        long outlet = make(refers).record().id();
        Map<String, Object> contact = outlet("W-2");
        contact.put("contacts", List.of(Map.of("name", "王五", "idNo", NUMBER)));
        long other = make(contact).record().id();
        make(outlet("W-3"));
        assertEquals(List.of(worker, other, outlet), world.records.person(World.PLACE, NUMBER, Sight.whole("auditor", "本人申请")).stream()
                .map(each -> each.get(0).state().id()).toList());
        assertEquals(3, accesses());
        assertEquals(List.of(), world.records.person(World.PLACE, "450802180012319977", Sight.whole("a", "b")));
        assertEquals(Kind.BAD_REQUEST, refused(() -> world.records.person(World.PLACE, NUMBER, MASKED)).kind());
    }
}
