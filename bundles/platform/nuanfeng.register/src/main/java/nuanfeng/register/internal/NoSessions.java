// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.access.AccessException;
import nuanfeng.access.SessionShelf;
import nuanfeng.policy.Phrases;

/** Stands where sessions would be kept, on a server whose configuration of the database is wrong. */
final class NoSessions implements SessionShelf {

    private static AccessException unavailable() {
        return new AccessException(AccessException.Kind.UNAVAILABLE, Phrases.beside(NoSessions.class).say("not-configured"));
    }

    @Override
    public boolean isReady() {
        return false;
    }

    @Override
    public void keep(KeptSession session) {
        throw unavailable();
    }

    @Override
    public Optional<KeptSession> find(String hash) {
        throw unavailable();
    }

    @Override
    public List<KeptSession> all(int most) {
        throw unavailable();
    }

    @Override
    public void seen(Map<String, Instant> moments) {
        throw unavailable();
    }

    @Override
    public void end(String hash) {
        throw unavailable();
    }

    @Override
    public void endAllOf(String subject) {
        throw unavailable();
    }

    @Override
    public void forget(Instant endedBefore, Instant seenBefore) {
        throw unavailable();
    }
}
