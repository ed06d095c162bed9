// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import nuanfeng.calendar.LegalTime;
import nuanfeng.job.DifferenceJob;
import nuanfeng.job.MonthlyRuns;
import nuanfeng.job.RunJob;
import nuanfeng.job.RunReport;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;

/** Offers runs over the registers of this server. What they are at lies beside its policies, in {@code runs}. */
@Component(service = MonthlyRuns.class)
public final class RunsOfRecords implements MonthlyRuns {

    private final RunJobs jobs;

    @Activate
    public RunsOfRecords(BundleContext context, @Reference PolicyLibrary library, @Reference Records records) {
        Path home = Path.of(Optional.ofNullable(context.getProperty("nuanfeng.home")).filter(each -> !each.isBlank()).orElse("var/nuanfeng"));
        jobs = new RunJobs(library, records, home.toAbsolutePath().resolve("runs"), Clock.system(LegalTime.ZONE));
    }

    @Deactivate
    void stop() {
        jobs.close();
    }

    @Override
    public RunJob start(Order order, Optional<String> key) {
        return jobs.start(order, key);
    }

    @Override
    public List<RunJob> all(PlaceId place) {
        return jobs.all(place);
    }

    @Override
    public Optional<RunJob> find(PlaceId place, String id) {
        return jobs.find(place, id);
    }

    @Override
    public RunReport run(Order order) {
        return jobs.run(order);
    }

    @Override
    public RunReport compare(Order order) {
        return jobs.compare(order);
    }

    @Override
    public DifferenceJob recompute(DifferenceJob.Order order) {
        return jobs.recompute(order);
    }

    @Override
    public Optional<DifferenceJob> findRecomputed(PlaceId place, String id) {
        return jobs.findRecomputed(place, id);
    }
}
