// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether a base that somebody chose lies within the limits. */
final class BaseLimits {

    private BaseLimits() {
    }

    static Quantity check(Worksheet sheet, Fact<Quantity> fact, Setting lower, Setting upper) {
        Quantity base = sheet.fact(fact);
        if (!base.isBetween(lower.quantity(), upper.quantity())) {
            throw sheet.notAllowed(Text.of("缴费基数%s元不在%s元至%s元之间。", "The base of %s is not from %s to %s.").formatted(base, lower.quantity(), upper.quantity()), base.compareTo(lower.quantity()) < 0 ? lower : upper);
        }
        return base;
    }
}
