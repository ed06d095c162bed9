// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import nuanfeng.access.AccessException;
import nuanfeng.access.SessionShelf;
import nuanfeng.policy.Text;

/** Keeps sessions as a database does, without one. */
final class MemorySessions implements SessionShelf {

    final Map<String, KeptSession> sessions = new TreeMap<>();
    boolean away;

    @Override
    public boolean isReady() {
        return true;
    }

    private void mustBeThere() {
        if (away) {
            throw new AccessException(AccessException.Kind.UNAVAILABLE, Text.of("不在", "away"));
        }
    }

    @Override
    public void keep(KeptSession session) {
        mustBeThere();
        sessions.put(session.hash(), session);
    }

    @Override
    public Optional<KeptSession> find(String hash) {
        mustBeThere();
        return Optional.ofNullable(sessions.get(hash));
    }

    @Override
    public List<KeptSession> all(int most) {
        mustBeThere();
        return List.copyOf(sessions.values());
    }

    @Override
    public void seen(Map<String, Instant> moments) {
        mustBeThere();
        moments.forEach((hash, at) -> sessions.computeIfPresent(hash, (same, old) -> new KeptSession(hash, old.subject(), old.byKey(), old.mark(), old.startedAt(), old.endsAt(), at)));
    }

    @Override
    public void end(String hash) {
        mustBeThere();
        sessions.remove(hash);
    }

    @Override
    public void endAllOf(String subject) {
        mustBeThere();
        sessions.values().removeIf(each -> each.subject().equals(subject) && !each.byKey());
    }

    @Override
    public void forget(Instant endedBefore, Instant seenBefore) {
        mustBeThere();
        sessions.values().removeIf(each -> !each.endsAt().isAfter(endedBefore) || !each.seenAt().isAfter(seenBefore));
    }
}
