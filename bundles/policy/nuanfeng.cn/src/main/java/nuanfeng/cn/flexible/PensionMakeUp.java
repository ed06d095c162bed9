// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether months of pension contributions that were put off may be made up on a day, and on which base. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.pension-makeup")
public final class PensionMakeUp implements Rule {

    private static final Fact<LocalDate> PAID = Fact.date("payOn", Text.of("补缴之日", "Day of making up")).required();
    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("未缴费的月份", "Month that was not paid")).required();
    private static final Fact<Quantity> BASE = Fact.money("base", Text.of("自主选择的缴费基数（元/月）", "Base that was chosen")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("暂缓缴纳的基本养老保险费的补缴", "Making up deferred pension contributions"), Outcome.Kind.DECISION, List.of(PAID, MONTH, BASE), Optional.of(PAID))
                .deciding(List.of(new TitledCode("ACCEPTED", Text.of("可以补缴", "May be made up"))))
                .inSequence("month", "payOn")
                .notDeciding(Text.of("不代替社会保险费征收机构的核定；费率待配置（MBC-37）。", "Is no assessment of the collector; the rate is not configured (MBC-37)."))
                .calling("base", Text.of("补缴基数", "Base"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting year = sheet.parameter("flexible-employment.deferral-year");
        Setting until = sheet.parameter("flexible-employment.deferral-make-up-until");
        if (Quantity.of(sheet.fact(MONTH).getYear()).compareTo(year.quantity()) != 0) {
            throw sheet.notAllowed(Text.of("只有%s年的未缴费月份可以补缴。", "Only months of %s may be made up.").formatted(year.quantity()), year);
        }
        if (sheet.fact(PAID).isAfter(until.date())) {
            throw sheet.notAllowed(Text.of("补缴截止于%s。", "Making up ended on %s.").formatted(until.date()), until);
        }
        Quantity base = BaseLimits.check(sheet, BASE, sheet.parameter("flexible-employment.base-lower"), sheet.parameter("flexible-employment.base-upper"));
        return Judgement.on(sheet).value("base", base.toPlainString(2)).note("WITHIN_LIMITS", Text.of("在截止日以前，基数在补缴时点的上下限之内。", "In time, and the base is within the limits of the day of payment."), until).decided("ACCEPTED");
    }
}
