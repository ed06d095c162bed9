// SPDX-License-Identifier: Apache-2.0
package nuanfeng.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a program is recognised by. Never says anything of the secret, which is shown once.
 *
 * @param id a word of its own, which stands in logs
 * @param name what it is for
 * @param by whose it is: it ends with their account
 * @param expiresAt from when on it is worth nothing
 * @param revokedAt since when it is worth nothing before that
 */
public record ServiceToken(String id, String name, List<Grant> grants, String by, Instant createdAt, Instant expiresAt, Optional<Instant> revokedAt) {

    private static final String PREFIX = "token.";

    public ServiceToken {
        grants = List.copyOf(grants);
    }

    public boolean isGood(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    public Principal principal() {
        return new Principal(PREFIX + id, name, grants, Principal.Means.TOKEN);
    }
}
