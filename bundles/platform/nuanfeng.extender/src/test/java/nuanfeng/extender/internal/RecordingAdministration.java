// SPDX-License-Identifier: Apache-2.0
package nuanfeng.extender.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.function.Consumer;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.Change;
import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.Health;
import nuanfeng.lifecycle.Health.PlaceHealth;
import nuanfeng.lifecycle.Plan;
import nuanfeng.lifecycle.PolicyAdministration;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.lifecycle.Sanction;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Notes what comes; everything that comes is a candidate unless it is to be rejected, and everything that is to be activated is. */
final class RecordingAdministration implements PolicyAdministration {

    final Map<String, StoredPolicy> stored = new LinkedHashMap<>();
    final Map<PlaceId, String> active = new TreeMap<>();
    final List<List<String>> activations = new ArrayList<>();
    final List<String> remarks = new ArrayList<>();
    /** Places whose versions are rejected when they come. */
    final Set<String> rejectedAlone = new TreeSet<>();
    /** Places whose versions are rejected beside the others too. */
    final Set<String> rejectedTogether = new TreeSet<>();

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
    public synchronized StoredPolicy submit(InputStream bytes, String origin, String by, Consumer<PlaceId> allowed) throws IOException {
        byte[] all = bytes.readAllBytes();
        Attributes headers = new JarInputStream(new ByteArrayInputStream(all)).getManifest().getMainAttributes();
        try {
            String digest = "sha256:" + HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(all));
            return stored.computeIfAbsent(digest, each -> new StoredPolicy(
                    Optional.of(new PlaceId(headers.getValue("Nuanfeng-Policy"))), headers.getValue("Bundle-Version"), digest,
                    rejectedAlone.contains(headers.getValue("Nuanfeng-Policy")) ? PolicyState.REJECTED : PolicyState.CANDIDATE,
                    Instant.EPOCH, origin, by, new GateReport(true, List.of(), List.of()), List.of()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    @Override
    public Optional<StoredPolicy> offerSignature(byte[] text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Optional<Activation> activateAutomatically(List<String> digests, String by, String comment) {
        activations.add(List.copyOf(digests));
        for (String digest : digests) {
            StoredPolicy each = stored.get(digest);
            if (rejectedTogether.contains(each.place().orElseThrow().path())) {
                continue;
            }
            active.put(each.place().orElseThrow(), digest);
            stored.put(digest, new StoredPolicy(each.place(), each.version(), digest, PolicyState.ACTIVE, each.arrivedAt(),
                    each.origin(), each.by(), each.report(), List.of()));
        }
        return Optional.empty();
    }

    @Override
    public synchronized List<StoredPolicy> policies() {
        return List.copyOf(stored.values());
    }

    @Override
    public synchronized StoredPolicy policy(String digest) {
        return stored.get(digest);
    }

    @Override
    public synchronized void remark(PlaceId place, Text remark) {
        remarks.add(place + ": " + remark.in(true));
    }

    @Override
    public synchronized void takeBack(PlaceId place, Text remark) {
        remarks.remove(place + ": " + remark.in(true));
    }

    @Override
    public synchronized void remark(Text remark) {
        remarks.add(remark.in(true));
    }

    @Override
    public synchronized void takeBack(Text remark) {
        remarks.remove(remark.in(true));
    }

    @Override
    public synchronized Health health() {
        return new Health(true, Text.NONE, "", true, active.entrySet().stream().map(each -> new PlaceHealth(each.getKey(), "served", Text.NONE, "",
                each.getValue(), Optional.empty(), List.of())).toList(), List.of());
    }

    @Override
    public Plan plan(List<Change> changes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Activation activate(List<Change> changes, String planHash, Set<String> accept, String by, String comment, Sanction sanction) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change previous(PlaceId place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Plan former(Activation entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Activation> activations(Optional<PlaceId> place) {
        return List.of();
    }

    @Override
    public LogCheck verify() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forget(String digest, String by) {
        throw new UnsupportedOperationException();
    }
}
