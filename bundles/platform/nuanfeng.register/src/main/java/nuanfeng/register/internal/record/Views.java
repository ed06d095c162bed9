// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register.internal.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nuanfeng.policy.PlaceId;
import nuanfeng.record.StoredRecord;

/** What somebody sees of a version. */
final class Views {

    private Views() {
    }

    /** Personal fields masked, sealed ones left out. @param sealed paths of what is sealed in it */
    static StoredRecord masked(Shape shape, Stored stored, Collection<String> sealed) {
        Set<String> hidden = new LinkedHashSet<>();
        Map<String, Object> body = stored.open().equals(Chain.ERASED) ? Map.of() : Masking.masked(shape, stored.open(), hidden);
        sealed.forEach(path -> hidden.add(Sealing.field(path)));
        return of(stored, ordered(shape, body), hidden);
    }

    static StoredRecord whole(Shape shape, Stored stored, Map<String, Object> secret) {
        return of(stored, stored.open().equals(Chain.ERASED) ? Map.of() : ordered(shape, new Sealing(stored.open(), secret).whole()), Set.of());
    }

    /** In the order of the definition; each database has one of its own. */
    private static Map<String, Object> ordered(Shape shape, Map<String, Object> body) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        shape.fields().keySet().stream().filter(body::containsKey).forEach(field -> ordered.put(field, body.get(field)));
        return ordered;
    }

    private static StoredRecord of(Stored stored, Map<String, Object> body, Set<String> hidden) {
        return new StoredRecord(stored.id(), stored.type(), new PlaceId(stored.place()), stored.definition(), stored.version(), body, List.copyOf(hidden),
                stored.validFrom(), stored.endedOn(), stored.erasedAt(), stored.changedAt(), stored.by(), stored.reason());
    }
}
