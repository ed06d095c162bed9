// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Content;
import nuanfeng.filing.ReportShelf.Step;
import nuanfeng.filing.ReportShelf.Submission;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.ReportState;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Source;

/** What holds of reports wherever they are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReportsContract {

    private static final Sight MASKED = Sight.masked("reader");

    Path folder;
    private Shelves shelves;
    private KeptReports reports;

    abstract Source source() throws Exception;

    @BeforeAll
    void open(@TempDir Path fresh) throws Exception {
        folder = fresh;
        shelves = new Shelves(source(), folder.resolve("register.keys"), Clock.system(LegalTime.ZONE));
        reports = shelves.reports;
    }

    @AfterAll
    void close() {
        if (shelves != null) {
            shelves.close();
        }
    }

    private static Kind kind(Callable<?> refused) {
        return assertThrows(RecordException.class, refused::call).kind();
    }

    private KeptReport handedIn(String unit, String period) {
        KeptReport report = reports.open(Shelves.fresh(unit, period, OptionalLong.empty()));
        report = reports.step(report.id(), 1, Step.of(Deed.CHECK, Shelves.who("审核人")));
        return reports.step(report.id(), 2, Shelves.submit(unit + period));
    }

    private String outlet(String number) {
        return shelves.records.find(Shelves.OUTLETS, number, Sight.whole("test", "test")).map(each -> each.body().get("name").toString()).orElse("none");
    }

    @Test
    void aReportLivesFromDraftToFiled() {
        KeptReport report = handedIn("990102", "2022-01");
        assertEquals("SUBMITTED 3 报送", "%s %s %s".formatted(report.state(), report.version(), outlet("9901022022-01")));
        KeptReport filed = reports.step(report.id(), 3, Shelves.received(Deed.FILE, "9901022022-01"));
        assertEquals(List.of(ReportState.DRAFT, ReportState.CHECKED, ReportState.SUBMITTED, ReportState.FILED), filed.life().stream().map(each -> each.state()).toList());
        assertEquals("file", outlet("9901022022-01"));
        assertEquals(report.submission(), filed.submission());
        assertEquals("填表人 审核人 负责人", filed.person(Deed.FILL) + " " + filed.person(Deed.CHECK) + " " + filed.person(Deed.SUBMIT));
        assertEquals("file of 9901022022-01", new String(reports.file(report.id(), "csv", MASKED).orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(filed, reports.find(report.id()));
        assertTrue(reports.verify(report.id()).intact());
    }

    @Test
    void whatIsHandedInIsLockedAndWhatSomebodyElseChangedIsNotSeen() {
        KeptReport report = handedIn("990102", "2022-02");
        assertEquals(Kind.CONFLICT, kind(() -> reports.step(report.id(), 3, new Step(Deed.ENTER, Optional.of(Shelves.content("x", 2)), Optional.empty(), List.of(),
                Optional.empty(), Shelves.who("")))));
        assertEquals(Kind.PRECONDITION_FAILED, kind(() -> reports.step(report.id(), 2, Shelves.received(Deed.FILE, "9901022022-02"))));
        assertEquals(Kind.RECORD_UNKNOWN, kind(() -> reports.find(999_999)));
        assertEquals(Kind.PRECONDITION_FAILED, kind(() -> reports.seen(report.id(), 2, Deed.FILE)));
        assertEquals(Kind.CONFLICT, kind(() -> reports.seen(report.id(), 3, Deed.CHECK)));
    }

    @Test
    void aReturnedOneIsMendedAndHandedInAsTheNextAttempt() {
        KeptReport report = handedIn("990102", "2022-03");
        reports.step(report.id(), 3, Shelves.received(Deed.RETURN, "9901022022-03"));
        assertEquals("return", outlet("9901022022-03"));
        KeptReport mended = reports.step(report.id(), 4, new Step(Deed.ENTER, Optional.of(Shelves.content("990102", 2)), Optional.empty(), List.of(), Optional.empty(),
                Shelves.who("")));
        assertEquals("DRAFT 2 false", "%s %s %s".formatted(mended.state(), mended.attempt(), mended.submission().isPresent()));
        reports.step(report.id(), 5, Step.of(Deed.CHECK, Shelves.who("")));
        KeptReport again = reports.step(report.id(), 6, Shelves.submit("again"));
        assertFalse(report.submission().equals(again.submission()));
        assertEquals("file of again", new String(reports.file(report.id(), "csv", MASKED).orElseThrow(), StandardCharsets.UTF_8));
        assertTrue(reports.verify(report.id()).intact());
    }

    @Test
    void oneAtATimeAndASecondOneOnlyToCorrect() {
        KeptReport first = handedIn("990102", "2022-04");
        assertEquals(Kind.CONFLICT, kind(() -> reports.open(Shelves.fresh("990102", "2022-04", OptionalLong.empty()))));
        reports.step(first.id(), 3, Shelves.received(Deed.FILE, "9901022022-04"));
        assertEquals(Kind.CONFLICT, kind(() -> reports.open(Shelves.fresh("990102", "2022-04", OptionalLong.empty()))));
        assertEquals(Kind.CONFLICT, kind(() -> reports.open(Shelves.fresh("990103", "2022-04", OptionalLong.of(first.id())))));
        KeptReport second = reports.open(Shelves.fresh("990102", "2022-04", OptionalLong.of(first.id())));
        assertEquals(2, second.attempt());
        reports.step(second.id(), 1, Step.of(Deed.CHECK, Shelves.who("")));
        reports.step(second.id(), 2, Shelves.submit("second"));
        assertEquals(ReportState.FILED, reports.find(first.id()).state());
        reports.step(second.id(), 3, Shelves.received(Deed.FILE, "second"));
        assertEquals(ReportState.SUPERSEDED, reports.find(first.id()).state());
        assertEquals("file of 9901022022-04", new String(reports.file(first.id(), "csv", MASKED).orElseThrow(), StandardCharsets.UTF_8));
        assertEquals(List.of(second.id(), first.id()), reports.list(Wanted.of(Shelves.PLACE, "testcity-f-02", "2022-04")).stream().map(KeptReport::id).toList());
    }

    @Test
    void whatStandsInItLiesSealedAndALieIsFound() {
        KeptReport report = handedIn("990102", "2022-05");
        StringBuilder all = new StringBuilder();
        for (String table : List.of("report", "report_life", "report_piece", "report_file")) {
            shelves.database.inTransaction(handle -> handle.createQuery("select * from " + table).mapToMap().list()).forEach(row -> row.values().forEach(value -> all
                    .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value))));
        }
        assertFalse(all.toString().contains(Shelves.SECRET));
        assertEquals(Shelves.SECRET, ((Map<?, ?>) ((List<?>) reports.content(report.id()).get("rows")).get(0)).get("idNo"));
        shelves.database.inTransaction(handle -> handle.createUpdate("update report_life set note = '改过' where report_id = :id and version = 2").bind("id", report.id()).execute());
        assertEquals(2, reports.verify(report.id()).broken().getAsInt());
    }

    @Test
    void contentThatNoDatabaseTakesInOnePieceIsKeptInPieces() {
        Random random = new Random(7);
        Map<String, Object> whole = new LinkedHashMap<>();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            rows.add(Map.of("recordId", "#" + i, "name", Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong())));
        }
        whole.put("rows", rows);
        KeptReport report = reports.open(Shelves.fresh("990102", "2022-06", OptionalLong.empty()));
        reports.step(report.id(), 1, new Step(Deed.ENTER, Optional.of(new Content(whole, "sha256:big", List.of())), Optional.empty(), List.of(), Optional.empty(), Shelves.who("")));
        assertEquals(whole, reports.content(report.id()));
        assertTrue(reports.verify(report.id()).intact());
    }

    @Test
    void ofManyWhoFileAtOnceOneDoes() throws Exception {
        KeptReport report = handedIn("990102", "2022-08");
        int writers = 16;
        AtomicInteger done = new AtomicInteger();
        ExecutorService all = Executors.newFixedThreadPool(writers);
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            futures.add(all.submit(() -> {
                try {
                    reports.step(report.id(), 3, Shelves.received(Deed.FILE, "9901022022-08"));
                    done.incrementAndGet();
                } catch (RecordException e) {
                    assertTrue(e.kind() == Kind.PRECONDITION_FAILED || e.kind() == Kind.UNAVAILABLE, e.toString());
                }
            }));
        }
        for (Future<?> each : futures) {
            each.get();
        }
        all.shutdown();
        assertEquals(1, done.get());
        assertEquals(4, reports.find(report.id()).life().size());
    }

    @Test
    void aSubmissionThatTheRegisterRefusesIsNoSubmission() {
        KeptReport report = reports.open(Shelves.fresh("990102", "2022-09", OptionalLong.empty()));
        reports.step(report.id(), 1, Step.of(Deed.CHECK, Shelves.who("")));
        assertEquals(Kind.INVALID_RECORD, kind(() -> reports.step(report.id(), 2, new Step(Deed.SUBMIT, Optional.empty(), Optional.empty(), List.of(),
                Optional.of(new Submission(Shelves.OUTLETS, moment -> Draft.of(Map.of("outletNo", "x")))), Shelves.who("")))));
        assertEquals("CHECKED 2 0", "%s %s %s".formatted(reports.find(report.id()).state(), reports.find(report.id()).version(), reports.find(report.id()).files().size()));
    }

    private static Retention years(int years, boolean fromNextYear) {
        return new Retention("", "R-STAT", Optional.of(years), false, fromNextYear, "", Text.NONE, Optional.empty(), true);
    }

    private RetentionReport retain(LocalDate today, boolean dryRun, Retention... periods) {
        return reports.retain(Shelves.PLACE, "testcity-f-02", List.of(periods), today, dryRun, Act.of("retention", "保存期满"));
    }

    /** Ten years from 1 January: what was done with it stays, what stood in it and its file are gone, and the chain holds without them. */
    @Test
    void whatWasKeptLongEnoughIsErasedAndItsLifeStays() {
        KeptReport filed = handedIn("990104", "2022-01");
        reports.step(filed.id(), 3, Shelves.received(Deed.FILE, "9901042022-01"));
        KeptReport waiting = handedIn("990104", "2022-02");
        int year = LocalDate.ofInstant(filed.life().get(0).at(), LegalTime.ZONE).getYear();
        LocalDate eve = LocalDate.of(year + 10, 12, 31);
        assertEquals(0, retain(eve, false, years(10, true)).erased());
        LocalDate day = LocalDate.of(year + 11, 1, 1);
        RetentionReport asked = retain(day, true, years(10, true));
        assertTrue(asked.due() >= 2 && asked.held() >= 1 && asked.erased() == 0, asked.toString());
        assertEquals(ReportState.FILED, reports.find(filed.id()).state());
        RetentionReport done = retain(day, false, years(10, true));
        assertEquals(asked.due() - asked.held(), done.erased());
        KeptReport erased = reports.find(filed.id());
        assertEquals(ReportState.ERASED, erased.state());
        assertEquals(List.of(Deed.FILL, Deed.CHECK, Deed.SUBMIT, Deed.FILE, Deed.ERASE), erased.life().stream().map(KeptReport.Moment::deed).toList());
        assertEquals(filed.files(), erased.files());
        assertFalse(erased.files().isEmpty());
        assertEquals(Kind.CONFLICT, kind(() -> reports.content(filed.id())));
        assertEquals(Kind.CONFLICT, kind(() -> reports.file(filed.id(), "csv", MASKED)));
        assertEquals("true true", reports.verify(filed.id()).intact() + " " + reports.verify(filed.id()).erased());
        assertEquals(0, shelves.database.<Integer>inTransaction(handle -> handle.createQuery("select count(*) from report_piece where report_id = :id").bind("id", filed.id())
                .mapTo(Integer.class).one()));
        // Whoever waits for it still gets it.
        assertEquals(ReportState.SUBMITTED, reports.find(waiting.id()).state());
        assertEquals("file of 9901042022-02", new String(reports.file(waiting.id(), "csv", MASKED).orElseThrow(), StandardCharsets.UTF_8));
        // Nothing of it comes twice, and another one may be begun.
        assertEquals(0, retain(day, false, years(10, true)).erased());
        assertEquals(ReportState.DRAFT, reports.open(Shelves.fresh("990104", "2022-01", OptionalLong.empty())).state());
    }

    /** The city's sheet was put together from the county's, and a filing corrects the one before: they go together, the younger first. */
    @Test
    void whatSomethingThatIsKeptWasMadeOfIsHeld() {
        KeptReport old = handedIn("990105", "2022-01");
        reports.step(old.id(), 3, Shelves.received(Deed.FILE, "9901052022-01"));
        KeptReport correction = reports.open(Shelves.fresh("990105", "2022-01", OptionalLong.of(old.id())));
        reports.step(correction.id(), 1, Step.of(Deed.CHECK, Shelves.who("")));
        reports.step(correction.id(), 2, Shelves.submit("correction"));
        LocalDate day = LocalDate.ofInstant(old.life().get(0).at(), LegalTime.ZONE).plusYears(5);
        retain(day, false, years(5, false));
        assertEquals(ReportState.FILED, reports.find(old.id()).state());
        reports.step(correction.id(), 3, Shelves.received(Deed.FILE, "correction"));
        assertEquals(ReportState.SUPERSEDED, reports.find(old.id()).state());
        retain(day, false, years(5, false));
        assertEquals(ReportState.ERASED, reports.find(old.id()).state());
        assertEquals(ReportState.ERASED, reports.find(correction.id()).state());
    }

    @Test
    void whatNobodyDecidedErasesNothing() {
        KeptReport report = handedIn("990106", "2022-01");
        reports.step(report.id(), 3, Shelves.received(Deed.FILE, "9901062022-01"));
        LocalDate far = LocalDate.of(9000, 1, 1);
        Retention open = new Retention("", "R-0", Optional.empty(), false, false, "MBC-49", Text.of("待定", "open"), Optional.empty(), false);
        Retention good = new Retention("", "", Optional.empty(), true, false, "", Text.NONE, Optional.empty(), false);
        for (Retention[] periods : List.of(new Retention[0], new Retention[] {open}, new Retention[] {good}, new Retention[] {years(1, false), open})) {
            RetentionReport said = retain(far, false, periods);
            assertTrue(said.open() && said.erased() == 0 && said.due() == 0 && said.ended() > 0, said.toString());
        }
        assertEquals(ReportState.FILED, reports.find(report.id()).state());
    }

    /** Pieces that a kill has brought back, or somebody put there, are no content. */
    @Test
    void whatIsThereOfAnErasedOneIsFound() {
        KeptReport report = handedIn("990107", "2022-01");
        reports.step(report.id(), 3, Shelves.received(Deed.FILE, "9901072022-01"));
        List<Map<String, Object>> pieces = shelves.database.inTransaction(handle -> handle.createQuery("select * from report_piece where report_id = :id and name = 'content'")
                .bind("id", report.id()).mapToMap().list());
        retain(LocalDate.ofInstant(report.life().get(0).at(), LegalTime.ZONE).plusYears(1), false, years(1, false));
        assertTrue(reports.verify(report.id()).intact());
        shelves.database.inTransaction(handle -> handle.createUpdate("insert into report_piece(report_id, name, version, piece, sealed) values(:id, 'content', 1, 0, :sealed)")
                .bind("id", report.id()).bind("sealed", pieces.get(0).get("sealed")).execute());
        assertFalse(reports.verify(report.id()).intact());
    }
}
