// SPDX-License-Identifier: Apache-2.0
package nuanfeng.outbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.policy.PlaceId;

/** Writes into the outbox what is to be handed in soon, or should have been, and is not. Done by itself from time to time; done again it writes nothing twice. */
@ProviderType
public interface Reminders {

    /**
     * @param place only there; empty: everywhere
     * @param today the day that it is
     * @param dryRun whether nothing is written
     * @return what is new, or would be if it was never written
     * @throws nuanfeng.library.UnknownNameException when the place is not served
     * @throws nuanfeng.record.RecordException while the database is away
     */
    List<Notice> remind(Optional<PlaceId> place, LocalDate today, boolean dryRun);
}
