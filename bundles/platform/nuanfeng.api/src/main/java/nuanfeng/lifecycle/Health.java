// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * State of the platform, place by place. One failed place makes that place unready and no other.
 *
 * @param ready whether every logged place is served or explicitly refused, and the platform is warm
 * @param reason why it is not ready; nothing when it is
 * @param logIntact whether the activation log verified when it was last read
 * @param callsLeftBehind how many calls of places' own code did not end and still run; at most one of a version
 */
public record Health(boolean ready, Text reason, String edition, boolean logIntact, List<PlaceHealth> places,
        List<Text> remarks, int callsLeftBehind) {

    /** With no call left behind. */
    public Health(boolean ready, Text reason, String edition, boolean logIntact, List<PlaceHealth> places, List<Text> remarks) {
        this(ready, reason, edition, logIntact, places, remarks, 0);
    }

    /**
     * @param state {@code served} or {@code refused}
     * @param since when the digest began to speak
     * @param reason why it is refused; nothing when it is served
     * @param remarks what wants attention: a deleted jar, a quarantined digest, warnings of a stricter gate
     */
    public record PlaceHealth(PlaceId place, String state, Text reason, String version, String digest,
            Optional<Instant> since, List<Text> remarks) {
    }
}
