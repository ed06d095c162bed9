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
import nuanfeng.policy.Phrases;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Takes a digest whose rules keep failing out of service: the last good one speaks again, and its code is let go of. */
record Quarantine(ChangeLock lock, ActivationLog log, StoredPolicies policies, Remarks remarks, Planning planning, GuardedCalls calls,
        Library library) {

    private static final Phrases PHRASES = Phrases.beside(Quarantine.class);

    /** What was activated instead; empty when nothing was. */
    Optional<Activation> isolate(PlaceId place, String digest, String rule, Text reason) {
        return lock.holding(() -> log.active().find(place).equals(Optional.of(digest)) ? goBack(place, digest, rule, reason)
                : Optional.empty());
    }

    private Optional<Activation> goBack(PlaceId place, String digest, String rule, Text reason) {
        try {
            Text failing = PHRASES.say("rule-failing", rule, bundle(digest), reason);
            Optional<String> good = log.history().before(place);
            if (good.isEmpty()) {
                remarks.warn(place, PHRASES.say("stays", failing));
                return Optional.empty();
            }
            calls.trust(place, good.get());
            Activation entry = planning.goBack(Changes.of(Map.of(place, good.get())), "nuanfeng",
                    PHRASES.say("quarantine-comment", failing).zh());
            remarks.warn(place, PHRASES.say("quarantined", failing, bundle(good.get())));
            library.letGo(digest);
            return Optional.of(entry);
        } catch (LifecycleException e) {
            remarks.warn(place, PHRASES.say("not-quarantined", PHRASES.say("rule-failing", rule, digest, reason), e.text()));
            return Optional.empty();
        }
    }

    private String bundle(String digest) {
        return policies.find(digest).map(StoredVersion::bundle).orElse(digest);
    }
}
