// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * One stored version.
 *
 * @param place empty when the archive does not even say
 * @param version label; empty when the archive does not even say
 * @param digest identity: {@code sha256:…} over the bytes
 * @param origin how it came: {@code rest}, {@code deploy:<file>}, {@code bundle:<location>}, {@code shell}
 * @param by who brought it
 * @param needs for {@link PolicyState#WAITING}: what it waits for, as sentences; for {@link PolicyState#CANDIDATE}: why it does not speak by itself,
 *        where it came so that it might
 * @param signer whose detached signature came with it, as the operator calls them; empty when none did
 */
public record StoredPolicy(Optional<PlaceId> place, String version, String digest, PolicyState state, Instant arrivedAt,
        String origin, String by, GateReport report, List<Text> needs, Optional<String> signer) {

    /** One without a detached signature. */
    public StoredPolicy(Optional<PlaceId> place, String version, String digest, PolicyState state, Instant arrivedAt, String origin, String by,
            GateReport report, List<Text> needs) {
        this(place, version, digest, state, arrivedAt, origin, by, report, needs, Optional.empty());
    }

    public StoredPolicy signedBy(Optional<String> who) {
        return new StoredPolicy(place, version, digest, state, arrivedAt, origin, by, report, needs, who);
    }
}
