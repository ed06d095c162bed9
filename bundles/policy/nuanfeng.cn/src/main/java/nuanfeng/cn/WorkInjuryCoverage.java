// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

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
import nuanfeng.quantity.Quantity;

/**
 * Whether the coverage of priority enrolment reaches the target in force. Units are counted, not persons; those excluded are
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
        String by = sheet.parameter("work-injury.coverage-target-by").date().toString();
        Quantity ratio = enrolled.times(PERCENT).dividedBy(counted);
        String shown = sheet.roundQuantity("ratio", ratio, ROUNDING)
                .toPlainString(sheet.parameter(ROUNDING).rounding().decimals());
        boolean met = ratio.compareTo(wanted) >= 0;
        return new Outcome.Decision(met ? "MET" : "MISSED", Map.of("ratio", shown, "target", wanted.toString(), "by", by),
                List.of(sheet.reason(met ? "TARGET_REACHED" : "TARGET_NOT_REACHED", (met ? "覆盖率 %s%%，达到目标 %s%%（%s 前）"
                        : "覆盖率 %s%%，未达到目标 %s%%（%s 前）；未达目标不等于违法").formatted(shown, wanted, by), target)));
    }

    private static Quantity counted(Worksheet sheet, Quantity enrolled) {
        Quantity units = sheet.fact(UNITS);
        Quantity counted = units.minus(sheet.find(EXCLUDED).orElse(Quantity.ZERO));
        if (units.isZero()) {
            throw sheet.invalid(UNITS, "out-of-range", "名录为空，没有覆盖率");
        }
        if (counted.signum() <= 0) {
            throw sheet.invalid(EXCLUDED, "out-of-range", "扣除不在范围的以后没有应计入的单位（units %s）".formatted(units));
        }
        if (enrolled.compareTo(counted) > 0) {
            throw sheet.invalid(ENROLLED, "out-of-range", "已参保 %s 多于应计入的 %s".formatted(enrolled, counted));
        }
        return counted;
    }
}
