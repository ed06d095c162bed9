// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.Designate;

import nuanfeng.library.Edition;
import nuanfeng.library.PolicyLibrary;
import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.LifecycleException.Kind;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.PlaceId;

/** The one door, over one home folder: takes in, plans, activates, answers. */
@Component(service = {PolicyAdministration.class, PolicyLibrary.class}, configurationPid = LifecycleConfiguration.PID)
@Designate(ocd = LifecycleConfiguration.class)
public final class Administration implements PolicyAdministration, PolicyLibrary, AutoCloseable {

    private final Start start;
    private final Opening opening;
    private final Office office;
    private final Intake intake;
    private final Planning planning;
    private final Automatic automatic;
    private final Register register;
    private volatile boolean logIntact;

    /** In the container. @throws IOException when the home folder cannot be read, or another server works in it */
    @Activate
    public Administration(@Reference RuleHost host, @Reference(cardinality = ReferenceCardinality.OPTIONAL) Clock clock,
            LifecycleConfiguration configuration) throws IOException {
        this(Start.of(host, Optional.ofNullable(clock), configuration));
    }

    Administration(Start start) {
        this.start = start;
        this.opening = start.opening();
        this.office = opening.office;
        this.intake = new Intake(office);
        this.planning = new Planning(office);
        this.automatic = new Automatic(office);
        this.register = new Register(office);
        this.logIntact = office.log.problem().isEmpty();
        Quarantine quarantine = new Quarantine(office, planning);
        start.alarm().set((place, digest, rule, reason) -> start.later().execute(
                () -> quarantine.isolate(place, digest, rule, reason).ifPresent(this::follow)));
    }

    @Override
    public StoredPolicy submit(InputStream bytes, String origin, String by) throws IOException {
        String digest = intake.take(bytes, origin, by);
        StoredPolicy stored = register.one(digest);
        if (stored.state() == PolicyState.ACTIVE && stored.place().filter(office.library.now().refused()::containsKey).isPresent()) {
            changing(() -> {
                opening.speak();
                return digest;
            });
        }
        return stored;
    }

    @Override
    public Optional<Activation> activateAutomatically(List<String> digests, String by, String comment) {
        return changing(() -> {
            office.requireOpen();
            Set<String> now = new HashSet<>(digests);
            List<Filed> asked = now.stream().map(office.holdings::get).filter(each -> each.sound() && !each.wanted()
                    && each.state() != PolicyState.REJECTED).toList();
            asked.forEach(office.holdings::want);
            Optional<Activation> entry = automatically(now, by, comment);
            asked.stream().map(Filed::digest).filter(digest -> !office.log.history().names(digest)).forEach(this::keepWanting);
            return entry;
        });
    }

    /** What could not be activated yet is still wanted after a restart. */
    private void keepWanting(String digest) {
        try {
            office.holdings.put(office.holdings.get(digest));
        } catch (LifecycleException e) {
            office.remark("That %s is to be activated by itself could not be noted: %s".formatted(digest, e.getMessage()));
        }
    }

    private Optional<Activation> automatically(Set<String> now, String by, String comment) {
        Optional<Activation> entry = automatic.choose(now)
                .map(choice -> office.commit(choice.prospect(), choice.changes(), by, comment));
        entry.ifPresent(this::lookAgain);
        return entry;
    }

    /** What waited may be complete now, and was perhaps asked for. */
    private void follow(Activation entry) {
        changing(() -> {
            try {
                lookAgain(entry);
                return automatically(Set.of(), "nuanfeng", "Complete since activation %s.".formatted(entry.seq()));
            } catch (LifecycleException e) {
                office.remark("Activation %s stands, but what waited for it could not be activated: %s".formatted(entry.seq(),
                        e.getMessage()));
                return Optional.<Activation>empty();
            }
        });
    }

    private void lookAgain(Activation entry) {
        Set<PlaceId> changed = new HashSet<>();
        entry.changes().forEach(step -> changed.add(step.place()));
        intake.lookAgain(changed);
    }

    @Override
    public List<StoredPolicy> policies() {
        return register.all();
    }

    @Override
    public StoredPolicy policy(String digest) {
        return register.one(digest);
    }

    @Override
    public Plan plan(List<Change> changes) {
        return planning.plan(Changes.of(changes));
    }

    @Override
    public Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment) {
        return changing(() -> {
            Activation entry = planning.activate(Changes.of(changes), planHash, accept, by, comment);
            follow(entry);
            return entry;
        });
    }

    @Override
    public Change previous(PlaceId place) {
        return office.log.history().before(place).map(digest -> new Change.Activate(place, digest))
                .orElseThrow(() -> new LifecycleException(Kind.BAD_REQUEST,
                        "Nothing spoke for %s before; activate the wanted version by its digest.".formatted(place)));
    }

    @Override
    public Activation rollback(PlaceId place, String by, String comment) {
        return changing(() -> {
            Activation entry = planning.goBack(Changes.of(List.of(previous(place))), by, comment);
            follow(entry);
            return entry;
        });
    }

    @Override
    public List<Activation> activations(Optional<PlaceId> place) {
        return register.activations(place);
    }

    @Override
    public LogCheck verify() {
        LogCheck check = office.log.verify();
        logIntact = check.intact();
        return check;
    }

    @Override
    public void forget(String digest, String by) {
        changing(() -> {
            Filed filed = office.holdings.get(digest);
            if (office.log.history().names(digest)) {
                throw new LifecycleException(Kind.CONFLICT, "The activation log names %s; it stays.".formatted(filed.bundle()),
                        Optional.of(register.one(digest)));
            }
            office.holdings.remove(digest);
            office.remarks.forget(digest);
            office.forgetAssessments();
            opening.hot.drop(digest);
            return digest;
        });
    }

    @Override
    public void remark(PlaceId place, String remark) {
        office.remark(place, remark);
    }

    @Override
    public void takeBack(PlaceId place, String remark) {
        office.remarks.remove(place, remark);
    }

    @Override
    public Health health() {
        return register.health(logIntact);
    }

    @Override
    public Edition current() {
        return office.library.current();
    }

    @Override
    public Edition edition(String hash) {
        return office.library.edition(hash);
    }

    @Override
    public Edition knownAt(Instant moment) {
        return office.library.knownAt(moment);
    }

    /** Stops the bundles that nobody needs any more; happens by itself now and then. */
    void tidy() {
        opening.hot.sweep();
    }

    private <T> T changing(Supplier<T> change) {
        office.lock.lock();
        try {
            return change.get();
        } finally {
            office.lock.unlock();
        }
    }

    @Override
    @Deactivate
    public void close() {
        office.lock.lock();
        try {
            start.close();
        } finally {
            office.lock.unlock();
        }
    }
}
