// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.LoggerFactory;

import nuanfeng.calendar.LegalTime;
import nuanfeng.core.internal.gate.Limits;
import nuanfeng.core.internal.gate.PolicyReader;
import nuanfeng.core.internal.gate.TrustedSigners;
import nuanfeng.lifecycle.spi.RuleHost;

/**
 * What an administration starts with, and stops with.
 *
 * @param later runs what must not run on an asker's thread
 * @param closing closed with it, in this order
 */
record Start(Opening opening, DeferredAlarm alarm, Executor later, List<AutoCloseable> closing) implements AutoCloseable {

    private static final int SWEEP_SECONDS = 20;
    private static final long MB = 1L << 20;

    /** @throws IOException when the home folder cannot be read */
    static Start of(Settings settings, Clock clock, Disk disk, RuleHost host, PolicySource source, Executor later,
            List<AutoCloseable> closing) throws IOException {
        DeferredAlarm alarm = new DeferredAlarm();
        FailureWatch watch = new FailureWatch(settings.failuresInARow(), alarm);
        return new Start(Opening.of(settings, clock, disk, host, source, watch), alarm, later, closing);
    }

    /** @throws IOException when the home folder cannot be read, or another server works in it */
    static Start of(RuleHost host, Optional<Clock> given, LifecycleConfiguration configuration) throws IOException {
        Settings settings = new Settings(home(configuration.home()), configuration.developmentMode(), configuration.hotEditions(),
                configuration.archiveMegabytes() * MB, Duration.ofSeconds(configuration.startSeconds()),
                Duration.ofSeconds(configuration.exampleSeconds()), configuration.failuresInARow(), configuration.rejectedKept());
        Clock clock = given.orElse(Clock.system(LegalTime.ZONE)).withZone(LegalTime.ZONE);
        PolicySource source = PolicySource.of(new PolicyReader(limits(configuration), signers(configuration), clock));
        HomeLock home = HomeLock.on(settings.home());
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nuanfeng-lifecycle");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Start start = of(settings, clock, new LocalDisk(), host, source, later, List.of(later::shutdownNow, home));
            later.scheduleWithFixedDelay(start.opening.hot::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
            return start;
        } catch (IOException | RuntimeException e) {
            later.shutdownNow();
            home.close();
            throw e;
        }
    }

    @Override
    public void close() {
        opening.close();
        for (AutoCloseable each : closing) {
            try {
                each.close();
            } catch (Exception e) {
                LoggerFactory.getLogger("nuanfeng.lifecycle").warn("Not everything stopped in order.", e);
            }
        }
    }

    private static Path home(String configured) {
        if (!configured.isBlank()) {
            return Path.of(configured);
        }
        String home = System.getProperty("nuanfeng.home", "");
        return home.isBlank() ? Path.of(System.getProperty("karaf.base", ""), "var", "nuanfeng").toAbsolutePath() : Path.of(home);
    }

    private static Limits limits(LifecycleConfiguration configuration) {
        Limits usual = Limits.STANDARD;
        return new Limits(configuration.archiveMegabytes() * MB, configuration.unpackedMegabytes() * MB, usual.entry(), usual.entries(),
                usual.ratio(), usual.ratioFrom(), usual.yaml(), usual.depth(), usual.nodes(), usual.scalar(), usual.digits());
    }

    private static Optional<TrustedSigners> signers(LifecycleConfiguration configuration) throws IOException {
        return configuration.trustedSigners().isBlank() ? Optional.empty() : Optional.of(TrustedSigners.load(
                Path.of(configuration.trustedSigners()), configuration.trustedSignersPassword().toCharArray()));
    }
}
