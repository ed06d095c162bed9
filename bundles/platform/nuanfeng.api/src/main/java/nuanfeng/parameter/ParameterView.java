// SPDX-License-Identifier: Apache-2.0
package nuanfeng.parameter;

import java.util.List;
import java.util.Optional;

import nuanfeng.calculation.Missing;
import nuanfeng.calculation.Warning;
import nuanfeng.policy.ParameterType;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;

/**
 * A key of a place on a day.
 *
 * @param setting what was decided, when {@code status} is {@code VALUE}, {@code NOT_CONFIGURED} or {@code ENDED}
 * @param overridden what the places above say, nearest first
 * @param next the next setting of the same place chain that begins later, where known
 * @param missing where there is no value: which kind of gap it is, and whose
 */
public record ParameterView(String key, Text description, ParameterType type, Status status, Optional<Setting> setting,
        List<Setting> overridden, Optional<Setting> next, List<Warning> warnings, Optional<Missing> missing) {

    /** A key of which nothing is missing. */
    public ParameterView(String key, Text description, ParameterType type, Status status, Optional<Setting> setting, List<Setting> overridden,
            Optional<Setting> next, List<Warning> warnings) {
        this(key, description, type, status, setting, overridden, next, warnings, Optional.empty());
    }

    /** As it stands in answers, in kebab-case. */
    public enum Status {
        VALUE, NOT_CONFIGURED, ENDED, NOT_YET
    }
}
