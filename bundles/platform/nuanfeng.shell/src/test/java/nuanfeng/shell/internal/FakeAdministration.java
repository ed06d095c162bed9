// SPDX-License-Identifier: Apache-2.0
package nuanfeng.shell.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.Consequence;
import nuanfeng.lifecycle.Finding;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Remembers what it was asked to do. */
final class FakeAdministration implements PolicyAdministration {

    final List<StoredPolicy> stored = new ArrayList<>();
    final List<Text> remarks = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    List<Consequence> consequences = List.of();
    List<Finding> blockers = List.of();
    PolicyState submitted = PolicyState.CANDIDATE;
    boolean intact = true;

    @Override
    public StoredPolicy rehearse(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public InputStream open(String digest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean demandsSignatures() {
        return false;
    }

    @Override
    public Optional<StoredPolicy> offerSignature(byte[] text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StoredPolicy submit(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        done.add("submit %s bytes from %s by %s".formatted(bytes.readAllBytes().length, origin, by));
        StoredPolicy policy = submitted == PolicyState.REJECTED ? Samples.policy(Samples.DIGEST, submitted, Samples.finding())
                : Samples.policy(Samples.DIGEST, submitted);
        stored.add(policy);
        return policy;
    }

    @Override
    public List<StoredPolicy> policies() {
        return List.copyOf(stored);
    }

    @Override
    public Plan plan(List<Change> changes) {
        return Samples.plan(changes, consequences, blockers);
    }

    @Override
    public Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction) {
        done.add("activate %s with %s accepting %s by %s: %s".formatted(changes, planHash, accept, by, comment));
        return Samples.activation(by, comment);
    }

    @Override
    public Change previous(PlaceId place) {
        return new Change.Activate(place, Samples.OTHER_DIGEST);
    }

    @Override
    public Plan former(Activation entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Activation> activations(Optional<PlaceId> place) {
        return place.filter(each -> !each.equals(Samples.PLACE)).isPresent() ? List.of() : List.of(Samples.activation("wang", "首次"));
    }

    @Override
    public LogCheck verify() {
        return new LogCheck(intact, 7, intact ? Text.NONE : Text.of("第8条与第7条不衔接", "entry 8 does not follow entry 7"));
    }

    @Override
    public void forget(String digest, String by) {
        throw new LifecycleException(LifecycleException.Kind.CONFLICT, Text.of("第7号启用记录中有它。", "Entry 7 of the log names it."));
    }

    @Override
    public StoredPolicy policy(String digest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Activation> activateAutomatically(List<String> digests, String by, String comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remark(PlaceId place, Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBack(PlaceId place, Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remark(Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void takeBack(Text remark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Health health() {
        return new Health(true, Text.NONE, "sha256:edition", true, List.of(), remarks);
    }
}
