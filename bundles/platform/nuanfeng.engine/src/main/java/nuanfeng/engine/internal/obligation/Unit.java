// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.obligation;

import java.util.Locale;

/** What a limit is counted in. */
public enum Unit {
    HOUR, DAY, WORKING_DAY, MONTH, YEAR;

    /** About a hundred years; more is a slip of the pen. */
    public int most() {
        return switch (this) {
            case HOUR -> 36_600 * 24;
            case DAY, WORKING_DAY -> 36_600;
            case MONTH -> 1_200;
            case YEAR -> 100;
        };
    }

    /** As it stands in policy files: {@code working-day}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
