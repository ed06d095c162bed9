// SPDX-License-Identifier: Apache-2.0
package nuanfeng.replay;

import java.util.function.Predicate;

import org.osgi.annotation.versioning.ProviderType;

import nuanfeng.job.DifferenceJob;
import nuanfeng.policy.PlaceId;

/** Asks again what was answered, in the edition of then; tells what rested on a value. Keeps nothing but the log of readings. */
@ProviderType
public interface Replays {

    /** @param seen which places whoever asks may see */
    Impact impact(Impact.Value value, Predicate<PlaceId> seen);

    /**
     * Computes the results of a run again, by what was known when it ended; returns at once. Where they differ from those that are kept, the rows of the
     * computation say so.
     *
     * @param id as {@link nuanfeng.job.RunJob#id()}
     * @throws nuanfeng.record.RecordException {@code RECORD_UNKNOWN} when there is no such run, {@code CONFLICT} when it has not ended well
     */
    DifferenceJob run(PlaceId place, String id, String by);

    /** Makes a sheet again. @param by whose reading is logged */
    SheetReplay report(long id, String by);
}
