// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nuanfeng.lifecycle.Activation;
import nuanfeng.policy.PlaceId;

/**
 * How often what speaks for a place was changed, by the activation log: the {@code SEQUENCE} of its events. A deadline can only
 * move when this grows, and it never shrinks, not even by a rollback, which is a change too.
 *
 * @param sequence from 0
 * @param at when it was changed last; empty when it never was
 */
public record Revision(int sequence, Optional<Instant> at) {

    /**
     * @param newestFirst the whole log
     * @param edition that answers; one that never was active counts as the change that it would be
     */
    public static Revision of(List<Activation> newestFirst, PlaceId place, String edition) {
        int answering = 0;
        while (answering < newestFirst.size() && !newestFirst.get(answering).edition().equals(edition)) {
            answering++;
        }
        boolean isPlanned = answering == newestFirst.size();
        List<Activation> changes = newestFirst.subList(isPlanned ? 0 : answering, newestFirst.size()).stream()
                .filter(each -> each.changes().stream().anyMatch(step -> step.place().covers(place))).toList();
        return new Revision(Math.max(0, changes.size() - (isPlanned ? 0 : 1)), changes.stream().map(Activation::at).findFirst());
    }
}
