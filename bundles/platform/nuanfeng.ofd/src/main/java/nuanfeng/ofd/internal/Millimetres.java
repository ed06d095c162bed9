// SPDX-License-Identifier: Apache-2.0
package nuanfeng.ofd.internal;

import java.math.BigDecimal;

/** Lengths as an OFD writes them, to the thousandth, whatever language a machine speaks. */
final class Millimetres {

    private static final double OF_A_POINT = 25.4 / 72;
    private static final int DECIMALS = 3;
    private static final double THOUSAND = 1000;

    private Millimetres() {
    }

    /** @param points as a PDF measures */
    static String of(double points) {
        BigDecimal length = BigDecimal.valueOf(Math.round(points * OF_A_POINT * THOUSAND), DECIMALS).stripTrailingZeros();
        return length.scale() < 0 ? length.setScale(0).toPlainString() : length.toPlainString();
    }

    /** @param points several, in one attribute */
    static String of(double first, double second, double... more) {
        StringBuilder all = new StringBuilder(of(first)).append(' ').append(of(second));
        for (double each : more) {
            all.append(' ').append(of(each));
        }
        return all.toString();
    }
}
