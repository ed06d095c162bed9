// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/**
 * What is to be told, in the database of the records. Every method may throw a {@link nuanfeng.record.RecordException} {@code UNAVAILABLE} while that is away.
 */
@ProviderType
public interface Outbox {

    /** Writes those that are not there yet. @return which of them are new, in their order */
    List<Notice> write(List<Notice> notices);

    /**
     * Takes on deliveries that are due, oldest first. Several servers may ask at a time: each delivery is one's alone until its lease is over.
     *
     * @param targets who is to be told; an entry that has no delivery to one of them yet gets it
     * @param most how many
     */
    List<Dispatch> claim(Collection<String> targets, int most, Duration lease);

    /** It was taken. @return whether that counts: whoever has lost their lease is not believed */
    boolean delivered(Dispatch dispatch);

    /**
     * It was not taken.
     *
     * @param next when it is to be tried again; empty: never
     * @param problem why, for people, without anything that was answered
     * @return whether that counts
     */
    boolean failed(Dispatch dispatch, Optional<Instant> next, Text problem);

    /**
     * Newest first.
     *
     * @param places only of these
     * @param before only those with a smaller number
     */
    List<OutboxEntry> list(Collection<PlaceId> places, Optional<DeliveryState> state, long before, int limit);

    Optional<OutboxEntry> find(long id);

    /** Lets what is dead of an entry be tried again, at once and from the first attempt on. @return how many deliveries */
    int again(long id);
}
