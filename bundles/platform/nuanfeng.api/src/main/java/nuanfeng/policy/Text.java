// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy;

import java.util.Optional;

/**
 * A text for people.
 *
 * @param zh Chinese; empty in {@link #NONE} alone
 * @param english English, where the policy gives it
 */
public record Text(String zh, Optional<String> english) {

    /** Nothing, where something might be said. */
    public static final Text NONE = of("", "");

    public static Text of(String zh) {
        return new Text(zh, Optional.empty());
    }

    public static Text of(String zh, String english) {
        return new Text(zh, Optional.of(english));
    }

    /** The text in English where wanted and given, else in Chinese. */
    public String in(boolean wantEnglish) {
        return wantEnglish ? english.orElse(zh) : zh;
    }

    public boolean isEmpty() {
        return zh.isEmpty();
    }

    @Override
    public String toString() {
        return zh;
    }
}
