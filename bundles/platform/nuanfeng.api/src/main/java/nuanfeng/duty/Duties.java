// SPDX-License-Identifier: Apache-2.0
package nuanfeng.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** What is owed in a place. */
@ProviderType
@FunctionalInterface
public interface Duties {

    /**
     * In a range of days, both ends included: first what falls due, by due day and id, then what has no day but is in force, by id. A thing falls
     * into the range when its nominal day, its due day, the day to act by or, for a retroactive one, the day from which it is owed does.
     *
     * @throws DayRangeException when {@code to} lies before {@code from}, or the range is longer than ten years
     */
    List<DutyItem> between(LocalDate from, LocalDate to);

    /** Every duty that this place or one above speaks of, on whatever day, by id. Empty where it is not told. */
    default Set<String> ids() {
        return Set.of();
    }
}
