// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Health.PlaceHealth;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * Where bundles arrive that come by themselves. Each is submitted at once; those that came together are activated together,
 * as one activation, when it has been quiet for a while. Everything happens on one thread of its own.
 */
@Component(service = Arrivals.class, configurationPid = ArrivalConfiguration.PID)
@Designate(ocd = ArrivalConfiguration.class)
public final class Arrivals {

    private static final Phrases PHRASES = Phrases.beside(Arrivals.class);
    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.arrivals");

    private final PolicyAdministration administration;
    private final ArrivalConfiguration configuration;
    private final ScheduledExecutorService desk;
    private final Instant opened;
    /** Digest → where it came from. */
    private final Map<String, String> together = new LinkedHashMap<>();
    private final Set<String> holds = new LinkedHashSet<>();
    /** Origin → what takes back that which was remarked about it. */
    private final Map<String, Runnable> told = new HashMap<>();
    private Optional<ScheduledFuture<?>> activation = Optional.empty();

    @Activate
    public Arrivals(@Reference PolicyAdministration administration,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL) Clock clock, ArrivalConfiguration configuration) {
        this.administration = administration;
        this.configuration = configuration;
        this.opened = Optional.ofNullable(clock).orElse(Clock.systemUTC()).instant();
        this.desk = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nuanfeng-arrivals");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Deactivate
    void close() {
        desk.shutdownNow();
    }

    /** Bytes that can be opened once they are needed. */
    interface Parcel {
        InputStream open() throws IOException;
    }

    ArrivalConfiguration configuration() {
        return configuration;
    }

    /** Runs on the thread of arrivals, after everything that came before. */
    void later(Runnable work) {
        try {
            desk.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed already", e);
        }
    }

    /** Does something again and again on the thread of arrivals, first at once. */
    void every(long millis, Runnable work) {
        desk.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                // The next time it may go well; a task that throws would never be run again.
                LOG.warn("A look for arrivals failed", e);
            }
        }, 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Nothing is activated while somebody holds the door for more to come; but not for ever. */
    void holdUpTo(String what) {
        later(() -> {
            holds.add(what);
            desk.schedule(() -> release(what), configuration.bootSeconds(), TimeUnit.SECONDS);
        });
    }

    void release(String what) {
        later(() -> {
            if (holds.remove(what)) {
                whenQuiet();
            }
        });
    }

    /**
     * Submits a bundle. On the thread of arrivals.
     *
     * @param automatic whether it is to be activated when nothing stands against it
     * @param replacing whether it takes the place of what was there before, so that even an old acquaintance is meant
     * @return what is stored now; empty when nothing is
     */
    Optional<StoredPolicy> take(Parcel parcel, String origin, String by, boolean automatic, boolean replacing) {
        try (InputStream bytes = parcel.open()) {
            StoredPolicy stored = administration.submit(bytes, origin, by);
            // What is rejected beside those who speak now may be sound beside those who come with it: it is told after that.
            if (automatic && stored.place().isPresent() && isMeant(stored, replacing)) {
                together.put(stored.digest(), origin);
                whenQuiet();
            } else if (stored.state() == PolicyState.REJECTED) {
                refused(stored, origin);
            } else if (!automatic && stored.state() == PolicyState.CANDIDATE) {
                tell(origin, stored.place(), PHRASES.say("waits-for-somebody", place(stored), stored.version(), stored.digest()));
            }
            return Optional.of(stored);
        } catch (LifecycleException e) {
            tell(origin, e.policy().flatMap(StoredPolicy::place), PHRASES.say("not-taken", origin, e.text()));
        } catch (IOException e) {
            tell(origin, Optional.empty(), PHRASES.say("not-read", origin));
            LOG.warn("{} cannot be read: {}", origin, e.toString());
        }
        return Optional.empty();
    }

    /**
     * Takes a detached signature. On the thread of arrivals. A bundle that waited for it is looked at again, and activated as if it came now.
     *
     * @return what is wrong with it
     */
    Optional<Text> takeSignature(byte[] text, boolean automatic) {
        try {
            administration.offerSignature(text).ifPresent(each -> {
                forget(each.origin());
                if (each.state() == PolicyState.REJECTED) {
                    refused(each, each.origin());
                } else if (automatic && (each.state() == PolicyState.CANDIDATE || each.state() == PolicyState.WAITING)) {
                    together.put(each.digest(), each.origin());
                    whenQuiet();
                }
            });
            return Optional.empty();
        } catch (LifecycleException e) {
            return Optional.of(e.text());
        }
    }

    /** In development the last arrival wins; but what was known before this start did not arrive now. */
    private boolean isMeant(StoredPolicy stored, boolean replacing) {
        return replacing || !configuration.developmentMode() || !stored.arrivedAt().isBefore(opened)
                || stored.place().map(place -> speaking(place).isEmpty()).orElse(false);
    }

    /** The version that speaks for a place. */
    Optional<StoredPolicy> speaking(PlaceId place) {
        return administration.health().places().stream().filter(each -> each.place().equals(place)).findFirst()
                .map(PlaceHealth::digest).flatMap(this::find);
    }

    List<StoredPolicy> stored() {
        return administration.policies();
    }

    Optional<StoredPolicy> find(String digest) {
        return administration.policies().stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    void remark(PlaceId place, Text remark) {
        administration.remark(place, remark);
    }

    void remark(Text remark) {
        administration.remark(remark);
    }

    void takeBack(PlaceId place, Text remark) {
        administration.takeBack(place, remark);
    }

    /** Remarks something about an arrival, in the place of what was remarked about it before. */
    void tell(String origin, Optional<PlaceId> place, Text remark) {
        forget(origin);
        place.ifPresentOrElse(about -> administration.remark(about, remark), () -> administration.remark(remark));
        told.put(origin, () -> place.ifPresentOrElse(about -> administration.takeBack(about, remark), () -> administration.takeBack(remark)));
    }

    /** What was remarked about an arrival is no longer so. */
    void forget(String origin) {
        Optional.ofNullable(told.remove(origin)).ifPresent(Runnable::run);
    }

    private static String place(StoredPolicy stored) {
        return stored.place().map(PlaceId::path).orElse("?");
    }

    private void refused(StoredPolicy stored, String origin) {
        List<String> findings = stored.report().findings().stream().filter(Finding::severe).map(Finding::toString).toList();
        LOG.warn("{} was rejected:\n{}", origin, String.join("\n", findings));
        tell(origin, stored.place(), PHRASES.say("rejected", origin, stored.digest()));
    }

    private void whenQuiet() {
        activation.ifPresent(each -> each.cancel(false));
        activation = Optional.of(desk.schedule(this::activate, configuration.quietMillis(), TimeUnit.MILLISECONDS));
    }

    private void activate() {
        if (!holds.isEmpty() || together.isEmpty()) {
            return;
        }
        Map<String, String> origins = new LinkedHashMap<>(together);
        together.clear();
        // Somebody may have forgotten one of them meanwhile.
        List<StoredPolicy> arrived = administration.policies().stream().filter(each -> origins.containsKey(each.digest())).toList();
        boolean tried = tryTogether(arrived);
        arrived.forEach(each -> find(each.digest()).filter(now -> tried || now.state() == PolicyState.REJECTED)
                .ifPresent(now -> tellWhatIsLeft(now, origins.get(now.digest()))));
    }

    private boolean tryTogether(List<StoredPolicy> arrived) {
        try {
            Set<String> origins = new LinkedHashSet<>();
            arrived.forEach(each -> origins.add(each.origin()));
            Optional<Activation> entry = administration.activateAutomatically(arrived.stream().map(StoredPolicy::digest).toList(),
                    "nuanfeng", origins.size() > 3 ? origins.size() + " arrivals" : String.join(", ", origins));
            entry.ifPresent(each -> LOG.debug("Activation {}", each.seq()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What arrived could not be activated: {}", e.getMessage());
            return false;
        }
    }

    /** What was to be activated and was not, and why. */
    private void tellWhatIsLeft(StoredPolicy stored, String origin) {
        PlaceId place = stored.place().orElseThrow();
        switch (stored.state()) {
            case WAITING -> tell(origin, stored.place(), PHRASES.say("waiting", place, stored.version(), stored.digest(), stored.needs()));
            case REJECTED -> refused(stored, origin);
            case CANDIDATE -> tell(origin, stored.place(), PHRASES.say(!stored.needs().isEmpty() ? "look-first"
                    : stored.report().consequences().isEmpty() ? "newer" : "consequences", place, stored.version(), stored.digest(), stored.needs()));
            default -> LOG.debug("{} {} is {}", place, stored.version(), stored.state());
        }
    }
}
