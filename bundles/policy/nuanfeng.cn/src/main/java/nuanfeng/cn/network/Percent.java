// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Shares in percent, and of pieces. */
final class Percent {

    static final int PIECE_DECIMALS = 4;

    private static final int HUNDRED = 100;

    private Percent() {
    }

    /** @param whole not nought */
    static Quantity of(Worksheet sheet, String name, Quantity part, Quantity whole) {
        return sheet.roundQuantity(name, part.times(HUNDRED).dividedBy(whole), "courier.share-rounding");
    }
}
