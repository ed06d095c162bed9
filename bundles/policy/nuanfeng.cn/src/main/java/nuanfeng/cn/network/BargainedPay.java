// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** Whether pay keeps what was bargained: the agreed minimum and the agreed growth of a year. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("bargaining.compare")
public final class BargainedPay implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<Quantity> MINIMUM = Fact.money("agreedMinimum", Text.of("集体协商确定的最低劳动报酬（元/月）", "Agreed minimum of a month"));
    private static final Fact<Quantity> PAY = Fact.money("pay", Text.of("实际报酬（元/月）", "What was paid for a month")).required();
    private static final Fact<Quantity> GROWTH = Fact.number("agreedGrowth", Text.of("集体协商确定的年度增长幅度（如0.05）", "Agreed growth of a year, such as 0.05")).between(Quantity.ZERO, Quantity.ONE);
    private static final Fact<Quantity> BEFORE = Fact.money("payLastYear", Text.of("上年度报酬（元/月）", "What was paid for a month the year before"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("集体协商约定的核对", "Pay against what was bargained"), Outcome.Kind.DECISION, List.of(ON, MINIMUM, PAY, GROWTH, BEFORE), Optional.of(ON))
                .notDeciding(Text.of("以协议所载为准，不认定协议的效力。", "Goes by the agreement and does not find that it is valid."))
                .calling("agreed-pay", Text.of("协商标准工资", "Agreed pay"))
                .calling("agreedPay", Text.of("协商标准工资", "Agreed pay"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting duty = sheet.parameter("courier.bargaining-duty");
        Optional<Quantity> minimum = sheet.find(MINIMUM);
        Optional<Quantity> growth = sheet.find(GROWTH);
        if (minimum.isEmpty() && growth.isEmpty()) {
            throw sheet.invalid(MINIMUM, "missing", Text.of("须填报约定的最低报酬或者增长幅度。", "The agreed minimum or the agreed growth is needed."));
        }
        if (growth.isPresent() && sheet.find(BEFORE).isEmpty()) {
            throw sheet.invalid(BEFORE, "missing", Text.of("核对增长幅度须填报上年度报酬。", "For the growth the pay of the year before is needed."));
        }
        Quantity pay = sheet.fact(PAY);
        Judgement judgement = Judgement.on(sheet);
        if (minimum.filter(each -> pay.compareTo(each) < 0).isPresent()) {
            judgement.find(Verdict.FINDING, "BELOW_AGREED", Text.of("报酬%s元低于约定的最低%s元。", "%s is less than the agreed %s.").formatted(pay.toPlainString(2), minimum.get().toPlainString(2)), duty);
        }
        if (growth.isPresent()) {
            Money due = sheet.round("agreed-pay", sheet.fact(BEFORE).times(Quantity.ONE.plus(growth.get())), "pay.rounding");
            judgement.value("agreedPay", due);
            if (pay.compareTo(due.toQuantity()) < 0) {
                judgement.find(Verdict.FINDING, "GROWTH_BELOW_AGREED", Text.of("报酬%s元低于按约定增长幅度的%s元。", "%s is less than %s with the agreed growth.").formatted(pay.toPlainString(2), due), duty);
            }
        }
        if (judgement.isSilent()) {
            judgement.note("KEPT", Text.of("符合约定。", "What was agreed is kept."), duty);
        }
        return judgement.decided();
    }
}
