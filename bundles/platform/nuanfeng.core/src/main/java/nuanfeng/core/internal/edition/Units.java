// SPDX-License-Identifier: Apache-2.0
package nuanfeng.core.internal.edition;

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
        return switch (from + ">" + to) {
            case "CNY/year>CNY/month", "month>year" -> value.dividedBy(MONTHS_OF_A_YEAR);
            case "CNY/month>CNY/year", "year>month" -> value.times(MONTHS_OF_A_YEAR);
            case "%>1" -> value.dividedBy(HUNDRED);
            case "1>%" -> value.times(HUNDRED);
            default -> throw new IllegalStateException("No fixed conversion from '%s' to '%s'.".formatted(from, to));
        };
    }
}
