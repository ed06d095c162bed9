// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access.internal.oidc;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import nuanfeng.lifecycle.Digest;

/** Browsers that are on their way to the provider and back. Each comes back once, and in time. */
final class Journeys {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST = 10_000;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Journey> underWay = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Journey> eldest) {
            return size() > MOST;
        }
    };

    /**
     * One browser.
     *
     * @param state ties the answer to this journey, the nonce does so with the token, the verifier with the code
     * @param secretHash of what this browser alone has
     * @param anew whether whoever comes back must have proven who they are since the departure
     */
    record Journey(String state, String nonce, String verifier, String secretHash, Instant at, String to, boolean anew) {
    }

    /** One that begins. @param secret for the browser */
    record Begun(Journey journey, String secret) {
    }

    Journeys(Clock clock) {
        this.clock = clock;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    synchronized Begun begin(String to, boolean anew) {
        String secret = random();
        Journey journey = new Journey(random(), random(), random(), Digest.hex(secret), clock.instant(), to, anew);
        underWay.put(journey.state(), journey);
        return new Begun(journey, secret);
    }

    /** @throws RefusedIdentityException for a state that nobody was given, that has come back before or too late, and for another browser */
    Journey end(String state, Optional<String> secret) throws RefusedIdentityException {
        Journey journey = take(state);
        if (journey == null || clock.instant().isAfter(journey.at().plus(LONGEST))) {
            throw RefusedIdentityException.of("state");
        }
        if (secret.isEmpty() || !MessageDigest.isEqual(Digest.hex(secret.get()).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                journey.secretHash().getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            throw RefusedIdentityException.of("browser");
        }
        return journey;
    }

    private synchronized Journey take(String state) {
        return underWay.remove(state);
    }
}
