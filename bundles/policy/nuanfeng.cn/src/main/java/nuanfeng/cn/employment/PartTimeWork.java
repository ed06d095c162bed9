// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.employment;

import java.time.Duration;
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
import nuanfeng.quantity.Quantity;

/** Whether work that is called part time keeps the limits that make it so, and is paid often enough. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("employment.part-time")
public final class PartTimeWork implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<Quantity> DAY = Fact.number("averageDayHours", Text.of("在同一用人单位平均每日工作时间（小时）", "Average hours of a day for one employer")).between(Quantity.ZERO, Quantity.of(100)).required();
    private static final Fact<Quantity> WEEK = Fact.number("weekHours", Text.of("每周累计工作时间（小时）", "Hours of a week")).between(Quantity.ZERO, Quantity.of(100).plus(Quantity.of(100))).required();
    private static final Fact<Quantity> CYCLE = Fact.count("payCycleDays", Text.of("劳动报酬结算支付周期（日）", "Days between payments")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("非全日制用工的核对", "Part-time work"), Outcome.Kind.DECISION, List.of(ON, DAY, WEEK, CYCLE), Optional.of(ON))
                .notDeciding(Text.of("不认定用工形式；小时最低工资请核对pay.minimum。", "Does not find how the person works; for the hourly minimum wage ask pay.minimum."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity longest = Quantity.of(Duration.ofDays(1).toHours());
        if (sheet.fact(DAY).compareTo(longest) > 0) {
            throw sheet.invalid(DAY, "out-of-range", Text.of("一日的工时不能超过24小时。", "A day has no more than 24 hours."));
        }
        Judgement judgement = Judgement.on(sheet);
        over(sheet, judgement, sheet.fact(DAY), "employment.part-time-day-hours", "DAY_OVER");
        over(sheet, judgement, sheet.fact(WEEK), "employment.part-time-week-hours", "WEEK_OVER");
        Setting cycle = sheet.parameter("employment.part-time-pay-days");
        if (sheet.fact(CYCLE).compareTo(cycle.quantity()) > 0) {
            judgement.find(Verdict.VIOLATION, "PAID_TOO_SELDOM", Text.of("结算支付周期%s日，超过最长的%s日。", "Paid every %s days, over the %s that it may be.").formatted(sheet.fact(CYCLE), cycle.quantity()), cycle);
        }
        if (judgement.isSilent()) {
            judgement.note("WITHIN_LIMITS", Text.of("符合非全日制用工的工作时间和支付周期。", "Hours and payment are those of part-time work."), cycle);
        }
        return judgement.decided();
    }

    private static void over(Worksheet sheet, Judgement judgement, Quantity hours, String key, String code) {
        Setting limit = sheet.parameter(key);
        if (hours.compareTo(limit.quantity()) > 0) {
            judgement.find(Verdict.MANUAL_REVIEW, code, Text.of("%s小时，超过非全日制用工的%s小时：是否应按全日制用工处理？", "%s hours, over the %s of part-time work: is it full time?").formatted(hours, limit.quantity()), limit);
        }
    }
}
