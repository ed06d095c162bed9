// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.core.Application;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Accounts;
import nuanfeng.access.ProviderDesk;
import nuanfeng.approval.Requests;
import nuanfeng.audit.Audits;
import nuanfeng.filing.Reports;
import nuanfeng.job.Batches;
import nuanfeng.job.Exports;
import nuanfeng.job.JobDesk;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.json.Language;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.Reminders;
import nuanfeng.record.PlannedRows;
import nuanfeng.record.Records;
import nuanfeng.replay.Replays;
import nuanfeng.rest.internal.account.AccountsResource;
import nuanfeng.rest.internal.account.AuditResource;
import nuanfeng.rest.internal.account.TokensResource;
import nuanfeng.rest.internal.agency.AgenciesResource;
import nuanfeng.rest.internal.answer.Few;
import nuanfeng.rest.internal.answer.Reply;
import nuanfeng.rest.internal.calculation.BatchResource;
import nuanfeng.rest.internal.calculation.CalculationsResource;
import nuanfeng.rest.internal.calendar.CalendarsResource;
import nuanfeng.rest.internal.difference.DiffResource;
import nuanfeng.rest.internal.document.DocumentsResource;
import nuanfeng.rest.internal.duty.AgencyDutiesResource;
import nuanfeng.rest.internal.duty.DutiesResource;
import nuanfeng.rest.internal.edition.EditionsResource;
import nuanfeng.rest.internal.form.FormsResource;
import nuanfeng.rest.internal.job.ImportsResource;
import nuanfeng.rest.internal.job.JobEventsResource;
import nuanfeng.rest.internal.job.JobsResource;
import nuanfeng.rest.internal.lifecycle.ActivationsResource;
import nuanfeng.json.access.PlanPrinter;
import nuanfeng.rest.internal.lifecycle.PlansResource;
import nuanfeng.rest.internal.lifecycle.PoliciesResource;
import nuanfeng.rest.internal.lifecycle.RequestsResource;
import nuanfeng.rest.internal.lifecycle.RollbackResource;
import nuanfeng.rest.internal.lifecycle.StoredFilesResource;
import nuanfeng.rest.internal.measure.MeasuresResource;
import nuanfeng.rest.internal.operation.OpenApi;
import nuanfeng.rest.internal.operation.OpenApiResource;
import nuanfeng.rest.internal.operation.Pulse;
import nuanfeng.rest.internal.outbox.OutboxResource;
import nuanfeng.rest.internal.outlook.AgendaResource;
import nuanfeng.rest.internal.outlook.GapsResource;
import nuanfeng.rest.internal.outlook.SearchResource;
import nuanfeng.rest.internal.parameter.ParametersResource;
import nuanfeng.rest.internal.place.PlacesResource;
import nuanfeng.rest.internal.record.RecordResource;
import nuanfeng.rest.internal.record.RecordsResource;
import nuanfeng.rest.internal.record.RetentionResource;
import nuanfeng.rest.internal.register.RecordTypesResource;
import nuanfeng.rest.internal.replay.ImpactResource;
import nuanfeng.rest.internal.replay.ReplaysResource;
import nuanfeng.rest.internal.report.ReportResource;
import nuanfeng.rest.internal.report.ReportRetentionResource;
import nuanfeng.rest.internal.report.ReportsResource;
import nuanfeng.rest.internal.run.DifferencesResource;
import nuanfeng.rest.internal.run.RunsResource;
import nuanfeng.rest.internal.session.ProviderResource;
import nuanfeng.rest.internal.session.SessionResource;
import nuanfeng.rest.internal.values.ValuesResource;
import nuanfeng.rest.internal.watch.EventsResource;
import nuanfeng.rest.internal.watch.Happenings;
import nuanfeng.rest.internal.watch.TrafficResource;

/** The one JAX-RS application: every resource, room by room, and the table of their operations. */
public final class Api extends Application {

    /** Each holds a thread. */
    private static final int FILES = 4;
    private static final int BATCHES = 2;
    private static final int LISTENERS = 32;

    private final Set<Object> singletons = new LinkedHashSet<>();
    private final Routes routes;
    private final Few files = new Few(FILES);
    private final Few batched = new Few(BATCHES);
    private final Few replayed = new Few(BATCHES);
    private final Few listeners = new Few(LISTENERS);

    public Api(PolicyLibrary library, PolicyAdministration administration, AccessDesk access, ProviderDesk provider, Accounts accounts, Requests requests, Records records, Jobs jobs, Exports exports, MonthlyRuns runs, Replays replays, Outbox outbox, Reminders reminders,
            Batches batches, Reports reports, Audits audits, Limits limits, String engine, Pulse pulse) {
        Reply reply = new Reply(engine);
        JobDesk desk = new JobDesk(jobs, runs, reports);
        PlannedRows rows = new PlannedRows(library, records);
        singletons.addAll(List.of(
                new PlacesResource(reply),
                new ParametersResource(reply),
                new SearchResource(reply),
                new AgendaResource(reply, administration),
                new GapsResource(reply),
                new DiffResource(reply),
                new MeasuresResource(reply),
                new FormsResource(reply, limits.calculationBytes()),
                new RecordTypesResource(reply),
                new AgenciesResource(reply),
                new CalendarsResource(reply),
                new CalculationsResource(reply, limits.calculationBytes()),
                new BatchResource(batches, batched, limits.importBytes()),
                new DutiesResource(reply, administration, records),
                new AgencyDutiesResource(reply),
                new DocumentsResource(reply),
                new EditionsResource(reply, library, administration),
                new PoliciesResource(reply, administration, access, rows, limits.policyBytes()),
                new PlansResource(reply, administration, rows, limits.calculationBytes()),
                new ActivationsResource(reply, administration, limits.calculationBytes()),
                new RollbackResource(reply, administration, requests, access, rows, limits.calculationBytes()),
                new RecordsResource(records, exports, files, limits.calculationBytes()),
                new RecordResource(records, limits.calculationBytes()),
                new RetentionResource(records, limits.calculationBytes()),
                new ImportsResource(jobs, limits.importBytes()),
                new JobsResource(desk),
                new JobEventsResource(desk, listeners),
                new EventsResource(new Happenings(library, administration, requests, desk), listeners),
                new TrafficResource(pulse),
                new StoredFilesResource(administration),
                new ValuesResource(administration, limits.policyBytes()),
                new RunsResource(reply, runs, limits.calculationBytes()),
                new ReportsResource(reports, limits.calculationBytes()),
                new ReportRetentionResource(reports, limits.calculationBytes()),
                new ReportResource(reports, engine, limits.calculationBytes(), limits.importBytes()),
                new DifferencesResource(runs, administration, limits.calculationBytes()),
                new ImpactResource(replays, replayed),
                new ReplaysResource(replays, reports, library, replayed, engine, limits.calculationBytes()),
                new OutboxResource(outbox, reminders, limits.calculationBytes()),
                new SessionResource(access, limits.calculationBytes()),
                new ProviderResource(provider, access),
                new AccountsResource(accounts, limits.calculationBytes()),
                new TokensResource(accounts, limits.calculationBytes()),
                new AuditResource(audits, files),
                new RequestsResource(requests, access, accounts, new PlanPrinter(rows), limits.calculationBytes())));
        singletons.add(new OpenApiResource(reply, OpenApi.of(singletons, Language.ENGLISH), OpenApi.of(singletons, Language.CHINESE)));
        routes = new Routes(singletons);
    }

    /** Most bytes of one JSON body, of one policy bundle, and of one file of rows. */
    public record Limits(int calculationBytes, int policyBytes, long importBytes) {
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }

    /** Ends the answers that are without end. */
    void close() {
        files.close();
        batched.close();
        replayed.close();
        listeners.close();
    }

    Routes routes() {
        return routes;
    }
}
