// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import nuanfeng.quantity.Quantity;

/** How large a fact may be, whatever its rule says. Who reads facts and who describes them go by these. */
public final class FactLimits {

    /** Most characters of a text. */
    public static final int TEXT = 500;
    /** Most characters of a number that is sent as a text. */
    public static final int NUMBER = 60;
    /** Most items of a list. */
    public static final int ITEMS = 100_000;
    /** Most yuan. */
    public static final Quantity MONEY = Quantity.parse("1000000000000");
    /** Digits behind the point of an amount. */
    public static final int MONEY_DECIMALS = 2;
    /** Largest count. */
    public static final Quantity COUNT = Quantity.parse("1000000000");
    /** Most things that are said to be wrong at once. */
    public static final int ISSUES = 50;
    /** Years of a day, a month or a moment. */
    public static final int FIRST_YEAR = 1900;
    public static final int LAST_YEAR = 2199;

    private FactLimits() {
    }
}
