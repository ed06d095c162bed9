// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.access.AccessException;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.AccountShelf.Deed;
import nuanfeng.access.Principal;
import nuanfeng.audit.AuditChain;
import nuanfeng.audit.AuditEntry;
import nuanfeng.audit.AuditEntry.Kind;
import nuanfeng.audit.AuditPeriod;
import nuanfeng.audit.AuditShelf;
import nuanfeng.audit.Audits;
import nuanfeng.calendar.LegalTime;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.Phrases;
import nuanfeng.table.SheetCell;
import nuanfeng.table.TableFormat;
import nuanfeng.table.TableWriter;
import nuanfeng.table.file.NewTable;

/** Puts what the activation log and the database know into one file, kind after kind, each with the oldest first. */
@Component(service = Audits.class)
public final class AuditFiles implements Audits {

    private static final Phrases PHRASES = Phrases.beside(AuditFiles.class);
    private static final String SHEET = "audit";

    private final Supplier<List<Activation>> activations;
    private final AuditShelf shelf;
    private final AccountShelf accounts;
    private final Clock clock;

    @Activate
    public AuditFiles(@Reference PolicyAdministration administration, @Reference AuditShelf shelf, @Reference AccountShelf accounts) {
        this(() -> administration.activations(Optional.empty()), shelf, accounts, Clock.system(LegalTime.ZONE));
    }

    /** @param activations the log, newest first */
    AuditFiles(Supplier<List<Activation>> activations, AuditShelf shelf, AccountShelf accounts, Clock clock) {
        this.activations = activations;
        this.shelf = shelf;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Export begin(AuditPeriod period, Set<Kind> kinds, Predicate<AuditEntry> seen, String format, Principal by) {
        TableFormat table = TableFormat.of(format).filter(each -> FORMATS.contains(each.ending()))
                .orElseThrow(() -> new AccessException(AccessException.Kind.BAD_REQUEST, PHRASES.say("no-such-format")));
        if (!accounts.isReady()) {
            throw new AccessException(AccessException.Kind.UNAVAILABLE, PHRASES.say("away"));
        }
        Set<Kind> wanted = kinds.isEmpty() ? Set.of(Kind.values()) : kinds;
        return out -> write(period, wanted, seen, table, by, out);
    }

    private long write(AuditPeriod period, Set<Kind> wanted, Predicate<AuditEntry> seen, TableFormat format, Principal by, OutputStream out) throws IOException {
        List<String> columns = Stream.concat(AuditEntry.COLUMNS.stream(), Stream.of(AuditChain.COLUMN)).toList();
        try (TableWriter sheet = NewTable.open(format, SHEET, columns, columns, out)) {
            Lines lines = new Lines(sheet);
            for (Kind kind : Kind.values()) {
                if (wanted.contains(kind)) {
                    each(kind, period, entry -> {
                        if (seen.test(entry)) {
                            lines.write(entry.cells());
                        }
                    });
                }
            }
            long entries = lines.written;
            List<String> end = new ArrayList<>(Collections.nCopies(AuditEntry.COLUMNS.size(), ""));
            end.set(0, AuditChain.END);
            end.set(1, Long.toString(entries));
            String head = lines.write(end);
            accounts.note(new Deed(by.subject(), "audit", by.subject(), PHRASES.say("exported", entries, head).in(true), clock.instant()));
            return entries;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void each(Kind kind, AuditPeriod period, Consumer<AuditEntry> entries) {
        if (kind != Kind.ACTIVATION) {
            shelf.each(kind, period, entries);
            return;
        }
        List<Activation> log = new ArrayList<>(activations.get());
        Collections.reverse(log);
        log.stream().filter(each -> period.holds(each.at())).map(AuditFiles::entry).forEach(entries);
    }

    /** With the hashes of the log itself: a line that is not what the log says does not fit its neighbours there. */
    private static AuditEntry entry(Activation activation) {
        Map<String, String> details = new LinkedHashMap<>();
        Sanction sanction = activation.sanction();
        sanction.preparedBy().ifPresent(each -> details.put("preparedBy", each));
        sanction.approvedBy().ifPresent(each -> details.put("approvedBy", each));
        sanction.approvalNumber().ifPresent(each -> details.put("approvalNumber", each));
        sanction.request().ifPresent(each -> details.put("request", each));
        if (sanction.emergency()) {
            details.put("emergency", "true");
        }
        details.put("previousEdition", activation.previousEdition());
        details.put("prevHash", activation.prevHash());
        details.put("entryHash", activation.hash());
        activation.changes().forEach(each -> details.put(each.place().path(), each.from().orElse("-") + " → " + each.to().orElse("-")));
        return new AuditEntry(Kind.ACTIVATION, Long.toString(activation.seq()), activation.at(), activation.by(), "activate", activation.edition(),
                activation.changes().stream().map(Activation.Step::place).toList(), activation.comment(), details);
    }

    /** Puts its hash behind each line. */
    private static final class Lines {

        private final TableWriter sheet;
        private final AuditChain chain = new AuditChain();
        private long written;

        Lines(TableWriter sheet) {
            this.sheet = sheet;
        }

        String write(List<String> cells) {
            String hash = chain.next(cells);
            try {
                sheet.write(Stream.concat(cells.stream(), Stream.of(hash)).map(SheetCell::text).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
            return hash;
        }
    }

    @Override
    public Check verify(Path file) throws IOException {
        return AuditReading.of(file).check();
    }
}
