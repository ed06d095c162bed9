// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.parameter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.engine.internal.timeline.EntryKind;
import nuanfeng.engine.internal.yaml.CitedClause;
import nuanfeng.engine.internal.yaml.Origin;
import nuanfeng.policy.Modality;

/**
 * What a place says about a key from one day on.
 *
 * @param value for {@link EntryKind#VALUE}: a {@code String}, a {@code List<String>}, or for tables a
 *        {@code List<Map<String, Object>>} of {@code String} and {@code List<String>}; else the empty string
 * @param unit as written
 * @param to first day it no longer holds, as written
 * @param configure for {@link EntryKind#UNSET}; may be empty
 * @param note for {@link EntryKind#UNSET} the reason; may be empty
 */
public record Entry(String key, LocalDate from, EntryKind kind, Object value, Optional<String> unit, Optional<LocalDate> to,
        Optional<YearMonth> fromMonth, Optional<LocalDate> promulgated, Optional<LocalDate> entered,
        Optional<LocalDate> reviewBy, Modality modality, boolean provisional, String area, String configure, String note,
        CitedClause citation, Origin origin) {
}
