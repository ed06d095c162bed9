// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
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
import nuanfeng.job.ImportOrder;
import nuanfeng.job.Job;
import nuanfeng.job.Jobs;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.record.Records;

/** Offers imports into the registers of this server. Their folders lie beside its policies, in {@code jobs}. */
@Component(service = Jobs.class)
public final class Exchange implements Jobs {

    private final ImportJobs jobs;

    @Activate
    public Exchange(BundleContext context, @Reference PolicyLibrary library, @Reference Records records) {
        Path home = Path.of(Optional.ofNullable(context.getProperty("nuanfeng.home")).filter(each -> !each.isBlank()).orElse("var/nuanfeng"));
        jobs = new ImportJobs(library, records, home.toAbsolutePath().resolve("jobs"), Clock.system(LegalTime.ZONE));
    }

    @Deactivate
    void stop() {
        jobs.close();
    }

    @Override
    public Job take(ImportOrder order, InputStream bytes) throws IOException {
        return jobs.take(order, bytes);
    }

    @Override
    public List<Job> all() {
        return jobs.all();
    }

    @Override
    public Optional<Job> find(String id) {
        return jobs.find(id);
    }

    @Override
    public void pause(String id) {
        jobs.pause(id);
    }

    @Override
    public void resume(String id) {
        jobs.resume(id);
    }

    @Override
    public void cancel(String id) {
        jobs.cancel(id);
    }
}
