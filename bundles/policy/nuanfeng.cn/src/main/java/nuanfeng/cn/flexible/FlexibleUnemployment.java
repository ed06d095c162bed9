// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

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
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** What a flexible worker pays of unemployment insurance on the base that he chose within the limits. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.unemployment")
public final class FlexibleUnemployment implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("缴费月份", "Month")).required();
    private static final Fact<Quantity> BASE = Fact.money("base", Text.of("自行选择的缴费基数（元/月）", "Base that was chosen")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("灵活就业人员失业保险费", "Unemployment insurance of flexible workers"), Outcome.Kind.AMOUNT, List.of(MONTH, BASE), Optional.of(MONTH))
                .notDeciding(Text.of("不代替社会保险费征收机构的核定。", "Is no assessment of the collector."))
                .calling("contribution", Text.of("缴费额", "Contribution"))
                .calling("person", Text.of("个人缴纳", "Paid by the person"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting rate = sheet.parameter("flexible-employment.unemployment-rate");
        Quantity base = BaseLimits.check(sheet, BASE, sheet.parameter("flexible-employment.base-lower"), sheet.parameter("flexible-employment.base-upper"));
        Money amount = sheet.round("contribution", base.times(rate.quantity()), "pay.rounding");
        return new Outcome.Amount(amount, Map.of("person", amount), rate.modality());
    }
}
