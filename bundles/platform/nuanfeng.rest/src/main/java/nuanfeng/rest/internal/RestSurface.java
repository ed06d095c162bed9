// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.Servlet;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

import nuanfeng.access.AccessDesk;
import nuanfeng.access.Accounts;
import nuanfeng.access.ProviderDesk;
import nuanfeng.approval.Requests;
import nuanfeng.audit.Audits;
import nuanfeng.calendar.LegalTime;
import nuanfeng.http.Doorkeeper;
import nuanfeng.filing.Reports;
import nuanfeng.job.Batches;
import nuanfeng.job.Exports;
import nuanfeng.job.Jobs;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.Reminders;
import nuanfeng.record.Records;
import nuanfeng.replay.Replays;
import nuanfeng.rest.internal.access.Gatekeeper;
import nuanfeng.rest.internal.answer.OtherSites;
import nuanfeng.rest.internal.operation.Docs;
import nuanfeng.rest.internal.operation.Metrics;
import nuanfeng.rest.internal.operation.Pages;
import nuanfeng.rest.internal.operation.Wanting;
import nuanfeng.rest.internal.operation.WarmUp;
import nuanfeng.rest.internal.request.Entrance;

/** Puts the REST interface on the server: the JAX-RS application and the operator's pages, each in its frame. */
@Component(immediate = true, service = {}, configurationPid = "nuanfeng.rest")
@Designate(ocd = RestConfiguration.class)
public final class RestSurface {

    private static final int BEHIND_EVERYBODY = -1000;

    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final WarmUp warmUp;
    private final Api api;

    @Activate
    public RestSurface(BundleContext context, RestConfiguration configuration, @Reference PolicyLibrary library,
            @Reference PolicyAdministration administration, @Reference Records records, @Reference Jobs jobs,
            @Reference Exports exports, @Reference MonthlyRuns runs, @Reference Replays replays, @Reference Outbox outbox, @Reference Reminders reminders,
            @Reference Batches batches, @Reference Reports reports, @Reference AccessDesk desk,
            @Reference ProviderDesk provider, @Reference Accounts accounts, @Reference Requests requests, @Reference Audits audits) throws IOException {
        Version version = context.getBundle().getVersion();
        String engine = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        Clock clock = Clock.system(LegalTime.ZONE);
        Metrics metrics = new Metrics();
        Gatekeeper gatekeeper = new Gatekeeper(desk, clock, configuration.costly_per_minute());
        Entrance entrance = new Entrance(library, gatekeeper, clock);
        api = new Api(library, administration, desk, provider, accounts, requests, records, jobs, exports, runs, replays, outbox, reminders, batches, reports, audits,
                new Api.Limits(configuration.calculation_bytes(), configuration.policy_bytes(), configuration.import_bytes()), engine, metrics.pulse());
        warmUp = new WarmUp(library, administration, () -> Endpoint.find(context), metrics, clock,
                configuration.warm_up_requests());
        Routes pages = Servlets.pages(new Pages(administration, records, warmUp, metrics, new Wanting(clock)), new Docs(version.toString()));
        // Before the servlets: where nobody says who reads a body, nobody is given one.
        registrations.add(context.registerService(Doorkeeper.class, new BodyReaders(api.routes(), gatekeeper), null));
        OtherSites sites = new OtherSites(Set.of(configuration.cors_origins()));
        Servlets.of(entrance, api, pages, sites, metrics, () -> StartPage.find(context)).forEach((pattern, servlet) -> register(context, servlet, pattern));
        // The container's own folder; elsewhere others may work too.
        Optional.ofNullable(context.getProperty("karaf.data")).map(data -> Path.of(data, "tmp"))
                .filter(tmp -> tmp.equals(Path.of(System.getProperty("java.io.tmpdir")))).ifPresent(Leftovers::clear);
        warmUp.start();
    }

    private void register(BundleContext context, Servlet servlet, String pattern) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "nuanfeng " + pattern);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, pattern);
        if (pattern.equals(Servlets.NOTHING)) {
            properties.put(org.osgi.framework.Constants.SERVICE_RANKING, BEHIND_EVERYBODY);
        }
        registrations.add(context.registerService(Servlet.class, servlet, properties));
    }

    @Deactivate
    void stop() {
        warmUp.stop();
        api.close();
        Collections.reverse(registrations);
        registrations.forEach(ServiceRegistration::unregister);
    }
}
