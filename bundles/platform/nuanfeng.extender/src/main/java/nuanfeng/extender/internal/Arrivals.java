// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final Instant opened = Instant.now();
    private final Set<String> together = new LinkedHashSet<>();
    private final Set<String> holds = new LinkedHashSet<>();
    private Optional<ScheduledFuture<?>> activation = Optional.empty();

    @Activate
    public Arrivals(@Reference PolicyAdministration administration, ArrivalConfiguration configuration) {
        this.administration = administration;
        this.configuration = configuration;
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
            boolean isRejected = stored.state() == PolicyState.REJECTED;
            if (isRejected) {
                refused(stored, origin);
            }
            // What is rejected beside those who speak now may be sound beside those who come with it.
            if (automatic && stored.place().isPresent() && isMeant(stored, replacing)) {
                together.add(stored.digest());
                whenQuiet();
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

    Optional<StoredPolicy> find(String digest) {
        return administration.policies().stream().filter(each -> each.digest().equals(digest)).findFirst();
    }

    void remark(PlaceId place, String remark) {
        administration.remark(place, remark);
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
        List<String> digests = new ArrayList<>(together);
        together.clear();
        try {
            Set<String> origins = new LinkedHashSet<>();
            digests.forEach(digest -> origins.add(administration.policy(digest).origin()));
            Optional<Activation> entry = administration.activateAutomatically(digests, "nuanfeng",
                    origins.size() > 3 ? origins.size() + " arrivals" : String.join(", ", origins));
            digests.forEach(digest -> tellWhatIsLeft(administration.policy(digest)));
            entry.ifPresent(each -> LOG.debug("Activation {}", each.seq()));
        } catch (RuntimeException e) {
            LOG.warn("What arrived could not be activated: {}", e.getMessage());
        }
    }

    /** What was to be activated and was not, and why. */
    private void tellWhatIsLeft(StoredPolicy stored) {
        PlaceId place = stored.place().orElseThrow();
        switch (stored.state()) {
            case WAITING -> LOG.info("{} {} waits: {}", place, stored.version(), String.join(" ", stored.needs()));
            case REJECTED -> LOG.info("{} {} stays rejected", place, stored.version());
            case CANDIDATE -> {
                String why = stored.report().consequences().isEmpty() ? "A newer version speaks or spoke."
                        : "It has consequences that somebody must accept; see its plan.";
                administration.remark(place, "Version %s (%s) stays a candidate: %s".formatted(stored.version(), stored.digest(), why));
            }
            default -> LOG.debug("{} {} is {}", place, stored.version(), stored.state());
        }
    }
}
