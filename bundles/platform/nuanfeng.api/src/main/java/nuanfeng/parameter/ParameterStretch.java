// SPDX-License-Identifier: Apache-2.0
package nuanfeng.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nuanfeng.policy.Setting;

/**
 * What one place says about a key from one day to another, and on which days that is what another place is answered.
 *
 * @param setting what it says, by the place that says it
 * @param from first day
 * @param to first day on which that place says something else, or nothing; empty while it goes on
 * @param wins days on which this decides for the place that is asked, in order; none where a nearer place always says something else
 */
public record ParameterStretch(Setting setting, LocalDate from, Optional<LocalDate> to, List<Days> wins) {

    public ParameterStretch {
        wins = List.copyOf(wins);
    }

    /** @param from first day @param to first day that is no more one of them; empty where there is none */
    public record Days(LocalDate from, Optional<LocalDate> to) {
    }
}
