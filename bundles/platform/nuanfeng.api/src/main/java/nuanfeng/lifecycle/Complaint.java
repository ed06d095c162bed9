// SPDX-License-Identifier: Apache-2.0
package nuanfeng.lifecycle;

import java.util.Optional;

import nuanfeng.policy.Phrases;
import nuanfeng.policy.Text;

/**
 * What a finding says.
 *
 * @param code kebab-case, stable: {@code unknown-key}
 * @param detail what is wrong
 * @param mend what to do; empty where it goes without saying
 */
public record Complaint(String code, Text detail, Text mend) {

    /**
     * The phrase {@code key}, with the mend {@code key.mend} where there is one; both may use all arguments.
     *
     * @param key the code, or {@code code/variant} where a code says several things
     */
    public static Complaint of(Phrases phrases, String key, Object... arguments) {
        int slash = key.indexOf('/');
        Optional<Text> mend = phrases.find(key + ".mend", arguments);
        return new Complaint(slash < 0 ? key : key.substring(0, slash), phrases.say(key, arguments), mend.orElse(Text.NONE));
    }
}
