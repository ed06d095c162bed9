// SPDX-License-Identifier: Apache-2.0
package nuanfeng.engine.internal.kind;

import nuanfeng.quantity.Quantity;

/** How large a fact may be, whatever its rule says. */
public final class FactLimits {

    /** Most characters of a text. */
    public static final int TEXT = 500;
    /** Most yuan. */
    public static final Quantity MONEY = Quantity.parse("1000000000000");
    /** Largest count. */
    public static final Quantity COUNT = Quantity.parse("1000000000");

    private FactLimits() {
    }
}
