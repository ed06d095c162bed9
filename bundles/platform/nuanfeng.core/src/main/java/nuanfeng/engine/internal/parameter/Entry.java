// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;

/**
 * What a place says about a key from one day on.
 *
 * @param value for {@link Kind#VALUE}: a {@code String}, a {@code List<String>}, or for tables a
 *        {@code List<Map<String, Object>>} of {@code String} and {@code List<String>}; else the empty string
 * @param unit as written
 * @param to first day it no longer holds, as written
 * @param configure for {@link Kind#UNSET}; may be empty
 * @param note for {@link Kind#UNSET} the reason; may be empty
 */
public record Entry(String key, LocalDate from, Kind kind, Object value, Optional<String> unit, Optional<LocalDate> to,
        Optional<YearMonth> fromMonth, Optional<LocalDate> promulgated, Optional<LocalDate> entered,
        Optional<LocalDate> reviewBy, Modality modality, boolean provisional, String area, String configure, String note,
        CitedClause citation, Origin origin) {

    /** What is said. */
    public enum Kind {
        VALUE,
        /** The documents leave it to local configuration. */
        UNSET,
        /** Nothing holds from here on, nor does the place above. */
        ENDED,
        /** The place above decides again. */
        WITHDRAWN
    }
}
