// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Tiers;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** Whether a quota and a price of a piece give, over the paid days of a month, no less than the minimum wage. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("delivery.quota")
public final class DeliveryQuota implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("执行月份", "Month in which it applies")).required();
    private static final Fact<String> WORK_PLACE = Fact.place("workPlace", Text.of("实际工作地（县级行政区划代码）", "District of actual work")).required();
    private static final Fact<Quantity> PRICE = Fact.number("price", Text.of("计件单价（元/件）", "Price of a piece in yuan")).between(Quantity.ZERO, Quantity.of(100)).required();
    private static final Fact<Quantity> PIECES = Fact.count("piecesPerDay", Text.of("每日劳动定额（件）", "Quota of a day in pieces")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("派送定额与最低工资核对", "Delivery quota and minimum wage"), Outcome.Kind.DECISION,
                List.of(MONTH, WORK_PLACE, PRICE, PIECES), Optional.of(MONTH))
                .notDeciding(Text.of("只核对定额与单价，不核对实际支付的工资，不认定定额是否合理。", "Looks at quota and price, not at what was paid; says nothing about whether the quota is reasonable."))
                .calling("quota-month", Text.of("定额月收入", "Monthly pay at the quota"))
                .calling("shortfall", Text.of("低于标准的差额", "Shortfall"))
                .calling("standard", Text.of("最低工资标准", "Minimum wage"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity standard = Tiers.amount(sheet, "pay.minimum-month", "pay.minimum-tier", WORK_PLACE);
        Quantity exact = sheet.fact(PRICE).times(sheet.fact(PIECES)).times(sheet.quantity("pay.paid-days"));
        Money month = sheet.round("quota-month", exact, "pay.rounding");
        Money shortfall = sheet.round("shortfall", standard.minus(month.toQuantity()).max(Quantity.ZERO), "pay.rounding");
        Map<String, String> values = Map.of("standard", standard.toPlainString(2), "month", month.toString(), "shortfall", shortfall.toString());
        if (shortfall.equals(Money.ZERO)) {
            return new Outcome.Decision("OK", values, List.of(sheet.reason("REACHED", Text.of("完成定额的月报酬%s元，不低于标准%s元。",
                    "Who meets the quota earns %s, no less than %s.").formatted(month, standard.toPlainString(2)), sheet.parameter("pay.quota-duty"))));
        }
        return new Outcome.Decision("VIOLATION", values, List.of(sheet.reason("QUOTA_BELOW_MINIMUM", Text.of("完成定额的月报酬%s元，低于标准%s元。",
                "Who meets the quota earns %s, less than %s.").formatted(month, standard.toPlainString(2)), sheet.parameter("pay.quota-duty"))));
    }
}
