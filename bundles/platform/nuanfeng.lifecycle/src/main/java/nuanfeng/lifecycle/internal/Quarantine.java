// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle.internal;

import java.util.Map;
import java.util.Optional;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.lifecycle.internal.calls.GuardedCalls;
import nuanfeng.lifecycle.internal.store.ActivationLog;
import nuanfeng.lifecycle.internal.store.Remarks;
import nuanfeng.lifecycle.internal.store.StoredPolicies;
import nuanfeng.lifecycle.internal.store.StoredVersion;
import nuanfeng.policy.PlaceId;

/** Takes a digest whose rules keep failing out of service: the last good one speaks again, and its code is let go of. */
record Quarantine(ChangeLock lock, ActivationLog log, StoredPolicies policies, Remarks remarks, Planning planning, GuardedCalls calls,
        Library library) {

    /** What was activated instead; empty when nothing was. */
    Optional<Activation> isolate(PlaceId place, String digest, String rule, String reason) {
        return lock.holding(() -> log.active().find(place).equals(Optional.of(digest)) ? goBack(place, digest, rule, reason)
                : Optional.empty());
    }

    private Optional<Activation> goBack(PlaceId place, String digest, String rule, String reason) {
        try {
            String failing = "The rule '%s' of %s keeps failing (%s).".formatted(rule, bundle(digest), reason);
            Optional<String> good = log.history().before(place);
            if (good.isEmpty()) {
                remarks.warn(place, failing + " Nothing spoke before it, so it stays; its other rules answer.");
                return Optional.empty();
            }
            calls.trust(place, good.get());
            Activation entry = planning.goBack(Changes.of(Map.of(place, good.get())), "nuanfeng",
                    "Quarantine: %s The last good version speaks again.".formatted(failing));
            remarks.warn(place, failing + " It was quarantined; %s speaks again.".formatted(bundle(good.get())));
            library.letGo(digest);
            return Optional.of(entry);
        } catch (LifecycleException e) {
            remarks.warn(place, "The rule '%s' of %s keeps failing (%s), and it could not be quarantined: %s".formatted(rule,
                    digest, reason, e.getMessage()));
            return Optional.empty();
        }
    }

    private String bundle(String digest) {
        return policies.find(digest).map(StoredVersion::bundle).orElse(digest);
    }
}
