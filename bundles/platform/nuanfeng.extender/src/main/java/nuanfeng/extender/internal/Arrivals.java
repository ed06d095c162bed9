// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
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
import nuanfeng.policy.PlaceId;

/**
 * Where bundles arrive that come by themselves. Each is submitted at once; those that came together are activated together,
 * as one activation, when it has been quiet for a while. Everything happens on one thread of its own.
 */
@Component(service = Arrivals.class, configurationPid = ArrivalConfiguration.PID)
@Designate(ocd = ArrivalConfiguration.class)
public final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger("nuanfeng.arrivals");

    private final PolicyAdministration administration;
    private final ArrivalConfiguration configuration;
    private final ScheduledExecutorService desk;
    private final Instant opened;
    /** Digest → where it came from. */
    private final Map<String, String> together = new LinkedHashMap<>();
    private final Set<String> holds = new LinkedHashSet<>();
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
            }
            return Optional.of(stored);
        } catch (LifecycleException e) {
            String remark = "%s was not taken in: %s".formatted(origin, e.getMessage());
            e.policy().flatMap(StoredPolicy::place).ifPresentOrElse(place -> administration.remark(place, remark), () -> LOG.warn(remark));
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", origin, e.toString());
        }
        return Optional.empty();
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

    void remark(PlaceId place, String remark) {
        administration.remark(place, remark);
    }

    void takeBack(PlaceId place, String remark) {
        administration.takeBack(place, remark);
    }

    private void refused(StoredPolicy stored, String origin) {
        List<String> findings = stored.report().findings().stream().filter(Finding::severe).map(Finding::toString).toList();
        LOG.warn("{} was rejected:\n{}", origin, String.join("\n", findings));
        stored.place().ifPresent(place -> administration.remark(place, "%s was rejected; see the report of %s."
                .formatted(origin, stored.digest())));
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
            case WAITING -> LOG.info("{} {} waits: {}", place, stored.version(), stored.needs().stream().map(need -> need.in(true)).toList());
            case REJECTED -> refused(stored, origin);
            case CANDIDATE -> {
                String why = stored.report().consequences().isEmpty() ? "A newer version speaks or spoke."
                        : "It has consequences that somebody must accept; see its plan.";
                administration.remark(place, "Version %s (%s) stays a candidate: %s".formatted(stored.version(), stored.digest(), why));
            }
            default -> LOG.debug("{} {} is {}", place, stored.version(), stored.state());
        }
    }
}
