// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.lifecycle;

import java.util.Map;
import java.util.Optional;

import nuanfeng.lifecycle.Activation;
import nuanfeng.lifecycle.LifecycleException;
import nuanfeng.policy.PlaceId;

/** Takes a digest whose rules keep failing out of service: the last good one speaks again. */
final class Quarantine {

    private final Office office;
    private final Planning planning;

    Quarantine(Office office, Planning planning) {
        this.office = office;
        this.planning = planning;
    }

    /** What was activated instead; empty when nothing was. */
    Optional<Activation> isolate(PlaceId place, String digest, String rule, String reason) {
        office.lock.lock();
        try {
            if (!office.roster().find(place).equals(Optional.of(digest))) {
                return Optional.empty();
            }
            String bundle = office.holdings.find(digest).map(Filed::bundle).orElse(digest);
            String failing = "The rule '%s' of %s keeps failing (%s).".formatted(rule, bundle, reason);
            Optional<String> good = office.log.history().before(place);
            if (good.isEmpty()) {
                office.remark(place, failing + " Nothing spoke before it, so it stays; its other rules answer.");
                return Optional.empty();
            }
            Activation entry = planning.goBack(Changes.of(Map.of(place, good.get())), "nuanfeng",
                    "Quarantine: %s The last good version speaks again.".formatted(failing));
            office.remark(place, failing + " It was quarantined; %s speaks again.".formatted(
                    office.holdings.find(good.get()).map(Filed::bundle).orElse(good.get())));
            return Optional.of(entry);
        } catch (LifecycleException e) {
            office.remark(place, "The rule '%s' of %s keeps failing (%s), and it could not be quarantined: %s".formatted(rule,
                    digest, reason, e.getMessage()));
            return Optional.empty();
        } finally {
            office.lock.unlock();
        }
    }
}
