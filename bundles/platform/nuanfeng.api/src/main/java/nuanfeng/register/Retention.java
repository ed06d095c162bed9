// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.Optional;

import nuanfeng.policy.Citation;
import nuanfeng.policy.Text;

/**
 * How long records are kept after they ended. Never for ever by default: where no document gives a period somebody must decide one.
 *
 * @param role whom it binds; empty for everybody who is not named otherwise
 * @param code of the catalogue: {@code R-PERSON}
 * @param years how many years at least; empty where they are kept for good or nobody decided
 * @param permanent whether they are kept for good
 * @param fromNextYear whether the years count from 1 January after the last change, else from the day the record ended
 * @param configure id of what must be decided; empty where the period is given
 * @param reason why there is no period, or what else is to be known; may be empty
 * @param citation the clause that gives the period; empty where there is none
 * @param provisional whether that source was not checked
 */
public record Retention(String role, String code, Optional<Integer> years, boolean permanent, boolean fromNextYear, String configure,
        Text reason, Optional<Citation> citation, boolean provisional) {

    /** Whether nobody decided a period yet. */
    public boolean isOpen() {
        return years.isEmpty() && !permanent;
    }
}
