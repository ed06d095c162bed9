// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.KeptFile;
import nuanfeng.filing.KeptReport.Moment;
import nuanfeng.filing.ReportShelf.Wanted;
import nuanfeng.filing.Reports;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormOrder;
import nuanfeng.library.FakeEdition;
import nuanfeng.library.FakeForms;
import nuanfeng.library.UnknownNameException;
import nuanfeng.policy.Text;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordException;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;

/** Knows one report, number 7 in version 1, and says what it was asked to do. */
final class FakeReports implements Reports {

    static final long ID = 7;
    static final String HASH = "sha256:" + "1".repeat(64);
    private static final LocalDate JULY = LocalDate.of(2022, 7, 1);

    final List<String> deeds = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Entries> entries = new ArrayList<>();

    private static KeptReport report(Deed deed) {
        return new KeptReport(ID, 1, new KeptReport.Subject(FakeEdition.CITY, "testcity-f-02", "990102", "2022-07", JULY, JULY.plusDays(30), JULY.plusDays(25)), 1, HASH,
                JULY, deed.to(), HASH, OptionalLong.of(5), OptionalLong.of(9), List.of(new KeptReport.Part(3, "990102", 2)),
                List.of(new Moment(1, deed, deed.to(), Instant.parse("2022-07-26T01:00:00Z"), "admin", "测试填报人", "测试")), List.of(new KeptFile("csv", "text/csv", HASH, 3)));
    }

    private KeptReport done(long id, int version, Deed deed, Hand hand) {
        if (id != ID) {
            throw new RecordException(RecordException.Kind.RECORD_UNKNOWN, Text.of("没有", "none"));
        } else if (version != 1) {
            throw new RecordException(RecordException.Kind.PRECONDITION_FAILED, Text.of("已更新", "moved"));
        }
        deeds.add(deed.code() + " " + hand.by() + " " + hand.person() + " " + hand.note());
        return report(deed);
    }

    @Override
    public KeptReport fill(Order order) {
        if (!order.form().equals("testcity-f-02")) {
            throw new UnknownNameException(UnknownNameException.Kind.FORM, Text.of("没有这个表式", "no such form"), List.of());
        }
        orders.add(order);
        return report(Deed.FILL);
    }

    @Override
    public KeptReport refill(long id, int version, Hand hand) {
        return done(id, version, Deed.FILL, hand);
    }

    @Override
    public KeptReport enter(long id, int version, Entries entered, Hand hand) {
        entries.add(entered);
        return done(id, version, Deed.ENTER, hand);
    }

    @Override
    public KeptReport takeIn(long id, int version, SheetFile file, Hand hand) throws IOException {
        deeds.add(file.format() + " " + file.columns() + " " + file.unit().orElse("") + " " + new String(file.bytes().readAllBytes(), StandardCharsets.UTF_8));
        return done(id, version, Deed.TAKE_IN, hand);
    }

    @Override
    public KeptReport aggregate(long id, int version, Hand hand) {
        return done(id, version, Deed.AGGREGATE, hand);
    }

    @Override
    public KeptReport check(long id, int version, Hand hand) {
        return done(id, version, Deed.CHECK, hand);
    }

    @Override
    public KeptReport submit(long id, int version, Hand hand) {
        return done(id, version, Deed.SUBMIT, hand);
    }

    @Override
    public KeptReport giveBack(long id, int version, Hand hand) {
        return done(id, version, Deed.RETURN, hand);
    }

    @Override
    public KeptReport file(long id, int version, Hand hand) {
        return done(id, version, Deed.FILE, hand);
    }

    @Override
    public KeptReport correct(long id, Hand hand) {
        return done(id, 1, Deed.FILL, hand);
    }

    @Override
    public KeptReport find(long id) {
        if (id != ID) {
            throw new RecordException(RecordException.Kind.RECORD_UNKNOWN, Text.of("没有", "none"));
        }
        return report(Deed.FILL);
    }

    @Override
    public List<KeptReport> list(Wanted wanted) {
        return wanted.form().filter(form -> !form.equals("testcity-f-02")).isPresent() ? List.of() : List.of(report(Deed.SUBMIT));
    }

    private static FormOrder order() {
        return new FormOrder(JULY, JULY.plusDays(30), JULY.plusDays(25), Map.of(), Map.of("rows", List.of(Map.of("name", "测试", "amount", "1.00"))), Map.of(), Map.of(),
                Map.of());
    }

    @Override
    public Sheet sheet(long id, Sight sight) {
        FilledForm filled = new FakeForms().fill("testcity-f-02", order(), "990102", none -> null);
        return new Sheet(find(id), filled, Map.of("amount@1", "测试说明"));
    }

    @Override
    public FilledForm preview(long id, String edition, Hand hand) {
        find(id);
        return new FakeForms().fill("testcity-f-02", order(), "990102", none -> null);
    }

    @Override
    public Optional<CellTrace> trace(long id, String reference, String by) {
        return new FakeForms().trace("testcity-f-02", order(), "990102", none -> null, reference).map(trace -> new CellTrace(trace.reference(), trace.column(), trace.cell(),
                List.of(trace), List.of(new CellTrace.Taken("rows", "outlet", "#12", "1.00", List.of(new CellTrace.Taken("shares", "contribution", "#13", "0.50", List.of())))), 1, Optional.empty()));
    }

    @Override
    public Optional<MadeFile> file(long id, String name, Sight sight) {
        if (name.equals("html")) {
            return Optional.of(new MadeFile(new KeptFile("html", "text/html;charset=UTF-8", HASH, 16), "<style>x</style>".getBytes(StandardCharsets.UTF_8), false));
        }
        return name.equals("csv") || name.equals(HASH) ? Optional.of(new MadeFile(new KeptFile("csv", "text/csv", HASH, 3), "a,b".getBytes(StandardCharsets.UTF_8), true))
                : Optional.empty();
    }

    @Override
    public ChainCheck verify(long id) {
        return new ChainCheck(true, 1, false, OptionalInt.empty());
    }

    @Override
    public RetentionReport retain(String place, String form, LocalDate today, boolean dryRun, Act act) {
        new FakeForms().form(form);
        return new RetentionReport(3, 2, 1, dryRun ? 0 : 1, false);
    }
}
