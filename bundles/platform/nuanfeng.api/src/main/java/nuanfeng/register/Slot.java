// SPDX-License-Identifier: Apache-2.0
package nuanfeng.register;

import java.util.Locale;

/** By what records of a type are found and sorted: four texts, a number, a day. */
public enum Slot {
    T1, T2, T3, T4, N1, D1;

    /** {@code t1} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
