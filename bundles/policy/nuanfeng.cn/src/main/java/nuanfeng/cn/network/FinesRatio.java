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

/** How much of couriers' pay is taken by fines: whether an enterprise fines instead of managing is for a person to say. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("fines.ratio")
public final class FinesRatio implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("统计月份", "Month")).required();
    private static final Fact<Quantity> FINES = Fact.money("fines", Text.of("当月罚款", "Fines of the month")).required();
    private static final Fact<Quantity> PAY = Fact.money("pay", Text.of("当月报酬", "Pay of the month")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("罚款占报酬的比率", "Fines as a share of pay"), Outcome.Kind.DECISION, List.of(MONTH, FINES, PAY), Optional.of(MONTH))
                .deciding(List.of(new TitledCode("RATE", Text.of("比率", "A rate"))))
                .notDeciding(Text.of("不认定“以罚代管”，不认定罚款是否可以从工资中扣除（见pay.deduction）。", "Does not find that fines replace management, nor that they may be deducted (ask pay.deduction)."))
                .calling("fines-share", Text.of("罚款占报酬", "Share of fines"))
                .calling("rate", Text.of("罚款占报酬", "Share of fines"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity pay = sheet.fact(PAY);
        if (pay.isZero()) {
            throw sheet.invalid(PAY, "out-of-range", Text.of("报酬为零，不能计算比率。", "There was no pay: there is no rate."));
        }
        Quantity rate = Percent.of(sheet, "fines-share", sheet.fact(FINES), pay);
        return Judgement.on(sheet).value("rate", rate.toPlainString(2)).note("FINES_SHARE", Text.of("罚款占报酬的%s%%；文件要求遏制“以罚代管”，未规定界限。", "Fines are %s percent of the pay; no limit is set.").formatted(rate), sheet.parameter("courier.fines-instead-of-management")).decided("RATE");
    }
}
