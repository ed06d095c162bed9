// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nuanfeng.outbox.DeliveryState;
import nuanfeng.outbox.Dispatch;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Outbox;
import nuanfeng.outbox.OutboxEntry;
import nuanfeng.policy.PlaceId;
import nuanfeng.policy.Text;

/** Stands where the outbox would be, on a server whose configuration of records is wrong. */
final class NoOutbox implements Outbox {

    @Override
    public List<Notice> write(List<Notice> notices) {
        throw NoRecords.unavailable();
    }

    @Override
    public List<Dispatch> claim(Collection<String> targets, int most, Duration lease) {
        throw NoRecords.unavailable();
    }

    @Override
    public boolean delivered(Dispatch dispatch) {
        throw NoRecords.unavailable();
    }

    @Override
    public boolean failed(Dispatch dispatch, Optional<Instant> next, Text problem) {
        throw NoRecords.unavailable();
    }

    @Override
    public List<OutboxEntry> list(Collection<PlaceId> places, Optional<DeliveryState> state, long before, int limit) {
        throw NoRecords.unavailable();
    }

    @Override
    public Optional<OutboxEntry> find(long id) {
        throw NoRecords.unavailable();
    }

    @Override
    public int again(long id) {
        throw NoRecords.unavailable();
    }
}
