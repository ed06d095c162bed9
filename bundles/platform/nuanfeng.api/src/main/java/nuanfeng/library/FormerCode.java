// SPDX-License-Identifier: Apache-2.0
package nuanfeng.library;

import java.time.Year;
import java.util.Optional;

/**
 * A division code that was abolished. Old files, and identity numbers, still carry it.
 *
 * @param name that the division had
 * @param successor the code that took its place: the place's own, or that of a district that it covers
 * @param until the year in which it was abolished, where that is known
 */
public record FormerCode(String name, String successor, Optional<Year> until) {
}
