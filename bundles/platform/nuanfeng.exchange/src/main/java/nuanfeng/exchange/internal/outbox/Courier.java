// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.outbox.Dispatch;
import nuanfeng.outbox.Outbox;
import nuanfeng.record.RecordException;

/** Brings notices to one target, one after the other. A slow one keeps nobody else waiting: each has a courier of its own. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    /** On top of the time that the target has, for what the database takes. */
    private static final int LEASE_SECONDS = 60;

    private final Outbox outbox;
    private final Target target;
    private final Patience patience;
    private final Clock clock;
    private volatile boolean stops;

    Courier(Outbox outbox, Target target, Patience patience, Clock clock) {
        this.outbox = outbox;
        this.target = target;
        this.patience = patience;
        this.clock = clock;
    }

    /** Everything that is due now. @return how many were tried */
    int round() {
        int tried = 0;
        try {
            for (Optional<Dispatch> next = next(); next.isPresent() && !stops; next = next()) {
                bring(next.get());
                tried++;
            }
        } catch (RecordException e) {
            // The database is away: what was taken on is due again when its lease is over.
            LOG.debug("The outbox waits: {}", e.getMessage());
        }
        return tried;
    }

    private Optional<Dispatch> next() {
        return stops ? Optional.empty() : outbox.claim(List.of(target.name()), 1, Duration.ofSeconds(target.mostSeconds() + LEASE_SECONDS)).stream().findFirst();
    }

    private void bring(Dispatch dispatch) {
        Answered answered = target.deliver(dispatch);
        if (answered.taken()) {
            outbox.delivered(dispatch);
            return;
        }
        if (stops) {
            // Not its fault: it is due again when the lease is over.
            return;
        }
        Optional<Instant> next = answered.forGood() ? Optional.empty() : patience.next(dispatch.attempt(), clock.instant(), answered.notBefore());
        outbox.failed(dispatch, next, answered.problem());
        if (next.isEmpty()) {
            LOG.warn("Notice {} could not be brought to '{}' and is given up: {}", dispatch.entry().id(), target.name(), answered.problem().in(true));
        }
    }

    void stop() {
        stops = true;
        target.close();
    }
}
