// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import nuanfeng.policy.Setting;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** A band between two amounts, both included: a fine of two to five times what was obtained. How high it is within that nobody computes. */
public record Band(Money least, Money most) {

    /**
     * From so many times of something to so many times of it, each end rounded once.
     *
     * @param name of the two steps, with {@code -least} and {@code -most} behind it
     */
    public static Band of(Worksheet sheet, String name, Quantity of, Setting least, Setting most, String roundingKey) {
        return new Band(sheet.round(name + "-least", of.times(least.quantity()), roundingKey), sheet.round(name + "-most", of.times(most.quantity()), roundingKey));
    }
}
