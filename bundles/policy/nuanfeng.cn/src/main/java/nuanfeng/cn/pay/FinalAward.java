// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Tiers;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether an award about pay is final for the employer: not above twelve months of the local minimum wage. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("arbitration.final-award")
public final class FinalAward implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("awardedOn", Text.of("裁决日期", "Day of the award")).required();
    private static final Fact<String> DISTRICT = Fact.place("district", Text.of("适用最低工资标准的地区（县级行政区划代码）", "District whose minimum wage counts")).required();
    private static final Fact<Quantity> AMOUNT = Fact.money("amount", Text.of("追索金额（劳动报酬、工伤医疗费、经济补偿或者赔偿金）", "What is claimed")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("一裁终局的金额限度", "Limit of a final award"), Outcome.Kind.DECISION, List.of(ON, DISTRICT, AMOUNT), Optional.of(ON))
                .deciding(List.of(new TitledCode("FINAL", Text.of("终局裁决", "Final")), new TitledCode("NOT_FINAL", Text.of("非终局裁决", "Not final"))))
                .notDeciding(Text.of("只比较金额，不代替仲裁委员会对裁决类型的认定。", "Compares amounts only; the commission says what kind of award it is."))
                .calling("limit", Text.of("终局裁决限额", "Limit of a final award"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting months = sheet.parameter("arbitration.final-award-months");
        Quantity limit = sheet.step("limit", months.quantity().times(Tiers.amount(sheet, "pay.minimum-month", "pay.minimum-tier", DISTRICT)), "CNY");
        Quantity amount = sheet.fact(AMOUNT);
        boolean isFinal = amount.compareTo(limit) <= 0;
        Map<String, String> values = Map.of("limit", limit.toPlainString(2), "amount", amount.toPlainString(2));
        return new Outcome.Decision(isFinal ? "FINAL" : "NOT_FINAL", values, List.of(isFinal
                ? sheet.reason("WITHIN_LIMIT", Text.of("金额%s元，不超过当地月最低工资标准十二个月的金额%s元。", "%s does not exceed twelve months of the minimum wage, %s.")
                        .formatted(amount.toPlainString(2), limit.toPlainString(2)), months)
                : sheet.reason("ABOVE_LIMIT", Text.of("金额%s元，超过当地月最低工资标准十二个月的金额%s元。", "%s exceeds twelve months of the minimum wage, %s.")
                        .formatted(amount.toPlainString(2), limit.toPlainString(2)), months)));
    }
}
