// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.measure;

import java.util.Comparator;

/** M2 before M10, and numbered measures before those that only some place has. */
final class MeasureOrder {

    static final Comparator<String> BY_NUMBER = Comparator.<String>comparingInt(id -> isNumbered(id) ? Integer.parseInt(id.substring(1))
            : Integer.MAX_VALUE).thenComparing(Comparator.naturalOrder());

    private MeasureOrder() {
    }

    private static boolean isNumbered(String id) {
        return id.length() > 1 && id.length() < 6 && id.charAt(0) == 'M' && id.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }
}
