// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;

import nuanfeng.filing.Deed;
import nuanfeng.filing.KeptReport;
import nuanfeng.filing.KeptReport.KeptFile;
import nuanfeng.filing.KeptReport.Moment;
import nuanfeng.filing.ReportShelf;
import nuanfeng.filing.ReportState;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Act;
import nuanfeng.record.ChainCheck;
import nuanfeng.record.RetentionReport;
import nuanfeng.record.Sight;
import nuanfeng.register.Retention;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.DatabaseException;
import nuanfeng.register.internal.body.BodyReader;
import nuanfeng.register.internal.record.KeptRecords;
import nuanfeng.register.internal.seal.CanonicalJson;
import nuanfeng.register.internal.seal.Vault;

/** The reports of one database: each deed one transaction, with the record of the submission in it. */
public final class KeptReports implements ReportShelf {

    private static final Phrases PHRASES = Phrases.beside(KeptReports.class);
    private static final String DIGEST_OF = "report";
    private static final byte[] BEGINNING = {};

    private final Database database;
    private final KeptRecords records;
    private final Vault vault;
    private final Clock clock;
    private final ReportTable table;
    private final Pieces pieces;

    public KeptReports(Database database, KeptRecords records, Vault vault, Clock clock) {
        this.database = database;
        this.records = records;
        this.vault = vault;
        this.clock = clock;
        this.table = new ReportTable(database);
        this.pieces = new Pieces(vault);
    }

    @Override
    public KeptReport open(Fresh fresh) {
        return in(fresh.subject().form(), () -> database.inTransaction(handle -> {
            Optional<Long> filed = table.filed(handle, fresh.subject(), 0);
            if (filed.isPresent() && (fresh.corrects().isEmpty() || fresh.corrects().getAsLong() != filed.get())) {
                throw Telling.conflict("filed-already", fresh.subject().form(), filed.get());
            } else if (filed.isEmpty() && fresh.corrects().isPresent()) {
                throw Telling.conflict("not-the-one-filed", fresh.corrects().getAsLong());
            }
            KeptReport report = new KeptReport(table.nextId(handle), 1, fresh.subject(), table.attempts(handle, fresh.subject()) + 1, fresh.edition(), fresh.layout(),
                    fresh.deed().to(), fresh.content().hash(), fresh.corrects(), OptionalLong.empty(), fresh.content().parts(), List.of(), List.of());
            table.insert(handle, report);
            return lived(handle, report, moment(report, 1, fresh.deed(), fresh.who()), Optional.of(fresh.content()), BEGINNING, BEGINNING);
        }));
    }

    @Override
    public KeptReport find(long id) {
        return in("", () -> database.look(handle -> table.find(handle, id, false).orElseThrow(() -> Telling.unknown(id))));
    }

    @Override
    public KeptReport seen(long id, int version, Deed deed) {
        KeptReport now = find(id);
        must(now, version, deed);
        return now;
    }

    private static void must(KeptReport now, int version, Deed deed) {
        if (now.version() != version) {
            throw Telling.stale(now.id(), version, now.version());
        }
        must(now, deed);
    }

    private static void must(KeptReport now, Deed deed) {
        if (!deed.from().contains(now.state())) {
            throw Telling.conflict("not-in-this-state", now.id(), now.state().title(), PHRASES.say("deed/" + deed.code()),
                    deed.from().stream().map(ReportState::title).toList());
        }
    }

    @Override
    public Map<String, Object> content(long id) {
        return in("", () -> database.look(handle -> pieces.read(handle, id, Pieces.CONTENT, whole(handle, id).version())
                .map(bytes -> BodyReader.read(new String(bytes, StandardCharsets.UTF_8))).orElseThrow(() -> Telling.unknown(id))));
    }

    /** One that still says something. */
    private KeptReport whole(Handle handle, long id) {
        KeptReport report = table.find(handle, id, false).orElseThrow(() -> Telling.unknown(id));
        if (report.state() == ReportState.ERASED) {
            throw Telling.conflict("erased", id);
        }
        return report;
    }

    @Override
    public List<KeptReport> list(Wanted wanted) {
        return in("", () -> database.look(handle -> table.list(handle, wanted)));
    }

    @Override
    public KeptReport step(long id, int version, Step step) {
        step.submission().ifPresent(each -> records.know(each.register()));
        return in("", () -> database.inTransaction(handle -> {
            KeptReport now = table.find(handle, id, true).orElseThrow(() -> Telling.unknown(id));
            must(now, version, step.deed());
            return stepped(handle, now, step);
        }));
    }

    private KeptReport stepped(Handle handle, KeptReport now, Step step) {
        Deed deed = step.deed();
        must(now, deed);
        if (deed == Deed.FILE) {
            supersede(handle, now, step.who());
        }
        boolean again = now.state() == ReportState.RETURNED;
        Moment moment = moment(now, now.version() + 1, deed, step.who());
        OptionalLong submission = again ? OptionalLong.empty() : now.submission();
        if (step.submission().isPresent()) {
            Submission said = step.submission().get();
            submission = OptionalLong.of(records.within(handle, said.register(), submission, said.draft().apply(moment), step.who().act()).record().id());
        }
        KeptReport next = new KeptReport(now.id(), now.version() + 1, now.subject(), now.attempt() + (again ? 1 : 0),
                step.edition().map(Made::edition).orElse(now.edition()), step.edition().map(Made::layout).orElse(now.layout()), deed.to(),
                step.content().map(Content::hash).orElse(now.hash()), now.corrects(), submission, step.content().map(Content::parts).orElse(now.parts()),
                now.life(), now.files());
        table.update(handle, next);
        step.files().forEach(file -> {
            table.keep(handle, next.id(), next.version(), new KeptFile(file.format(), file.media(), file.hash(), file.bytes().length));
            pieces.write(handle, next.id(), file.format(), next.version(), file.bytes());
        });
        List<ReportTable.Link> links = table.links(handle, now.id());
        ReportTable.Link last = links.get(links.size() - 1);
        return lived(handle, next, moment, step.content(), last.contentDigest(), last.digest());
    }

    /** The one that was filed before makes room; without a correction none may be there. */
    private void supersede(Handle handle, KeptReport filing, Who who) {
        Optional<Long> before = table.filed(handle, filing.subject(), filing.id());
        if (before.isEmpty()) {
            return;
        }
        if (filing.corrects().isEmpty() || filing.corrects().getAsLong() != before.get()) {
            throw Telling.conflict("filed-already", filing.subject().form(), before.get());
        }
        stepped(handle, table.find(handle, before.get(), true).orElseThrow(), Step.of(Deed.SUPERSEDE, who));
    }

    private Moment moment(KeptReport report, int version, Deed deed, Who who) {
        Instant at = ReportTable.later(report.life(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Moment(version, deed, deed.to(), at, who.act().by(), who.person(), who.act().reason());
    }

    private KeptReport lived(Handle handle, KeptReport report, Moment moment, Optional<Content> content, byte[] contentBefore, byte[] before) {
        byte[] contentDigest = contentBefore;
        if (content.isPresent()) {
            String text = CanonicalJson.text(content.get().whole());
            pieces.write(handle, report.id(), Pieces.CONTENT, report.version(), text.getBytes(StandardCharsets.UTF_8));
            contentDigest = vault.lookUp(DIGEST_OF, text);
        }
        table.live(handle, report.id(), moment, report.hash(), contentDigest, link(before, report.id(), moment, report.hash(), contentDigest));
        List<Moment> life = new ArrayList<>(report.life());
        life.add(moment);
        return ReportTable.with(report, life, table.files(handle, report.id()).stream().map(ReportTable.Placed::file).toList());
    }

    private byte[] link(byte[] before, long id, Moment moment, String hash, byte[] contentDigest) {
        Map<String, Object> signed = new LinkedHashMap<>();
        signed.put("report", id);
        signed.put("version", moment.version());
        signed.put("deed", moment.deed().code());
        signed.put("state", moment.state().code());
        signed.put("at", moment.at().toString());
        signed.put("by", moment.by());
        signed.put("person", moment.person());
        signed.put("note", moment.note());
        signed.put("hash", hash);
        signed.put("content", HexFormat.of().formatHex(contentDigest));
        return vault.link(before, CanonicalJson.bytes(signed));
    }

    @Override
    public Optional<byte[]> file(long id, String name, Sight sight) {
        return in("", () -> database.inTransaction(handle -> {
            KeptReport report = whole(handle, id);
            sight.purpose().ifPresent(purpose -> table.read(handle, report, name, sight.by(), purpose, clock.instant()));
            return table.files(handle, id).stream().filter(each -> name.equals(each.file().format()) || name.equals(each.file().hash())).findFirst()
                    .flatMap(each -> pieces.read(handle, id, each.file().format(), each.version()));
        }));
    }

    @Override
    public void read(long id, Sight sight) {
        in("", () -> database.inTransaction(handle -> {
            KeptReport report = table.find(handle, id, false).orElseThrow(() -> Telling.unknown(id));
            sight.purpose().ifPresent(purpose -> table.read(handle, report, "sheet", sight.by(), purpose, clock.instant()));
            return report;
        }));
    }

    @Override
    public ChainCheck verify(long id) {
        return in("", () -> database.look(handle -> {
            boolean erased = table.find(handle, id, false).orElseThrow(() -> Telling.unknown(id)).state() == ReportState.ERASED;
            List<ReportTable.Link> links = table.links(handle, id);
            byte[] before = BEGINNING;
            int expected = 1;
            for (ReportTable.Link each : links) {
                byte[] content = pieces.read(handle, id, Pieces.CONTENT, each.moment().version()).orElse(BEGINNING);
                if (each.moment().version() != expected || !Arrays.equals(link(before, id, each.moment(), each.hash(), each.contentDigest()), each.digest())
                        || !(erased ? content.length == 0 : Arrays.equals(vault.lookUp(DIGEST_OF, new String(content, StandardCharsets.UTF_8)), each.contentDigest()))) {
                    return new ChainCheck(false, links.size(), erased, OptionalInt.of(expected));
                }
                before = each.digest();
                expected++;
            }
            return new ChainCheck(true, links.size(), erased, OptionalInt.empty());
        }));
    }

    @Override
    public RetentionReport retain(PlaceId place, String form, List<Retention> periods, LocalDate today, boolean dryRun, Act act) {
        ReportRetaining retaining = new ReportRetaining(database, table, (handle, report) -> {
            stepped(handle, report, Step.of(Deed.ERASE, new Who("", act)));
            pieces.forget(handle, report.id());
        });
        return in(form, () -> retaining.run(place, form, periods, today, dryRun));
    }

    private static <T> T in(String form, Supplier<T> work) {
        try {
            return work.get();
        } catch (Vault.BrokenSealException e) {
            throw Telling.conflict("broken");
        } catch (DatabaseException e) {
            throw switch (e.kind()) {
                case TWICE -> Telling.conflict("one-at-a-time", form);
                case UNFIT -> Telling.unfit();
                default -> Telling.away();
            };
        }
    }
}
