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

    private static final Fact<Quantity> UNITS = Fact.count("units", Text.of("名录内的快递企业和基层快递网点数",
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
                List.of(UNITS, ENROLLED, EXCLUDED), Optional.empty());
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
            reason = sheet.reason("TARGET_REACHED", "截至%s覆盖率%s%%，达到%s%%的工作目标（%s前）".formatted(chinese(sheet.on()), shown, wanted,
                    chinese(by)), target);
        } else if (sheet.on().isBefore(by)) {
            decision = "OPEN";
            reason = sheet.reason("TARGET_OPEN", "目前覆盖率%s%%，目标为%s前达到%s%%，期限未到".formatted(shown, chinese(by), wanted), target);
        } else {
            decision = "MISSED";
            reason = sheet.reason("TARGET_NOT_REACHED", "截至%s覆盖率%s%%，未达到%s%%的工作目标（%s前）；工作目标未达到，不构成违法".formatted(
                    chinese(sheet.on()), shown, wanted, chinese(by)), target);
        }
        return new Outcome.Decision(decision, Map.of("ratio", shown, "target", wanted.toString(), "by", by.toString()), List.of(reason));
    }

    private static String chinese(LocalDate day) {
        return "%s年%s月%s日".formatted(Integer.toString(day.getYear()), Integer.toString(day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    private static Quantity counted(Worksheet sheet, Quantity enrolled) {
        Quantity units = sheet.fact(UNITS);
        Quantity counted = units.minus(sheet.find(EXCLUDED).orElse(Quantity.ZERO));
        if (units.isZero()) {
            throw sheet.invalid(UNITS, "out-of-range", "名单中没有单位，不能计算覆盖率");
        }
        if (counted.signum() <= 0) {
            throw sheet.invalid(EXCLUDED, "out-of-range", "扣除不在优先参保范围的单位后，没有应计入的单位");
        }
        if (enrolled.compareTo(counted) > 0) {
            throw sheet.invalid(ENROLLED, "out-of-range", "已参保 %s 多于应计入的 %s".formatted(enrolled, counted));
        }
        return counted;
    }
}
