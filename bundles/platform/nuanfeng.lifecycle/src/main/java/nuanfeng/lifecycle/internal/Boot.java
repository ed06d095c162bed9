// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.LoggerFactory;

import nuanfeng.calendar.LegalTime;
import nuanfeng.engine.PolicyEdition;
import nuanfeng.engine.PolicyReader;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.internal.calls.GuardedCalls;
import nuanfeng.lifecycle.internal.gate.FailureWatch;
import nuanfeng.lifecycle.internal.gate.Gate;
import nuanfeng.lifecycle.internal.gate.RuleStarter;
import nuanfeng.lifecycle.internal.gate.StartedBundles;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Disk;
import nuanfeng.lifecycle.internal.store.History;
import nuanfeng.lifecycle.internal.store.HomeLock;
import nuanfeng.lifecycle.internal.store.LocalDisk;
import nuanfeng.lifecycle.internal.store.PolicySource;
import nuanfeng.lifecycle.internal.store.PolicyStore;
import nuanfeng.lifecycle.internal.store.RemarkFile;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.Signatures;
import nuanfeng.lifecycle.internal.store.SignedSource;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.Text;
import nuanfeng.signature.TrustedKeysFile;

/** Puts the parts of an administration together over its home folder, serves what is active by the log, and stops it all. */
final class Boot implements AutoCloseable {

    private static final int SWEEP_SECONDS = 20;

    final ChangeLock lock = new ChangeLock();
    final ActivationLog log;
    final StoredPolicies policies;
    final Remarks remarks;
    final Library library;
    final Assessments assessments;
    final Replay replay;
    final Intake intake;
    final SignatureIntake signatureIntake;
    final Planning planning;
    final Automatic automatic;
    final Overview overview;
    private final StartedBundles bundles;
    private final GuardedCalls calls;
    private final List<AutoCloseable> closing;

    private Boot(Settings settings, Clock clock, Disk disk, RuleHost host, PolicySource behind, Executor later,
            List<AutoCloseable> closing) throws IOException {
        this.closing = closing;
        Path folder = settings.home().resolve("log");
        RemarkFile file = new RemarkFile(folder, disk, clock);
        List<Text> aside = new ArrayList<>(file.setAsideEarlier());
        log = ActivationLog.open(folder.resolve("activations.jsonl"), disk, clock, aside::add);
        log.clockBehind().ifPresent(late -> LoggerFactory.getLogger("nuanfeng.lifecycle").warn("{}", late.in(true)));
        remarks = Remarks.open(file, log::history);
        aside.forEach(remarks::add);
        Signatures signatures = new Signatures(settings.home().resolve("store"), disk);
        PolicySource source = settings.trustedKeys().map(TrustedKeysFile::new)
                .map(keys -> (PolicySource) new SignedSource(behind, keys, signatures, clock)).orElse(behind);
        PolicyStore store = new PolicyStore(settings.home().resolve("store"), disk, settings.mostBytes());
        Map<String, StoredVersion> found = store.open(log.history()::names, remarks::add);
        policies = new StoredPolicies(store, source, complete(found, log.history()).values(), log.history());

        bundles = new StartedBundles(host, settings.startLimit());
        RuleStarter starter = new RuleStarter(bundles, settings.startLimit());
        HotEditions hot = new HotEditions(bundles, settings.hotEditions());
        EditionBuilder builder = new EditionBuilder(store, source, bundles, starter, hot);
        calls = new GuardedCalls(settings.callLimit());
        FailureWatch watch = new FailureWatch(settings.failuresInARow());
        library = new Library(builder, hot, log::history, policies, PolicyEdition.empty(clock, calls, watch));
        Gate gate = new Gate(bundles, starter, calls::refuses, hot::keep, settings.exampleLimit());

        assessments = new Assessments(gate, policies, log, library);
        Activating activating = new Activating(log, library, assessments, policies, remarks, watch);
        replay = new Replay(settings.home(), store, policies, log, builder, library, assessments, remarks);
        Caution caution = new Caution(settings, log);
        intake = new Intake(settings, clock, lock, store, source, policies, log, library, assessments, remarks, caution);
        signatureIntake = new SignatureIntake(lock, signatures, policies, intake);
        planning = new Planning(log, policies, library, assessments, activating);
        automatic = new Automatic(lock, log, policies, remarks, new AutomaticChoice(settings, log, policies, assessments, caution),
                activating, intake, later);
        overview = new Overview(log, policies, library, remarks, calls);
        Quarantine quarantine = new Quarantine(lock, log, policies, remarks, planning, calls, library);
        watch.whenFailing((place, digest, rule, reason) -> later.execute(
                () -> quarantine.isolate(place, digest, rule, Text.of(reason)).ifPresent(automatic::follow)));
        calls.whenLeftBehind((place, digest, rule, reason) -> later.execute(
                () -> quarantine.isolate(place, digest, rule, reason).ifPresent(automatic::follow)));
        replay.run();
        later.execute(intake::foresee);
    }

    /**
     * @param later runs what must not run on an asker's thread
     * @param closing closed at the end, in this order
     * @throws IOException when the home folder cannot be read
     */
    static Boot of(Settings settings, Clock clock, Disk disk, RuleHost host, PolicySource source, Executor later,
            List<AutoCloseable> closing) throws IOException {
        return new Boot(settings, clock, disk, host, source, later, closing);
    }

    /** A server's: locks its home folder and has a thread of its own. @throws IOException also when another server works in the folder */
    static Boot server(RuleHost host, Optional<Clock> given, LifecycleConfiguration configuration) throws IOException {
        Settings settings = Settings.of(configuration);
        Clock clock = given.orElse(Clock.system(LegalTime.ZONE)).withZone(LegalTime.ZONE);
        PolicySource source = source(configuration, clock);
        HomeLock home = HomeLock.on(settings.home());
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nuanfeng-lifecycle");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Boot boot = of(settings, clock, new LocalDisk(), host, source, later, List.of(later::shutdownNow, home));
            later.scheduleWithFixedDelay(boot.library::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
            return boot;
        } catch (IOException | RuntimeException e) {
            later.shutdownNow();
            home.close();
            throw e;
        }
    }

    private static PolicySource source(LifecycleConfiguration configuration, Clock clock) throws IOException {
        PolicyReader reader = PolicyReader.unsigned().limited(configuration.archiveMegabytes() * Settings.MB,
                configuration.unpackedMegabytes() * Settings.MB);
        return configuration.trustedSigners().isBlank() ? PolicySource.of(reader) : PolicySource.of(reader,
                reader.demanding(Path.of(configuration.trustedSigners()), configuration.trustedSignersPassword().toCharArray(), clock));
    }

    /** Logged digests whose description was lost are still known by what the log says. */
    private static Map<String, StoredVersion> complete(Map<String, StoredVersion> found, History history) {
        Map<String, StoredVersion> all = new HashMap<>(found);
        history.entries().forEach(entry -> entry.changes().forEach(step -> step.to().ifPresent(digest -> all.computeIfAbsent(digest,
                lost -> new StoredVersion(lost, Optional.of(step.place()), "", PolicyState.CANDIDATE, true, false, entry.at(), "",
                        entry.by(), "", List.of(), new GateReport(true, List.of(), List.of()), List.of())))));
        return all;
    }

    @Override
    public void close() {
        calls.close();
        bundles.close();
        for (AutoCloseable each : closing) {
            try {
                each.close();
            } catch (Exception e) {
                LoggerFactory.getLogger("nuanfeng.lifecycle").warn("Not everything stopped in order.", e);
            }
        }
    }
}
