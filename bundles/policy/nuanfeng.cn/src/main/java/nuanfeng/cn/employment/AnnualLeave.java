// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.employment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rows;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** How many days of paid leave a year gives, pro rata for who came or left in it, and what unused days are worth on top of the usual wage. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("leave.annual")
public final class AnnualLeave implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("当年度内的一日（通常为12月31日）", "A day of the year asked about, usually its last")).required();
    private static final Fact<Quantity> YEARS = Fact.count("workedYears", Text.of("累计工作满的年数（含在其他单位）", "Full years of work, for others too")).between(Quantity.ZERO, Quantity.of(100)).required();
    private static final Fact<LocalDate> JOINED = Fact.date("joinedOn", Text.of("当年新进本单位之日", "Day of joining, where in that year"));
    private static final Fact<LocalDate> LEFT = Fact.date("leftOn", Text.of("当年离开本单位之日", "Day of leaving, where in that year"));
    private static final Fact<Quantity> TAKEN = Fact.count("takenDays", Text.of("已安排的年休假天数", "Days that were taken"));
    private static final Fact<Quantity> WAGE = Fact.money("monthWage", Text.of("月工资（前12个月剔除加班工资的平均）", "Monthly wage: mean of twelve months without overtime"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("带薪年休假", "Paid annual leave"), Outcome.Kind.DECISION, List.of(ON, YEARS, JOINED, LEFT, TAKEN, WAGE), Optional.of(ON))
                .deciding(List.of(new TitledCode("ENTITLED", Text.of("应享受的年休假", "Leave that is due"))))
                .inSequence("joinedOn", "leftOn")
                .notDeciding(Text.of("不认定劳动关系和累计工作时间；不计不享受当年年休假的情形。", "Finds neither a labour relation nor years of work, and leaves out the cases in which a year gives no leave."))
                .calling("leave-days", Text.of("年休假天数", "Days of leave"))
                .calling("days", Text.of("年休假天数", "Days of leave"))
                .calling("unused", Text.of("未休天数", "Days unused"))
                .calling("unused-leave", Text.of("未休年休假另付工资", "Pay for unused leave"))
                .calling("amount", Text.of("另付工资", "To be paid"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting table = sheet.parameter("employment.leave-days");
        Optional<Map<String, Object>> row = Rows.reached(table.table(), "years", sheet.fact(YEARS));
        Judgement judgement = Judgement.on(sheet);
        if (row.isEmpty()) {
            return judgement.find(Verdict.NOT_APPLICABLE, "LESS_THAN_A_YEAR", Text.of("累计工作不满一年。", "Less than a year of work."), table).decided("NOT_APPLICABLE");
        }
        Quantity full = (Quantity) row.get().get("days");
        Setting year = sheet.parameter("employment.leave-year-days");
        Optional<LocalDate> joined = sheet.find(JOINED);
        Optional<LocalDate> left = sheet.find(LEFT);
        boolean whole = joined.isEmpty() && left.isEmpty();
        Quantity days = whole ? full : sheet.roundQuantity("leave-days", full.times(Quantity.of(span(sheet, joined, left))).dividedBy(year.quantity()), "employment.leave-rounding").min(full);
        judgement.value("days", days).note(whole ? "BY_YEARS" : "PRO_RATA", whole ? Text.of("累计工作满%s年，年休假%s天。", "%s years of work give %s days.").formatted(row.get().get("years"), days)
                : Text.of("当年度按在本单位的日历天数折算为%s天，不足一天的部分不享受。", "By the days of the year at this employer %s days; a part of a day is dropped.").formatted(days), whole ? table : year);
        Optional<Quantity> taken = sheet.find(TAKEN);
        if (taken.isPresent()) {
            unused(sheet, judgement, days.minus(taken.get()).max(Quantity.ZERO));
        }
        return judgement.decided("ENTITLED");
    }

    private static void unused(Worksheet sheet, Judgement judgement, Quantity unused) {
        judgement.value("unused", unused);
        Optional<Quantity> wage = sheet.find(WAGE);
        if (wage.isPresent()) {
            Setting factor = sheet.parameter("employment.unused-leave-factor");
            Money onTop = sheet.round("unused-leave", wage.get().times(unused).times(factor.quantity().minus(Quantity.ONE)).dividedBy(sheet.quantity("pay.paid-days")), "pay.rounding");
            judgement.value("amount", onTop).note("UNUSED", Text.of("未休%s天按日工资的%s倍支付，其中包含正常工作的工资，另付%s元。", "%s days unused are paid %s times, the usual wage included: %s on top.").formatted(unused, factor.quantity(), onTop), factor);
        }
    }

    /** Days of the year at this employer. */
    private static long span(Worksheet sheet, Optional<LocalDate> joined, Optional<LocalDate> left) {
        LocalDate on = sheet.fact(ON);
        LocalDate first = on.withDayOfYear(1);
        LocalDate from = joined.orElse(first);
        LocalDate to = left.orElse(first.plusYears(1).minusDays(1));
        List<FactIssue> issues = new ArrayList<>();
        if (joined.filter(day -> day.getYear() != on.getYear()).isPresent()) {
            issues.add(new FactIssue("/joinedOn", "contradiction", Text.of("不在当年度内；当年度以前进入的不填。", "Not in that year; leave it out where it was before.")));
        }
        if (left.filter(day -> day.getYear() != on.getYear()).isPresent()) {
            issues.add(new FactIssue("/leftOn", "contradiction", Text.of("不在当年度内。", "Not in that year.")));
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        return to.toEpochDay() - from.toEpochDay() + 1;
    }
}
