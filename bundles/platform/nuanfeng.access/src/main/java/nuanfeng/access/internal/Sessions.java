// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.access.Principal;
import nuanfeng.access.Session;

/**
 * Who is signed in, in the memory of this server: a restart ends every session. Of the secret only the hash is kept. The table does not grow without
 * end: the one that was used longest ago gives way.
 */
final class Sessions {

    private static final int MOST = 10_000;

    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    /** @param mark what must still be so of whoever signed in: it changes with the password or the key */
    record Entry(String subject, boolean byKey, String mark, Instant startedAt, Instant endsAt, Instant seenAt) {

        private Entry seen(Instant now) {
            return new Entry(subject, byKey, mark, startedAt, endsAt, now);
        }
    }

    Sessions(Clock clock, Duration idle, Duration longest) {
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    /** @return its secret, which is always a new one */
    synchronized Session.Opened open(Principal principal, boolean byKey, String mark) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        Entry entry = new Entry(principal.subject(), byKey, mark, now, now.plus(longest), now);
        entries.put(Secrets.hash(secret), entry);
        return new Session.Opened(secret, new Session(principal, now, entry.endsAt()));
    }

    /** Empty when it has ended. */
    synchronized Optional<Entry> use(String secret) {
        String key = Secrets.hash(secret);
        Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!lives(entry)) {
            entries.remove(key);
            return Optional.empty();
        }
        Entry seen = entry.seen(clock.instant());
        entries.put(key, seen);
        return Optional.of(seen);
    }

    private boolean lives(Entry entry) {
        Instant now = clock.instant();
        return now.isBefore(entry.endsAt()) && now.isBefore(entry.seenAt().plus(idle));
    }

    synchronized boolean has(String secret) {
        Entry entry = entries.get(Secrets.hash(secret));
        return entry != null && lives(entry);
    }

    synchronized void end(String secret) {
        entries.remove(Secrets.hash(secret));
    }

    synchronized void endAllOf(String subject) {
        entries.values().removeIf(each -> each.subject().equals(subject) && !each.byKey());
    }
}
