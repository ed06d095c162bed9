// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.access.AccessException;
import nuanfeng.access.Principal;
import nuanfeng.access.Session;
import nuanfeng.access.SessionShelf;
import nuanfeng.access.SessionShelf.KeptSession;

/**
 * Who is signed in. It stands in the memory of this server, where every call looks, and in the database, from where a server knows it again after a
 * restart and another server within seconds. Of the secret only the hash is kept. Where the database is away, sessions go on in memory. The table does
 * not grow without end: the one that was used longest ago gives way.
 */
final class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int MOST = 10_000;
    /** How much younger than in the database the last use may be. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final SessionShelf shelf;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };
    /** Hashes of those that were ended here and may still stand in the database. */
    private final Set<String> ended = new HashSet<>();

    /**
     * One session.
     *
     * @param mark hash of what must still be so of whoever signed in: it changes with the password or the key
     * @param written the last use that the database knows; empty where it knows nothing of the session yet
     */
    record Entry(String subject, boolean byKey, String mark, Instant startedAt, Instant endsAt, Instant seenAt, Optional<Instant> written) {

        private static Entry of(KeptSession kept) {
            return new Entry(kept.subject(), kept.byKey(), kept.mark(), kept.startedAt(), kept.endsAt(), kept.seenAt(), Optional.of(kept.seenAt()));
        }

        private Entry seen(Instant now) {
            return new Entry(subject, byKey, mark, startedAt, endsAt, now.isAfter(seenAt) ? now : seenAt, written);
        }

        private Entry saved() {
            return new Entry(subject, byKey, mark, startedAt, endsAt, seenAt, Optional.of(seenAt));
        }

        private KeptSession kept(String hash) {
            return new KeptSession(hash, subject, byKey, mark, startedAt, endsAt, seenAt);
        }
    }

    Sessions(Clock clock, Duration idle, Duration longest, SessionShelf shelf) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
        this.shelf = shelf;
    }

    /** @return its secret, which is always a new one */
    Session.Opened open(Principal principal, String mark) {
        return open(principal, false, mark);
    }

    Session.Opened openByKey(Principal principal, String mark) {
        return open(principal, true, mark);
    }

    private Session.Opened open(Principal principal, boolean byKey, String mark) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        String hash = Secrets.hash(secret);
        Entry entry = new Entry(principal.subject(), byKey, mark, now, now.plus(longest), now, Optional.empty());
        put(hash, entry);
        keep(hash, entry);
        return new Session.Opened(secret, new Session(principal, now, entry.endsAt()));
    }

    private synchronized void put(String hash, Entry entry) {
        entries.put(hash, entry);
    }

    private void keep(String hash, Entry entry) {
        if (tried(() -> shelf.keep(entry.kept(hash)))) {
            replace(hash, entry.saved());
        }
    }

    private synchronized void replace(String hash, Entry entry) {
        entries.computeIfPresent(hash, (same, now) -> new Entry(now.subject(), now.byKey(), now.mark(), now.startedAt(), now.endsAt(), now.seenAt(), entry.written()));
    }

    /** Whether it was done; what cannot be now is done when the database is there again. */
    private boolean tried(Runnable work) {
        try {
            if (shelf.isReady()) {
                work.run();
                return true;
            }
        } catch (AccessException e) {
            LOG.debug("The database is away; sessions go on in memory", e);
        }
        return false;
    }

    /** Empty when it has ended. @throws AccessException {@code UNAVAILABLE} when it is not known here and the database cannot be asked */
    Optional<Entry> use(String secret) {
        String hash = Secrets.hash(secret);
        Optional<Entry> here = useHere(hash);
        if (here.isPresent()) {
            return here;
        }
        Optional<KeptSession> there = isEnded(hash) ? Optional.empty() : shelf.find(hash);
        there.map(Entry::of).filter(this::lives).ifPresent(entry -> take(hash, entry));
        return there.isPresent() ? useHere(hash) : Optional.empty();
    }

    private synchronized boolean isEnded(String hash) {
        return ended.contains(hash);
    }

    private synchronized void take(String hash, Entry entry) {
        if (!ended.contains(hash)) {
            entries.putIfAbsent(hash, entry);
        }
    }

    private synchronized Optional<Entry> useHere(String hash) {
        Entry entry = entries.get(hash);
        if (entry == null) {
            return Optional.empty();
        }
        if (!lives(entry)) {
            entries.remove(hash);
            return Optional.empty();
        }
        Entry seen = entry.seen(clock.instant());
        entries.put(hash, seen);
        return Optional.of(seen);
    }

    private boolean lives(Entry entry) {
        Instant now = clock.instant();
        return now.isBefore(entry.endsAt()) && now.isBefore(entry.seenAt().plus(idle));
    }

    boolean has(String secret) {
        return find(secret).isPresent();
    }

    /** One that is known here; looking does not count as being there. */
    synchronized Optional<Entry> find(String secret) {
        return Optional.ofNullable(entries.get(Secrets.hash(secret))).filter(this::lives);
    }

    void end(String secret) {
        String hash = Secrets.hash(secret);
        forget(hash);
        endThere(hash);
    }

    /** What was never one is not remembered. */
    private synchronized void forget(String hash) {
        if (entries.remove(hash) != null) {
            ended.add(hash);
        }
    }

    private void endThere(String hash) {
        if (tried(() -> shelf.end(hash))) {
            synchronized (this) {
                ended.remove(hash);
            }
        }
    }

    void endAllOf(String subject) {
        synchronized (this) {
            entries.values().removeIf(each -> each.subject().equals(subject) && !each.byKey());
        }
        tried(() -> shelf.endAllOf(subject));
    }

    /** Writes what the database does not know yet, and takes over what other servers of it have written. @throws AccessException when it is away */
    void exchange() {
        snapshotOfEnded().forEach(this::endThere);
        Map<String, Entry> before = snapshot();
        before.forEach((hash, entry) -> {
            if (entry.written().isEmpty()) {
                keep(hash, entry);
            }
        });
        Map<String, Instant> seen = before.entrySet().stream().filter(each -> each.getValue().written().filter(at -> at.plus(UNWRITTEN).isBefore(each.getValue().seenAt())).isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().seenAt()));
        shelf.seen(seen);
        seen.keySet().forEach(hash -> replace(hash, before.get(hash).saved()));
        Instant now = clock.instant();
        shelf.forget(now, now.minus(idle).minus(UNWRITTEN));
        takeOver(before, shelf.all(MOST));
    }

    private synchronized Set<String> snapshotOfEnded() {
        return Set.copyOf(ended);
    }

    private synchronized Map<String, Entry> snapshot() {
        return new HashMap<>(entries);
    }

    private synchronized void takeOver(Map<String, Entry> before, List<KeptSession> there) {
        Map<String, KeptSession> known = there.stream().collect(Collectors.toMap(KeptSession::hash, each -> each));
        before.forEach((hash, entry) -> {
            if (entry.written().isPresent() && !known.containsKey(hash)) {
                entries.remove(hash);
            }
        });
        known.forEach((hash, kept) -> {
            Entry entry = Entry.of(kept);
            if (entries.containsKey(hash)) {
                entries.computeIfPresent(hash, (same, now) -> now.seen(kept.seenAt()));
            } else if (lives(entry) && !ended.contains(hash)) {
                entries.put(hash, entry);
            }
        });
    }
}
