// SPDX-License-Identifier: Apache-2.0
package nuanfeng.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

/** The measures of a place. */
@ProviderType
@FunctionalInterface
public interface Measures {

    /** Point by point: the nation's in their order, then those that only the place has. */
    List<MeasureView> on(LocalDate day);

    /** Every point that this place or one above speaks of, on whatever day: {@code M3.turnover-ratio}. Empty where it is not told. */
    default Set<String> points() {
        return Set.of();
    }
}
