// SPDX-License-Identifier: Apache-2.0
package nuanfeng.record;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a record is to say.
 *
 * @param body by field, as JSON has it: texts, flags, whole numbers, lists, maps. In a change a sealed or personal field that is not named
 *        stays as it is, because a reader may not have seen it; one that is {@code null} is taken away
 * @param validFrom the day from which it holds; without it a new record holds from today, and a change corrects what was said before
 */
public record Draft(Map<String, Object> body, Optional<LocalDate> validFrom) {

    public Draft {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    public static Draft of(Map<String, Object> body) {
        return new Draft(body, Optional.empty());
    }
}
