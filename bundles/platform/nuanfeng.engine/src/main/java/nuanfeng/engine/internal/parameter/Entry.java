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
import nuanfeng.policy.Gap;
import nuanfeng.policy.Modality;

/**
 * What a place says about a key from one day on.
 *
 * @param value for {@link EntryKind#VALUE}: a {@code String}, a {@code List<String>}, or for tables a
 *        {@code List<Map<String, Object>>} of {@code String} and {@code List<String>}; else the empty string
 * @param unit as written
 * @param to first day it no longer holds, as written
 * @param valueAt where the value stands; the entry itself where there is none
 * @param configure for {@link EntryKind#UNSET}; may be empty
 * @param note for {@link EntryKind#UNSET} the reason; may be empty
 * @param gap for {@link EntryKind#UNSET}: which kind, and whose
 * @param standIn whether the first day is one that a source attests, because the document's own is not known
 */
public record Entry(String key, LocalDate from, EntryKind kind, Object value, Optional<String> unit, Optional<LocalDate> to,
        Optional<YearMonth> fromMonth, Optional<LocalDate> promulgated, Optional<LocalDate> entered,
        Optional<LocalDate> reviewBy, Modality modality, boolean provisional, String area, String configure, String note,
        CitedClause citation, Origin origin, Optional<Gap> gap, boolean standIn, Origin valueAt) {

    /** An entry of which nothing else is said. */
    public Entry(String key, LocalDate from, EntryKind kind, Object value, Optional<String> unit, Optional<LocalDate> to,
            Optional<YearMonth> fromMonth, Optional<LocalDate> promulgated, Optional<LocalDate> entered, Optional<LocalDate> reviewBy,
            Modality modality, boolean provisional, String area, String configure, String note, CitedClause citation, Origin origin) {
        this(key, from, kind, value, unit, to, fromMonth, promulgated, entered, reviewBy, modality, provisional, area, configure, note,
                citation, origin, Optional.empty(), false, origin);
    }
}
