// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccountShelf;
import nuanfeng.access.SessionShelf;
import nuanfeng.approval.RequestShelf;
import nuanfeng.audit.AuditShelf;
import nuanfeng.board.Board;
import nuanfeng.calendar.LegalTime;
import nuanfeng.filing.ReportShelf;
import nuanfeng.outbox.Outbox;
import nuanfeng.record.RecordBackup;
import nuanfeng.record.Records;
import nuanfeng.register.internal.access.KeptAccounts;
import nuanfeng.register.internal.access.KeptAudit;
import nuanfeng.register.internal.access.KeptRequests;
import nuanfeng.register.internal.access.KeptSessions;
import nuanfeng.register.internal.board.KeptBoard;
import nuanfeng.register.internal.database.Database;
import nuanfeng.register.internal.database.Source;
import nuanfeng.register.internal.outbox.KeptOutbox;
import nuanfeng.register.internal.record.KeptRecords;
import nuanfeng.register.internal.report.KeptReports;
import nuanfeng.register.internal.seal.Keys;
import nuanfeng.register.internal.seal.Vault;

/** Offers the records of the configured database. The service is there at once, the database a little later: decisions do not wait for it. */
@Component(immediate = true, service = {}, configurationPid = RegisterConfiguration.PID)
@Designate(ocd = RegisterConfiguration.class)
public final class RegisterStore {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterStore.class);

    private final Optional<Database> database;
    private final List<ServiceRegistration<?>> registrations;

    @Activate
    public RegisterStore(BundleContext context, RegisterConfiguration configuration) {
        Opened opened = opened(configuration);
        database = opened.database();
        registrations = new ArrayList<>(List.of(context.registerService(Records.class, opened.records(), null), context.registerService(Outbox.class, opened.outbox(), null),
                context.registerService(Board.class, opened.board(), null), context.registerService(ReportShelf.class, opened.reports(), null),
                context.registerService(AccountShelf.class, opened.accounts(), null),
                context.registerService(RequestShelf.class, opened.requests(), null),
                context.registerService(SessionShelf.class, opened.sessions(), null), context.registerService(AuditShelf.class, opened.audit(), null)));
        database.ifPresent(each -> registrations.add(context.registerService(RecordBackup.class, new FileBackup(each), null)));
    }

    private record Opened(Optional<Database> database, Records records, Outbox outbox, Board board, ReportShelf reports, AccountShelf accounts, RequestShelf requests,
            SessionShelf sessions, AuditShelf audit) {
    }

    /** What is wrong with its own configuration costs the records and nothing else. */
    private static Opened opened(RegisterConfiguration configuration) {
        try {
            Path home = home(configuration.home());
            Keys keys = Keys.in(configuration.keys().isBlank() ? home.resolve("register.keys") : Path.of(configuration.keys()));
            Database database = new Database(source(configuration, home), new Fingerprint(keys.fingerprint()));
            Clock clock = Clock.system(LegalTime.ZONE);
            Vault vault = new Vault(keys);
            KeptRecords records = new KeptRecords(database, vault, clock);
            return new Opened(Optional.of(database), records, new KeptOutbox(database, clock), new KeptBoard(database), new KeptReports(database, records, vault, clock), new KeptAccounts(database),
                    new KeptRequests(database), new KeptSessions(database), new KeptAudit(database));
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("No records can be kept: {}", e.getMessage());
            return new Opened(Optional.empty(), new NoRecords(), new NoOutbox(), new NoBoard(), new NoReports(), new NoAccounts(), new NoRequests(), new NoSessions(), new NoAudit());
        }
    }

    private static Source source(RegisterConfiguration configuration, Path home) {
        if (configuration.url().isBlank()) {
            return Source.file(home.resolve("registers").resolve("records"), configuration.connections(), configuration.statementSeconds());
        }
        return new Source(configuration.url().strip(), configuration.user(), () -> password(configuration.passwordFile()), configuration.connections(),
                configuration.statementSeconds());
    }

    private static String password(String file) {
        if (file.isBlank()) {
            return "";
        }
        try {
            return Files.readAllLines(Path.of(file)).stream().findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        String home = System.getProperty("nuanfeng.home", "");
        return home.isBlank() ? Path.of(System.getProperty("karaf.base", ""), "var", "nuanfeng").toAbsolutePath() : Path.of(home);
    }

    @Deactivate
    void stop() {
        registrations.forEach(ServiceRegistration::unregister);
        database.ifPresent(Database::close);
    }
}
