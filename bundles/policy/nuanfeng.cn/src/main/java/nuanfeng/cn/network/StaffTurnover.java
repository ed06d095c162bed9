// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** How many of the staff left in a month, of the mean head count. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("staff.turnover")
public final class StaffTurnover implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("统计月份", "Month")).required();
    private static final Fact<Quantity> LEAVERS = Fact.count("leavers", Text.of("当月离职人数", "Leavers of the month")).required();
    private static final Fact<Quantity> START = Fact.count("headsAtStart", Text.of("月初人数", "Head count at the start")).required();
    private static final Fact<Quantity> END = Fact.count("headsAtEnd", Text.of("月末人数", "Head count at the end")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("人员流动率", "Staff turnover"), Outcome.Kind.DECISION, List.of(MONTH, LEAVERS, START, END), Optional.of(MONTH))
                .deciding(List.of(new TitledCode("RATE", Text.of("比率", "A rate"))))
                .notDeciding(Text.of("不认定是否属于员工大量离职；界限未规定（MBC-13）。", "Does not find that many leave; no limit is set (MBC-13)."))
                .calling("mean-heads", Text.of("平均人数", "Heads on average"))
                .calling("turnover", Text.of("流动率", "Turnover"))
                .calling("rate", Text.of("流动率", "Turnover"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity heads = sheet.fact(START).plus(sheet.fact(END));
        if (heads.isZero()) {
            throw sheet.invalid(START, "contradiction", Text.of("月初和月末都没有人员，不能计算比率。", "There was nobody at the start nor at the end: there is no rate."));
        }
        Quantity mean = sheet.step("mean-heads", heads.dividedBy(Quantity.ONE.plus(Quantity.ONE)));
        Quantity rate = Percent.of(sheet, "turnover", sheet.fact(LEAVERS), mean);
        return Judgement.on(sheet).value("rate", rate.toPlainString(2)).note("TURNOVER", Text.of("离职%s人，平均人数%s人，流动率%s%%。", "%s left, %s on average: %s percent.").formatted(sheet.fact(LEAVERS), mean, rate), sheet.parameter("courier.stable-network")).decided("RATE");
    }
}
