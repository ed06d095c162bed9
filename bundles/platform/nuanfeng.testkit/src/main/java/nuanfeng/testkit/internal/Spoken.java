// SPDX-License-Identifier: Apache-2.0
package nuanfeng.testkit.internal;

import java.util.Optional;

/** Which language the tools speak: Chinese, unless the environment asks for English. */
public final class Spoken {

    private static final String ENGLISH = "en";

    private Spoken() {
    }

    /** Whether LANG begins with {@code en}. */
    public static boolean english() {
        return english(Optional.ofNullable(System.getenv("LANG")).orElse(""));
    }

    /** @param wanted {@code en}, {@code en_GB.UTF-8} … */
    public static boolean english(String wanted) {
        return wanted.startsWith(ENGLISH);
    }
}
