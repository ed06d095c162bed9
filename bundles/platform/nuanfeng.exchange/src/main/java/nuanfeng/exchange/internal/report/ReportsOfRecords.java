// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.report;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.calendar.LegalTime;
import nuanfeng.exchange.internal.report.SheetFilling.Filled;
import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.KeptFile;
import nuanfeng.filing.ReportShelf;
import nuanfeng.filing.ReportShelf.Step;
import nuanfeng.filing.ReportShelf.Who;
import nuanfeng.filing.ReportState;
import nuanfeng.filing.Reports;
import nuanfeng.form.CellTrace;
import nuanfeng.form.FilledForm;
import nuanfeng.form.FormColumn;
import nuanfeng.form.FormView;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.library.Edition;
import nuanfeng.library.Place;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.register.RowIssue;
import nuanfeng.sheet.FormSheet;
import nuanfeng.table.SheetRows;
import nuanfeng.table.TableException;

/** The reports of this server, filled in from its registers. */
@Component(service = Reports.class)
public final class ReportsOfRecords implements Reports {

    /** Each holds the records of a city in memory. */
    private static final int AT_ONCE = 4;

    private final PolicyLibrary library;
    private final ReportShelf shelf;
    private final SheetFilling filling;
    private final MonthlyRuns runs;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Activate
    public ReportsOfRecords(@Reference PolicyLibrary library, @Reference Records records, @Reference ReportShelf shelf, @Reference MonthlyRuns runs) {
        this(library, records, shelf, runs, Clock.system(LegalTime.ZONE));
    }

    ReportsOfRecords(PolicyLibrary library, Records records, ReportShelf shelf, MonthlyRuns runs, Clock clock) {
        this.runs = runs;
        this.library = library;
        this.shelf = shelf;
        this.filling = new SheetFilling(library, records, shelf);
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }

    private static Who who(Hand hand) {
        return new Who(hand.person(), Act.of(hand.by(), hand.note()));
    }

    private <T> T few(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new RecordException(RecordException.Kind.UNAVAILABLE, Refusing.text("too-many"));
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    @Override
    public KeptReport fill(Order order) {
        return few(() -> {
            Filled filled = filling.fill(order, today());
            return shelf.open(new ReportShelf.Fresh(filled.subject(), filled.edition().hash(), filled.sheet().layout().from(), OptionalLong.empty(),
                    order.aggregated() ? Deed.AGGREGATE : Deed.FILL, filled.kept(), who(order.hand())));
        });
    }

    @Override
    public KeptReport refill(long id, int version, Hand hand) {
        return few(() -> {
            KeptReport report = shelf.seen(id, version, Deed.FILL);
            SheetContent content = filling.content(report);
            Edition edition = library.current();
            return content.aggregated() ? kept(report, Deed.AGGREGATE, filling.joined(report.subject(), edition, content), hand)
                    : kept(report, Deed.FILL, filling.read(report.subject(), edition, content, hand.by()), hand);
        });
    }

    @Override
    public KeptReport aggregate(long id, int version, Hand hand) {
        return few(() -> {
            KeptReport report = shelf.seen(id, version, Deed.AGGREGATE);
            SheetContent content = filling.content(report);
            if (content.unit().isPresent()) {
                throw Refusing.conflict("not-of-units", id);
            }
            return kept(report, Deed.AGGREGATE, filling.joined(report.subject(), library.current(), content), hand);
        });
    }

    private KeptReport kept(KeptReport report, Deed deed, Filled filled, Hand hand) {
        return shelf.step(report.id(), report.version(), new Step(deed, Optional.of(filled.kept()), Optional.of(new ReportShelf.Made(filled.edition().hash(),
                filled.sheet().layout().from())), List.of(), Optional.empty(), who(hand)));
    }

    @Override
    public KeptReport enter(long id, int version, Entries entries, Hand hand) {
        KeptReport report = shelf.seen(id, version, Deed.ENTER);
        return entered(report, Deed.ENTER, entries, hand);
    }

    private KeptReport entered(KeptReport report, Deed deed, Entries entries, Hand hand) {
        Edition edition = library.edition(report.edition());
        SheetContent content = filling.content(report);
        SheetContent next = new HandEntries(filling.sheet(report), content).with(entries);
        return kept(report, deed, filling.made(report.subject(), edition, next, report.parts()), hand);
    }

    @Override
    public KeptReport takeIn(long id, int version, SheetFile file, Hand hand) throws IOException {
        KeptReport report = shelf.seen(id, version, Deed.TAKE_IN);
        FilledForm sheet = filling.sheet(report);
        FormSheet printed = files(report, sheet).printed(true);
        try (SheetCopy copy = new SheetCopy(file); SheetRows rows = copy.rows()) {
            return entered(report, Deed.TAKE_IN, new SheetReading(sheet, printed, file.columns(), file.unit()).read(rows), hand);
        } catch (TableException e) {
            throw Refusing.invalid(List.of(Refusing.issue("", "not-a-table", e.getMessage())));
        }
    }

    @Override
    public KeptReport check(long id, int version, Hand hand) {
        KeptReport report = shelf.seen(id, version, Deed.CHECK);
        String filler = Submitting.named(report, Deed.FILL, Deed.AGGREGATE, Deed.ENTER, Deed.TAKE_IN);
        if (!hand.person().isEmpty() && hand.person().equals(filler)) {
            throw Refusing.conflict("same-person", filler);
        }
        List<RowIssue> open = sheet(report).open().stream().map(each -> new RowIssue(each.column() + (each.row().isEmpty() ? "" : "@" + each.row()), each.code(),
                each.text(), each.warns() ? Refusing.text("needs-note") : Refusing.text("needs-mending"), false, "")).toList();
        if (!open.isEmpty()) {
            throw Refusing.invalid(open);
        }
        return shelf.step(id, version, Step.of(Deed.CHECK, who(hand)));
    }

    @Override
    public KeptReport submit(long id, int version, Hand hand) {
        KeptReport report = shelf.seen(id, version, Deed.SUBMIT);
        FilledForm sheet = filling.sheet(report);
        return shelf.step(id, version, new Step(Deed.SUBMIT, Optional.empty(), Optional.empty(), files(report, sheet).all(),
                submitting(report).of(report, Deed.SUBMIT, sheet.missing(), hand.person()), who(hand)));
    }

    private Submitting submitting(KeptReport report) {
        return new Submitting(place(report), today());
    }

    private Place place(KeptReport report) {
        return library.edition(report.edition()).place(report.subject().place().path());
    }

    @Override
    public KeptReport giveBack(long id, int version, Hand hand) {
        if (hand.note().isBlank()) {
            throw Refusing.bad("no-reason");
        }
        return received(id, version, Deed.RETURN, hand);
    }

    @Override
    public KeptReport file(long id, int version, Hand hand) {
        return received(id, version, Deed.FILE, hand);
    }

    /** What was not handed in yet stands in no register. */
    private KeptReport received(long id, int version, Deed deed, Hand hand) {
        KeptReport report = shelf.seen(id, version, deed);
        return shelf.step(id, version, new Step(deed, Optional.empty(), Optional.empty(), List.of(), report.state() != ReportState.SUBMITTED ? Optional.empty()
                : submitting(report).of(report, deed, filling.sheet(report).missing(), hand.person()), who(hand)));
    }

    @Override
    public KeptReport correct(long id, Hand hand) {
        KeptReport filed = shelf.find(id);
        if (filed.state() != ReportState.FILED) {
            throw Refusing.conflict("not-filed-yet", id);
        }
        return shelf.open(new ReportShelf.Fresh(filed.subject(), filed.edition(), filed.layout(), OptionalLong.of(id), Deed.FILL,
                new ReportShelf.Content(shelf.content(id), filed.hash(), filed.parts()), who(hand)));
    }

    @Override
    public KeptReport find(long id) {
        return shelf.find(id);
    }

    @Override
    public List<KeptReport> list(ReportShelf.Wanted wanted) {
        return shelf.list(wanted);
    }

    @Override
    public Sheet sheet(long id, Sight sight) {
        if (sight.purpose().isPresent()) {
            shelf.read(id, sight);
        }
        return sheet(shelf.find(id));
    }

    private Sheet sheet(KeptReport report) {
        Map<String, String> notes = new TreeMap<>(filling.content(report).notes());
        return new Sheet(report, filling.sheet(report), notes);
    }

    @Override
    public FilledForm preview(long id, String edition, Hand hand) {
        return few(() -> filling.preview(shelf.find(id), edition, hand.by()));
    }

    @Override
    public Optional<CellTrace> trace(long id, String reference, String by) {
        KeptReport report = shelf.find(id);
        return filling.trace(report, reference).map(trace -> new TraceToRules(runs, report.subject().place(), by).of(trace));
    }

    @Override
    public Optional<MadeFile> file(long id, String name, Sight sight) {
        KeptReport report = shelf.find(id);
        Optional<KeptFile> kept = report.state().isOpen() ? Optional.empty()
                : report.files().stream().filter(each -> each.format().equals(name) || each.hash().equals(name)).findFirst();
        if (kept.isPresent() && (sight.purpose().isPresent() || !isMasked(report))) {
            return shelf.file(id, name, sight).map(bytes -> new MadeFile(kept.get(), bytes, true));
        }
        return files(report, filling.sheet(report)).of(kept.map(KeptFile::format).orElse(name), sight.purpose().isEmpty())
                .map(file -> new MadeFile(new KeptFile(file.format(), file.media(), file.hash(), file.bytes().length), file.bytes(), false));
    }

    private ReportFiles files(KeptReport report, FilledForm sheet) {
        return new ReportFiles(report.subject(), place(report).view().name().zh(), report.edition(), sheet);
    }

    private boolean isMasked(KeptReport report) {
        return place(report).forms().form(report.subject().form()).layout(report.subject().to()).stream().flatMap(each -> each.columns().stream())
                .anyMatch(each -> each.mask() != FormColumn.Mask.NONE);
    }

    @Override
    public ChainCheck verify(long id) {
        return shelf.verify(id);
    }

    @Override
    public RetentionReport retain(String place, String form, LocalDate today, boolean dryRun, Act act) {
        Place where = library.current().place(place);
        FormView kept = where.forms().form(form);
        return shelf.retain(where.view().place(), kept.id(), kept.retention(), today, dryRun, act);
    }
}
