// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.calendar.LegalTime;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.Reminders;
import nuanfeng.policy.PlaceId;
import nuanfeng.record.Records;

/** Writes reminders from time to time and brings them, and whatever else the outbox has, to those whom the configuration names. */
@Component(immediate = true, service = Reminders.class, configurationPid = OutboxConfiguration.PID)
@Designate(ocd = OutboxConfiguration.class)
public final class OutboxService implements Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxService.class);
    private static final int TICK_SECONDS = 15;
    private static final int PATIENCE_SECONDS = 10;

    private final BundleContext context;
    private final PolicyLibrary library;
    private final Records records;
    private final Outbox outbox;
    private final Clock clock = Clock.system(LegalTime.ZONE);
    private volatile Working working;

    @Activate
    public OutboxService(BundleContext context, OutboxConfiguration configuration, @Reference PolicyLibrary library, @Reference Records records, @Reference Outbox outbox) {
        this.context = context;
        this.library = library;
        this.records = records;
        this.outbox = outbox;
        this.working = begun(configuration);
    }

    /** What a configuration has set going. */
    private record Working(Reminders reminders, List<Courier> couriers, ScheduledExecutorService worker) {
    }

    private Working begun(OutboxConfiguration configuration) {
        Reminders reminders = new DutyReminders(library, records, outbox, marks(configuration.remindDays()));
        Targets targets = Targets.of(configuration, secrets(context, configuration), clock);
        targets.wrong().forEach(each -> LOG.error("etc/{}.cfg: {}", OutboxConfiguration.PID, each));
        List<Courier> couriers = targets.all().stream().map(each -> new Courier(outbox, each, new Patience(configuration.attempts(), configuration.retrySeconds()), clock)).toList();
        ScheduledExecutorService worker = Executors.newScheduledThreadPool(1 + couriers.size(), run -> {
            Thread thread = new Thread(run, "nuanfeng-outbox");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
        Rounds rounds = new Rounds(library, records, reminders, Duration.ofMinutes(configuration.remindMinutes()), clock);
        worker.scheduleWithFixedDelay(rounds::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
        couriers.forEach(each -> worker.scheduleWithFixedDelay(() -> carefully(each), configuration.lookSeconds(), configuration.lookSeconds(), TimeUnit.SECONDS));
        return new Working(reminders, couriers, worker);
    }

    /** Whoever offers reminders to others goes on with another configuration: the service stays the same one. */
    @Modified
    void changed(OutboxConfiguration configuration) {
        stop();
        working = begun(configuration);
    }

    private static Marks marks(String days) {
        try {
            return new Marks(Arrays.stream(days.split(",")).map(String::strip).filter(each -> !each.isEmpty()).map(Integer::valueOf).toList());
        } catch (NumberFormatException e) {
            LOG.error("etc/{}.cfg: remindDays are whole numbers with commas between them; nobody is reminded", OutboxConfiguration.PID);
            return new Marks(List.of());
        }
    }

    private static Path secrets(BundleContext context, OutboxConfiguration configuration) {
        if (!configuration.secrets().isBlank()) {
            return Path.of(configuration.secrets().strip());
        }
        return Path.of(Optional.ofNullable(context.getProperty("nuanfeng.home")).filter(each -> !each.isBlank()).orElse("var/nuanfeng"), "outbox.secrets").toAbsolutePath();
    }

    /** A courier that fails comes again with the next round. */
    private static void carefully(Courier courier) {
        try {
            courier.round();
        } catch (RuntimeException e) {
            LOG.error("A courier of the outbox failed", e);
        }
    }

    @Override
    public List<Notice> remind(Optional<PlaceId> place, LocalDate today, boolean dryRun) {
        return working.reminders.remind(place, today, dryRun);
    }

    /** Nobody is interrupted: a database in a file would close. */
    @Deactivate
    void stop() {
        working.couriers.forEach(Courier::stop);
        working.worker.shutdown();
        try {
            working.worker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
