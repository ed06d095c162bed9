// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
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
import nuanfeng.record.Draft;
import nuanfeng.record.RecordException;
import nuanfeng.record.RecordException.Kind;
import nuanfeng.record.Sight;
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
}
