// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.calculation;

import nuanfeng.quantity.Quantity;

/** Exact conversions between units that the calendar fixes. */
final class Units {

    private static final Quantity MONTHS_OF_A_YEAR = Quantity.of(12);
    private static final Quantity HUNDRED = Quantity.of(100);

    private Units() {
    }

    /** @throws IllegalStateException when there is no fixed conversion */
    static Quantity convert(Quantity value, String from, String to) {
        if (from.equals(to)) {
            return value;
        }
        if (from.equals("CNY/year") && to.equals("CNY/month") || from.equals("month") && to.equals("year")) {
            return value.dividedBy(MONTHS_OF_A_YEAR);
        }
        if (from.equals("CNY/month") && to.equals("CNY/year") || from.equals("year") && to.equals("month")) {
            return value.times(MONTHS_OF_A_YEAR);
        }
        if (from.equals("%") && to.equals("1")) {
            return value.dividedBy(HUNDRED);
        }
        if (from.equals("1") && to.equals("%")) {
            return value.times(HUNDRED);
        }
        throw new IllegalStateException("No fixed conversion from '%s' to '%s'.".formatted(from, to));
    }
}
