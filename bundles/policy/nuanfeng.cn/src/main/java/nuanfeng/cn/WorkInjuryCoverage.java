// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Reason;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/**
 * Whether the coverage of priority enrolment reaches the target in force; before the target's day what is not reached is open, not missed. Units are counted, not persons; those excluded are
 * left out of both sides. The exact ratio decides, the rounded one is only shown.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("work-injury.coverage")
public final class WorkInjuryCoverage implements Rule {

    private static final Fact<Quantity> UNITS = Fact.count("units", Text.of("名单内的快递企业和基层快递网点数",
            "Enterprises and outlets on the list")).required();
    private static final Fact<Quantity> ENROLLED = Fact.count("enrolled", Text.of("其中已优先参加工伤保险的",
            "Those of them that are enrolled")).required();
    private static final Fact<Quantity> EXCLUDED = Fact.count("excluded", Text.of("其中不在优先参保范围的",
            "Those of them outside priority enrolment"));

    private static final String TARGET = "work-injury.coverage-target";
    private static final String ROUNDING = "work-injury.coverage-rounding";
    private static final Quantity PERCENT = Quantity.of(100);

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("优先参加工伤保险覆盖率", "Coverage of priority enrolment"), Outcome.Kind.DECISION,
                List.of(UNITS, ENROLLED, EXCLUDED), Optional.empty())
                .calling("counted", Text.of("应参保单位", "Units that count"))
                .calling("ratio", Text.of("覆盖率（%）", "Coverage, percent"))
                .calling("target", Text.of("目标（%）", "Target, percent"))
                .calling("by", Text.of("目标日期", "By"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity enrolled = sheet.fact(ENROLLED);
        Quantity counted = sheet.step("counted", counted(sheet, enrolled));
        Setting target = sheet.parameter(TARGET);
        Quantity wanted = sheet.quantity(TARGET, "%");
        LocalDate by = sheet.parameter("work-injury.coverage-target-by").date();
        Quantity ratio = enrolled.times(PERCENT).dividedBy(counted);
        String shown = sheet.roundQuantity("ratio", ratio, ROUNDING)
                .toPlainString(sheet.parameter(ROUNDING).rounding().decimals());
        Reason reason;
        String decision;
        if (ratio.compareTo(wanted) >= 0) {
            decision = "MET";
            reason = sheet.reason("TARGET_REACHED", Text.of("截至%s覆盖率%s%%，达到%s%%的工作目标（%s前）。",
                    "By %s coverage was %s %%, which reaches the target of %s %% (by %s).").formatted(sheet.on(), shown, wanted, by), target);
        } else if (sheet.on().isBefore(by)) {
            decision = "OPEN";
            reason = sheet.reason("TARGET_OPEN", Text.of("目前覆盖率%1$s%%，目标为%2$s前达到%3$s%%，期限未到。",
                    "Coverage is %1$s %%; the target of %3$s %% is open until %2$s.").formatted(shown, by, wanted), target);
        } else {
            decision = "MISSED";
            reason = sheet.reason("TARGET_NOT_REACHED", Text.of("截至%s覆盖率%s%%，未达到%s%%的工作目标（%s前）；工作目标未达到，不构成违法。",
                    "By %s coverage was %s %%, below the target of %s %% (by %s); a target that is missed breaks no law.").formatted(sheet.on(), shown, wanted, by), target);
        }
        return new Outcome.Decision(decision, Map.of("ratio", shown, "target", wanted.toString(), "by", by.toString()), List.of(reason));
    }

    private static Quantity counted(Worksheet sheet, Quantity enrolled) {
        Quantity units = sheet.fact(UNITS);
        Quantity counted = units.minus(sheet.find(EXCLUDED).orElse(Quantity.ZERO));
        if (units.isZero()) {
            throw sheet.invalid(UNITS, "out-of-range", Text.of("名单中没有单位，不能计算覆盖率。", "The list has no units: there is no coverage."));
        }
        if (counted.signum() <= 0) {
            throw sheet.invalid(EXCLUDED, "out-of-range", Text.of("扣除不在优先参保范围的单位后，没有应计入的单位。", "Without those outside priority enrolment no unit is left to count."));
        }
        if (enrolled.compareTo(counted) > 0) {
            throw sheet.invalid(ENROLLED, "out-of-range", Text.of("已参保%s家，多于应计入的%s家。", "%s are enrolled, more than the %s that count.").formatted(enrolled, counted));
        }
        return counted;
    }
}
