// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.lifecycle.GateReport;
import nuanfeng.lifecycle.GateReport.Check;
import nuanfeng.lifecycle.PolicyState;
import nuanfeng.lifecycle.StoredPolicy;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What the store keeps about a jar beside its bytes. Whether it is or was active is not here: that is in the log.
 *
 * @param state {@code CANDIDATE}, {@code WAITING} or {@code REJECTED}, as the gate last saw it
 * @param sound whether the checks that need nothing but the jar itself passed; else it can never be activated
 * @param jarChecks these checks
 * @param wanted whether it is to be activated without a human eye as soon as nothing stands against it
 * @param base the edition against which the gate last looked at it
 */
public record StoredVersion(String digest, Optional<PlaceId> place, String version, PolicyState state, boolean sound, boolean wanted,
        Instant arrivedAt, String origin, String by, String base, List<Check> jarChecks, GateReport report, List<Text> needs) {

    public StoredVersion {
        jarChecks = List.copyOf(jarChecks);
        needs = List.copyOf(needs);
    }

    StoredVersion markedWanted() {
        return new StoredVersion(digest, place, version, state, sound, true, arrivedAt, origin, by, base, jarChecks, report, needs);
    }

    /** The same after the gate looked at it again. */
    public StoredVersion assessed(PolicyState now, String against, GateReport found, List<Text> open) {
        return new StoredVersion(digest, place, version, now, sound, wanted, arrivedAt, origin, by, against, jarChecks, found, open);
    }

    public StoredPolicy view(PolicyState now, List<Text> open) {
        return new StoredPolicy(place, version, digest, now, arrivedAt, origin, by, report, open);
    }

    /** For messages: {@code nuanfeng.cn.region 1.0.0}. */
    public String bundle() {
        return place.map(each -> "nuanfeng." + each + " " + version).orElse(digest);
    }
}
