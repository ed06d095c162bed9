// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A notice that was written, and where it is by now.
 *
 * @param id its number in the database
 * @param deliveries by target; none while nobody is configured who is to know
 */
public record OutboxEntry(long id, Notice notice, Instant createdAt, List<Delivery> deliveries) {

    public OutboxEntry {
        deliveries = List.copyOf(deliveries);
    }

    /** Dead where one delivery is, open where one is or where there is none, else delivered. */
    public DeliveryState state() {
        if (deliveries.stream().anyMatch(each -> each.state() == DeliveryState.DEAD)) {
            return DeliveryState.DEAD;
        }
        return !deliveries.isEmpty() && deliveries.stream().allMatch(each -> each.state() == DeliveryState.DELIVERED) ? DeliveryState.DELIVERED : DeliveryState.OPEN;
    }
}
