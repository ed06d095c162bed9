// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;

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
import nuanfeng.lifecycle.Sanction;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.lifecycle.spi.RuleHost;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** The one door, over one home folder: takes in, plans, activates, answers. */
@Component(service = {PolicyAdministration.class, PolicyLibrary.class}, configurationPid = {LifecycleConfiguration.ACCESS, LifecycleConfiguration.PID})
public final class Administration implements PolicyAdministration, PolicyLibrary, AutoCloseable {

    private static final Phrases PHRASES = Phrases.beside(Administration.class);

    private static final String SINGLE = "single";

    private final boolean byTwo;
    private final Boot boot;
    private final ChangeLock lock;
    private final ActivationLog log;
    private final StoredPolicies policies;
    private final Remarks remarks;
    private final Library library;
    private final Assessments assessments;
    private final Intake intake;
    private final Planning planning;
    private final Automatic automatic;
    private final Overview overview;
    private volatile boolean logIntact;

    /** In the container. @throws IOException when the home folder cannot be read, or another server works in it */
    @Activate
    public Administration(@Reference RuleHost host, @Reference(cardinality = ReferenceCardinality.OPTIONAL) Clock clock,
            LifecycleConfiguration configuration, LifecycleConfiguration.Access access) throws IOException {
        this(Boot.server(host, Optional.ofNullable(clock), configuration), !access.profile().strip().equalsIgnoreCase(SINGLE));
    }

    Administration(Boot boot) {
        this(boot, false);
    }

    /** @param byTwo whether two persons must agree on who speaks */
    Administration(Boot boot, boolean byTwo) {
        this.byTwo = byTwo;
        this.boot = boot;
        this.lock = boot.lock;
        this.log = boot.log;
        this.policies = boot.policies;
        this.remarks = boot.remarks;
        this.library = boot.library;
        this.assessments = boot.assessments;
        this.intake = boot.intake;
        this.planning = boot.planning;
        this.automatic = boot.automatic;
        this.overview = boot.overview;
        this.logIntact = log.problem().isEmpty();
    }

    @Override
    public StoredPolicy submit(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        StoredPolicy stored = overview.one(intake.take(bytes, origin, by, allowed));
        if (stored.state() == PolicyState.ACTIVE && stored.place().filter(library.now().refused()::containsKey).isPresent()) {
            lock.holding(boot.replay::run);
        }
        return stored;
    }

    @Override
    public StoredPolicy rehearse(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        StoredVersion found = intake.rehearse(bytes, origin, by, allowed);
        return policies.find(found.digest()).isPresent() ? overview.one(found.digest()) : found.view(found.state(), found.needs());
    }

    @Override
    public InputStream open(String digest) {
        return policies.open(digest);
    }

    @Override
    public boolean demandsSignatures() {
        return policies.demandsSignature();
    }

    @Override
    public Optional<StoredPolicy> offerSignature(byte[] text) {
        return boot.signatureIntake.take(text).map(overview::one);
    }

    @Override
    public Optional<Activation> activateAutomatically(List<String> digests, String by, String comment) {
        // What ships with the server speaks from its first start on; after that nothing does by itself.
        return byTwo && !log.history().entries().isEmpty() ? Optional.empty() : automatic.activate(digests, by, comment);
    }

    @Override
    public List<StoredPolicy> policies() {
        return overview.all();
    }

    @Override
    public StoredPolicy policy(String digest) {
        return overview.one(digest);
    }

    @Override
    public Plan plan(List<Change> changes) {
        return planning.plan(Changes.of(changes));
    }

    @Override
    public Plan former(Activation entry) {
        return planning.former(entry);
    }

    @Override
    public Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction) {
        return lock.holding(() -> {
            mustBeSanctioned(changes, sanction);
            Activation entry = planning.activate(Changes.of(changes), planHash, accept, by, comment, sanction);
            if (byTwo) {
                automatic.review(entry);
            } else {
                automatic.follow(entry);
            }
            return entry;
        });
    }

    private void mustBeSanctioned(List<Change> changes, Sanction sanction) {
        if (byTwo && !sanction.suffices()) {
            throw new LifecycleException(Kind.APPROVAL_REQUIRED, PHRASES.say("approval-required"));
        }
        if (sanction.emergency() && (changes.size() != 1 || !changes.get(0).equals(planning.previous(changes.get(0).place())))) {
            throw new LifecycleException(Kind.APPROVAL_REQUIRED, PHRASES.say("no-emergency"));
        }
    }

    @Override
    public Change previous(PlaceId place) {
        return planning.previous(place);
    }

    @Override
    public List<Activation> activations(Optional<PlaceId> place) {
        return overview.activations(place);
    }

    @Override
    public LogCheck verify() {
        LogCheck check = log.verify();
        logIntact = check.intact();
        return check;
    }

    @Override
    public void forget(String digest, String by) {
        lock.holding(() -> {
            StoredVersion stored = policies.get(digest);
            if (log.history().names(digest)) {
                throw new LifecycleException(Kind.CONFLICT, PHRASES.say("logged", stored.bundle()),
                        Optional.of(overview.one(digest)));
            }
            policies.remove(digest);
            remarks.forget(digest);
            assessments.forget();
            library.drop(digest);
        });
    }

    @Override
    public void remark(PlaceId place, Text remark) {
        remarks.warn(place, remark);
    }

    @Override
    public void takeBack(PlaceId place, Text remark) {
        remarks.remove(place, remark);
    }

    @Override
    public void remark(Text remark) {
        remarks.warn(remark);
    }

    @Override
    public void takeBack(Text remark) {
        remarks.remove(remark);
    }

    @Override
    public Health health() {
        return overview.health(logIntact);
    }

    @Override
    public Edition current() {
        return library.current();
    }

    @Override
    public Edition edition(String hash) {
        return library.edition(hash);
    }

    @Override
    public Edition knownAt(Instant moment) {
        return library.knownAt(moment);
    }

    /** Stops the bundles that nobody needs any more; happens by itself now and then. */
    void tidy() {
        library.sweep();
    }

    @Override
    @Deactivate
    public void close() {
        lock.holding(boot::close);
    }
}
