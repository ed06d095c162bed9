// SPDX-License-Identifier: Apache-2.0
package nuanfeng.rest.internal.values;

import java.time.LocalDate;
import java.util.Optional;

import nuanfeng.policy.Setting;

/**
 * What a sheet, or the policy itself, says of a key from a day on.
 *
 * @param value as it stands in a file of a policy; empty where there is none
 */
record ValueRow(String key, LocalDate from, String value, String document, String clause, Optional<LocalDate> review, String note) {

    static ValueRow of(Setting setting) {
        return new ValueRow(setting.key(), setting.from(), ValueWriting.yaml(setting), setting.citation().document(), setting.citation().clause(),
                setting.reviewBy(), setting.reason());
    }

    /** The subject, which is the name of the file. */
    String file() {
        return "POLICY-INF/parameters/" + key.substring(0, key.indexOf('.')) + ".yaml";
    }

    /** What the key is called in that file. */
    String name() {
        return key.substring(key.indexOf('.') + 1);
    }
}
