// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.ReportShelf.Content;
import nuanfeng.filing.ReportShelf.Fresh;
import nuanfeng.filing.ReportShelf.NewFile;
import nuanfeng.filing.ReportShelf.Step;
import nuanfeng.filing.ReportShelf.Submission;
import nuanfeng.filing.ReportShelf.Who;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.Draft;
import nuanfeng.record.Records;
import nuanfeng.record.Register;
import nuanfeng.record.RetentionReport;
import nuanfeng.register.FakeRegisters;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;
import nuanfeng.register.internal.record.KeptRecords;
import nuanfeng.register.internal.seal.Keys;
import nuanfeng.register.internal.seal.Vault;

/** A database with reports in it; an outlet stands for the record of a submission. */
final class Shelves implements AutoCloseable {

    static final PlaceId PLACE = new PlaceId("cn.testland.testcity");
    static final String FORM = "testcity-f-02";
    static final Register OUTLETS = new Register(FakeRegisters.OUTLET, PLACE, code -> code.startsWith("9901"));
    static final String SECRET = "450802180012319993";
    /** When all has been kept long enough. */
    private static final LocalDate LATER = LocalDate.of(9000, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);
    private static final int SECONDS = 60;

    final Database database;
    final KeptRecords records;
    final KeptReports reports;

    Shelves(Source source, Path keys, Clock clock) throws IOException, InterruptedException {
        Vault vault = new Vault(Keys.in(keys));
        database = new Database(source, opened -> { });
        records = new KeptRecords(database, vault, clock);
        reports = new KeptReports(database, records, vault, clock);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (records.standing().state() != Records.State.READY && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        if (records.standing().state() != Records.State.READY) {
            throw new AssertionError(records.standing().toString());
        }
    }

    static Who who(String person) {
        return new Who(person, Act.of("clerk", "测试"));
    }

    static Content content(String unit, int figure) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("rows", List.of(Map.of("idNo", SECRET, "unit", unit, "figure", (long) figure)));
        return new Content(whole, "sha256:" + unit + figure, List.of());
    }

    static Fresh fresh(String unit, String period, OptionalLong corrects) {
        return new Fresh(new KeptReport.Subject(PLACE, FORM, unit, period, JULY, JULY.plusDays(30), JULY.plusDays(25)), "sha256:e", JULY, corrects, Deed.FILL,
                content(unit, 1), who("填表人"));
    }

    /** Hands it in: two files, and a record that says so. */
    static Step submit(String number) {
        byte[] file = ("file of " + number).getBytes(StandardCharsets.UTF_8);
        return new Step(Deed.SUBMIT, Optional.empty(), Optional.empty(), List.of(new NewFile("csv", "text/csv", "sha256:" + number, file)),
                Optional.of(new Submission(OUTLETS, moment -> Draft.of(Map.of("outletNo", number, "district", "990102", "name", "报送", "headcount", (long) moment.version())))),
                who("负责人"));
    }

    /** The record of the submission says where the report is. */
    static Step received(Deed deed, String number) {
        return new Step(deed, Optional.empty(), Optional.empty(), List.of(), Optional.of(new Submission(OUTLETS,
                moment -> Draft.of(Map.of("outletNo", number, "district", "990102", "name", deed.code(), "headcount", (long) moment.version())))), who(""));
    }

    /** Erases whatever nobody waits for and nothing needs that is kept. */
    static RetentionReport retain(KeptReports reports) {
        Retention year = new Retention("", "R-STAT", Optional.of(1), false, false, "", Text.NONE, Optional.empty(), true);
        return reports.retain(PLACE, FORM, List.of(year), LATER, false, Act.of("retention", "保存期满"));
    }

    @Override
    public void close() {
        database.close();
    }
}
