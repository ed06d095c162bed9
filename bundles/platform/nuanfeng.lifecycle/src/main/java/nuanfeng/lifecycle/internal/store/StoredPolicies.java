// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import nuanfeng.engine.Policy;
import nuanfeng.library.UnknownNameException;
import nuanfeng.library.UnknownNameException.Kind;
import nuanfeng.lifecycle.Complaint;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;

/** What the store holds, in memory: descriptions by digest, and the policies last needed. Written under the change lock only. */
public final class StoredPolicies {

    private static final Phrases PHRASES = Phrases.beside(StoredPolicies.class);

    private static final int MOST_READ = 512;

    private final PolicyStore store;
    private final PolicySource source;
    private final Map<String, StoredVersion> byDigest = new ConcurrentHashMap<>();
    private final Map<PlaceId, Set<String>> byPlace = new ConcurrentHashMap<>();
    /** What never was active. */
    private final Set<String> neverActive = ConcurrentHashMap.newKeySet();
    private final Map<String, Policy> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > MOST_READ;
        }
    };

    public StoredPolicies(PolicyStore store, PolicySource source, Collection<StoredVersion> found, History history) {
        this.store = store;
        this.source = source;
        found.forEach(each -> keep(each, history.names(each.digest())));
    }

    public Optional<StoredVersion> find(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    public StoredVersion get(String digest) {
        return find(digest).orElseThrow(() -> new UnknownNameException(Kind.POLICY,
                PHRASES.say("no-policy", digest), List.of()));
    }

    public Collection<StoredVersion> all() {
        return byDigest.values();
    }

    /** Every version of a place. */
    public List<StoredVersion> of(PlaceId place) {
        return byPlace.getOrDefault(place, Set.of()).stream().map(byDigest::get).toList();
    }

    /** What never was active. */
    public List<StoredVersion> neverActive() {
        return neverActive.stream().map(byDigest::get).filter(Objects::nonNull).toList();
    }

    /** From now on the log names it. */
    public void activated(String digest) {
        neverActive.remove(digest);
    }

    /** The version of a place with that label, unless it was rejected. */
    public Optional<StoredVersion> find(PlaceId place, String version) {
        return of(place).stream().filter(each -> each.version().equals(version) && each.state() != PolicyState.REJECTED).findFirst();
    }

    /** On disk first; in memory only what is on disk. */
    public void put(StoredVersion entry) {
        if (byDigest.containsKey(entry.digest()) && !neverActive.contains(entry.digest())) {
            store.describeSometime(entry);
            keep(entry, true);
        } else {
            store.describe(entry);
            keep(entry, false);
        }
    }

    /** In memory; {@link #put} may follow. */
    public void markWanted(StoredVersion entry) {
        byDigest.put(entry.digest(), entry.markedWanted());
    }

    private void keep(StoredVersion entry, boolean wasActive) {
        byDigest.put(entry.digest(), entry);
        entry.place().ifPresent(place -> byPlace.computeIfAbsent(place, each -> ConcurrentHashMap.newKeySet()).add(entry.digest()));
        if (!wasActive) {
            neverActive.add(entry.digest());
        }
    }

    /** Whether who signed it may still speak for it. @throws IOException with a sentence when the jar is missing or damaged */
    public Optional<Complaint> standing(PlaceId place, String digest) throws IOException {
        return source.demandsSignature() ? source.standing(digest, place, !candidate(digest).policy().rules().isEmpty()) : Optional.empty();
    }

    /** Whose detached signature came with it. */
    public Optional<String> signer(String digest) {
        return source.signer(digest);
    }

    /** Whether this server takes only what somebody trusted signed. */
    public boolean demandsSignature() {
        return source.demandsSignature();
    }

    public void remember(Policy policy) {
        synchronized (read) {
            read.put(policy.digest(), policy);
        }
    }

    public void remove(String digest) {
        store.forget(digest);
        neverActive.remove(digest);
        byDigest.get(digest).place().ifPresent(place -> byPlace.get(place).remove(digest));
        byDigest.remove(digest);
        synchronized (read) {
            read.remove(digest);
        }
    }

    /** The bytes of a stored version. */
    public InputStream open(String digest) {
        try {
            return Files.newInputStream(store.verified(get(digest).digest()));
        } catch (IOException e) {
            throw PolicyStore.unavailable(e);
        }
    }

    /** A stored version with its content. @throws IOException with a sentence when the jar is missing or damaged */
    public Candidate candidate(String digest) throws IOException {
        Path jar = store.jar(digest);
        synchronized (read) {
            Policy known = read.get(digest);
            if (known != null) {
                return new Candidate(known, jar);
            }
        }
        Policy policy = source.trust(store.verified(digest), digest).policy()
                .orElseThrow(() -> new DiskFaultException("jar-unreadable", digest));
        remember(policy);
        return new Candidate(policy, jar);
    }

    /**
     * The oldest rejected versions beyond those that are kept for their reports. What came just now may be sound beside those that
     * come with it: all places of a country may arrive, and be rejected one by one, before they are tried together.
     *
     * @param settled what came before this moment came with nobody any more
     */
    public List<String> surplus(int rejectedKept, Instant settled) {
        return neverActive().stream().filter(each -> each.state() == PolicyState.REJECTED)
                .filter(each -> !each.sound() || each.arrivedAt().isBefore(settled))
                .sorted(Comparator.comparing(StoredVersion::arrivedAt).reversed()).skip(rejectedKept).map(StoredVersion::digest).toList();
    }
}
