// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Tiers;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** How much of a month's wage may be kept for a loss that the worker caused: a share of it, and never so much that less than the minimum wage is left. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("pay.deduction")
public final class Deduction implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("工资所属月份", "Month of the wage")).required();
    private static final Fact<String> WORK_PLACE = Fact.place("workPlace", Text.of("实际工作地（县级行政区划代码）", "District of actual work")).required();
    private static final Fact<Quantity> WAGE = Fact.money("monthWage", Text.of("当月工资", "Wage of the month")).required();
    private static final Fact<Boolean> CAUSED = Fact.flag("lossCausedByWorker", Text.of("经济损失因劳动者本人原因造成；单位的罚款不是这种损失", "The worker himself caused the loss; a fine of the employer is none")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("工资扣除的最高额", "Most that may be deducted"), Outcome.Kind.AMOUNT, List.of(MONTH, WORK_PLACE, WAGE, CAUSED), Optional.of(MONTH))
                .notDeciding(Text.of("不认定损失和责任，也不认定可以扣除。", "Finds neither loss nor liability, nor that anything may be deducted."))
                .calling("deduction", Text.of("可扣除额", "May be deducted"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting share = sheet.parameter("pay.deduction-share");
        if (!sheet.fact(CAUSED)) {
            throw sheet.notApplicable(Text.of("只有因劳动者本人原因造成的经济损失，才可以按约定从工资中扣除。", "Only a loss that the worker himself caused may be taken from his wage."), share);
        }
        Quantity wage = sheet.fact(WAGE);
        Quantity above = wage.minus(Tiers.amount(sheet, "pay.minimum-month", "pay.minimum-tier", WORK_PLACE)).max(Quantity.ZERO);
        Money most = sheet.round("deduction", wage.times(share.quantity()).min(above), "pay.rounding");
        return new Outcome.Amount(most, Map.of("deduction", most), share.modality());
    }
}
