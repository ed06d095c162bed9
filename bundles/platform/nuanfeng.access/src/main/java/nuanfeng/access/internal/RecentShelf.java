// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import nuanfeng.access.Account;
import nuanfeng.access.AccountShelf;
import nuanfeng.access.ServiceToken;

/**
 * The accounts and tokens of the database. Whoever only wants to recognise a caller is told what was seen a moment ago: a call costs no look then. Whatever
 * is changed by this server is seen by its next call; what another server of the database changes, after {@link #MOMENT} at the latest.
 */
final class RecentShelf implements AccountShelf {

    static final Duration MOMENT = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private final AccountShelf shelf;
    private final Clock clock;
    private final Map<String, Seen<Kept>> accounts = new ConcurrentHashMap<>();
    private final Map<String, Seen<ServiceToken>> tokens = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Seen<T>(T what, long at) {
    }

    RecentShelf(AccountShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** As {@link #find}, as it was at most {@link #MOMENT} ago. */
    Optional<Kept> recent(String subject) {
        return recent(accounts, subject, () -> shelf.find(subject));
    }

    /** As {@link #token}, as it was at most {@link #MOMENT} ago. */
    Optional<ServiceToken> recentToken(String hash) {
        return recent(tokens, hash, () -> shelf.token(hash));
    }

    private <T> Optional<T> recent(Map<String, Seen<T>> all, String key, Supplier<Optional<T>> look) {
        long now = clock.millis();
        Seen<T> seen = all.get(key);
        if (seen != null && now >= seen.at() && now - seen.at() < MOMENT.toMillis()) {
            return Optional.of(seen.what());
        }
        long before = changes.get();
        Optional<T> found = look.get();
        // Of what is not there nothing is kept: strangers could fill the memory.
        found.ifPresent(what -> keep(all, key, new Seen<>(what, now), before));
        return found;
    }

    /** Not when something was changed while it was looked up: that may have been the former state. */
    private <T> void keep(Map<String, Seen<T>> all, String key, Seen<T> seen, long before) {
        if (all.size() >= MOST) {
            all.clear();
        }
        all.put(key, seen);
        if (changes.get() != before) {
            all.remove(key, seen);
        }
    }

    private void changed() {
        changes.incrementAndGet();
        accounts.clear();
        tokens.clear();
    }

    @Override
    public boolean isReady() {
        return shelf.isReady();
    }

    @Override
    public List<Account> accounts() {
        return shelf.accounts();
    }

    @Override
    public Optional<Kept> find(String subject) {
        return shelf.find(subject);
    }

    @Override
    public void add(Kept kept, Deed deed) {
        try {
            shelf.add(kept, deed);
        } finally {
            changed();
        }
    }

    @Override
    public void change(Kept kept, Deed deed) {
        try {
            shelf.change(kept, deed);
        } finally {
            changed();
        }
    }

    @Override
    public List<ServiceToken> tokens() {
        return shelf.tokens();
    }

    @Override
    public Optional<ServiceToken> token(String hash) {
        return shelf.token(hash);
    }

    @Override
    public List<String> tokenHashes() {
        return shelf.tokenHashes();
    }

    @Override
    public void add(ServiceToken token, String hash, Deed deed) {
        try {
            shelf.add(token, hash, deed);
        } finally {
            changed();
        }
    }

    @Override
    public ServiceToken revoke(String id, Deed deed) {
        try {
            return shelf.revoke(id, deed);
        } finally {
            changed();
        }
    }

    @Override
    public void note(Deed deed) {
        shelf.note(deed);
    }

    @Override
    public List<Deed> deeds(Optional<String> subject, int most) {
        return shelf.deeds(subject, most);
    }
}
