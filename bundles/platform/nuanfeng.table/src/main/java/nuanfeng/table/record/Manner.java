// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a column means what could mean two things. */
public enum Manner {

    /** A month where a day is wanted is its first day. */
    FIRST_DAY,
    /** A month where a day is wanted is its last day. */
    LAST_DAY,
    /** 0.4 is 0.4 %. */
    PERCENT,
    /** 4 is 4 ‰. */
    PERMILLE,
    /** 0.004 is 0.4 %. */
    FRACTION,
    /** PlainNumber are yuan, whatever stands above the table. */
    YUAN,
    /** PlainNumber are ten thousands of yuan. */
    WAN,
    /** Identity numbers of 15 places are completed to 18: those who had them were born in the last century. */
    COMPLETE;

    /** {@code first-day} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Manner> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
