// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Keeps who is signed in over a restart. Decides nothing. What it throws is an {@link AccessException}: {@code UNAVAILABLE} when it is away. */
@ProviderType
public interface SessionShelf {

    /**
     * Somebody who is signed in.
     *
     * @param hash of the secret, which is kept nowhere
     * @param byKey whether with the key of the server
     * @param mark what must still be so of whoever signed in, as a hash
     * @param seenAt when they last did something, or a little later
     */
    record KeptSession(String hash, String subject, boolean byKey, String mark, Instant startedAt, Instant endsAt, Instant seenAt) {
    }

    boolean isReady();

    void keep(KeptSession session);

    Optional<KeptSession> find(String hash);

    /** Those that end last, at most as many. */
    List<KeptSession> all(int most);

    /** By hash; of two moments the later one is kept. */
    void seen(Map<String, Instant> moments);

    void end(String hash);

    void endAllOf(String subject);

    /** Forgets those that have ended by themselves. */
    void forget(Instant endedBefore, Instant seenBefore);
}
