// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nuanfeng.policy.PlaceId;

/**
 * One version of a record.
 *
 * @param type its name: {@code outlet}
 * @param definition digest of the definition that checked it
 * @param version counts from 1; the entity tag
 * @param body by field, as JSON has it; amounts and rates are texts
 * @param hidden fields that it has and that were left out or masked for whoever reads it
 * @param validFrom the day from which it holds
 * @param endedOn the first day on which there is no such thing any more
 * @param erasedAt when what it said was erased; its body is empty then
 * @param recordedAt when this version was written
 * @param by who wrote it
 * @param reason why
 */
public record StoredRecord(long id, String type, PlaceId place, String definition, int version, Map<String, Object> body, List<String> hidden,
        LocalDate validFrom, Optional<LocalDate> endedOn, Optional<Instant> erasedAt, Instant recordedAt, String by, String reason) {

    public StoredRecord {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
        hidden = List.copyOf(hidden);
    }
}
