// SPDX-License-Identifier: Apache-2.0
package nuanfeng.policy.spi;

import java.util.List;

import nuanfeng.quantity.Quantity;

/**
 * One of several figures of a threshold that counts when all of them are reached: three months and so many yuan.
 *
 * @param value what there is
 * @param key of the figure that it must reach, equal being enough
 */
public record Limb(Quantity value, String key) {

    /** Whether a threshold is reached. */
    public enum Reach {
        REACHED, BELOW,
        /** Nobody has set a figure on which it depends. */
        NOT_SET
    }

    /** Below as soon as one limb is; not set only where a figure that is not there would decide. */
    public static Reach all(Worksheet sheet, List<Limb> limbs) {
        boolean isSet = true;
        for (Limb limb : limbs) {
            if (!sheet.hasParameter(limb.key)) {
                isSet = false;
            } else if (limb.value.compareTo(sheet.quantity(limb.key)) < 0) {
                return Reach.BELOW;
            }
        }
        return isSet ? Reach.REACHED : Reach.NOT_SET;
    }
}
