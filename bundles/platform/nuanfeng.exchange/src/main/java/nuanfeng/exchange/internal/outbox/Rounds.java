// SPDX-License-Identifier: Apache-2.0
package nuanfeng.exchange.internal.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import nuanfeng.library.PolicyLibrary;
import nuanfeng.outbox.Notice;
import nuanfeng.outbox.Reminders;
import nuanfeng.record.RecordException;
import nuanfeng.record.Records;

/** Looks from time to time for what is to be reminded of; again soon, where the database was away or no place spoke yet. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final PolicyLibrary library;
    private final Records records;
    private final Reminders reminders;
    private final Duration between;
    private final Clock clock;
    private Optional<Instant> last = Optional.empty();

    Rounds(PolicyLibrary library, Records records, Reminders reminders, Duration between, Clock clock) {
        this.library = library;
        this.records = records;
        this.reminders = reminders;
        this.between = between;
        this.clock = clock;
    }

    /** Called often. */
    synchronized void tick() {
        Instant now = clock.instant();
        if (last.filter(each -> each.plus(between).isAfter(now)).isPresent() || records.standing().state() != Records.State.READY || library.current().places().isEmpty()) {
            return;
        }
        try {
            List<Notice> fresh = reminders.remind(Optional.empty(), LocalDate.now(clock), false);
            last = Optional.of(now);
            if (!fresh.isEmpty()) {
                LOG.info("{} reminders were written", fresh.size());
            }
        } catch (RecordException e) {
            LOG.info("Reminders wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The next round may have more luck; this one must not be the last.
            last = Optional.of(now);
            LOG.error("Reminders could not be written", e);
        }
    }
}
