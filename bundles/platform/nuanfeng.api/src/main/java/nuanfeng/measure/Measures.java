// SPDX-License-Identifier: Apache-2.0
package nuanfeng.measure;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** The measures of a place. */
@ProviderType
@FunctionalInterface
public interface Measures {

    /** Point by point: the nation's in their order, then those that only the place has. */
    List<MeasureView> on(LocalDate day);
}
