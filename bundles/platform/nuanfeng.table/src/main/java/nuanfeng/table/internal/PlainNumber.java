// SPDX-License-Identifier: Apache-2.0
package nuanfeng.table.internal;

import java.math.BigDecimal;
import java.util.Optional;

/** PlainNumber as files write them. */
public final class PlainNumber {

    private static final int WIDEST = 64;

    private PlainNumber() {
    }

    /** Empty for one whose digits would fill a page: {@code 1E999999999} is short only as long as nobody writes it out. */
    public static Optional<BigDecimal> within(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) <= WIDEST && Math.abs((long) number.scale()) <= 4L * WIDEST
                ? Optional.of(number) : Optional.empty();
    }

    /** Without zeros at its end, and without an exponent. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
