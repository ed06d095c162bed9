// SPDX-License-Identifier: Apache-2.0
package nuanfeng.run;

import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** The runs of a place and of those above it; of several that are called alike the nearest one counts. */
@ProviderType
public interface Runs {

    /** Those that there are on a day, by id. */
    List<Run> all(LocalDate on);

    /** @throws nuanfeng.library.UnknownNameException {@code RUN} when there is none of that name, or not yet */
    Run run(String id, LocalDate on);
}
