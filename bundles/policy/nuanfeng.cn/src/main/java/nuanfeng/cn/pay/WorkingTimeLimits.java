// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether a month kept the limits of standard hours: overtime of a day and of the month, and a day of rest in every week. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("working-time.limits")
public final class WorkingTimeLimits implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("所属月份", "Month")).required();
    private static final Fact<LocalDate> DATE = Fact.date("date", Text.of("日期", "Day")).required();
    private static final Fact<Quantity> HOURS = Fact.number("hours", Text.of("延长的工作时间（小时）", "Hours beyond the standard hours")).between(Quantity.ZERO, Quantity.of(100)).required();
    private static final Fact<Boolean> SPECIAL = Fact.flag("specialReason", Text.of("因特殊原因需要延长，且已保障劳动者身体健康", "For a special reason, and the worker's health was safe"));
    private static final Fact<List<Facts>> LINES = Fact.records("lines", Text.of("延长工作时间的记录，逐日填报", "Overtime day by day"), List.of(DATE, HOURS, SPECIAL));
    private static final Fact<Quantity> WEEKS = Fact.count("weeksWithoutRest", Text.of("当月没有休息一日的周数", "Weeks of the month without a day of rest"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("工作时间和休息的限度", "Limits of working time"), Outcome.Kind.DECISION, List.of(MONTH, Employment.RELATION, Employment.SYSTEM, LINES, WEEKS), Optional.of(MONTH))
                .notDeciding(Text.of("不认定劳动关系、工时制度和延长工作时间的事实，不代替劳动保障监察的处理决定。", "Finds neither a labour relation nor a working-time system nor that hours were worked, and is no decision of labour supervision."))
                .calling("month-hours", Text.of("当月加班小时", "Overtime of the month"))
                .calling("hours", Text.of("当月加班小时", "Overtime of the month"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        String relation = sheet.fact(Employment.RELATION);
        if (relation.equals(Employment.PART_TIME)) {
            throw sheet.notApplicable(Text.of("非全日制用工的工作时间另有规定，请核对employment.part-time。", "Part-time work has limits of its own: ask employment.part-time."), sheet.parameter("employment.part-time-day-hours"));
        }
        if (!Employment.isLabour(relation)) {
            throw sheet.notApplicable(Text.of("标准工时适用于劳动关系；其余人员由企业按规定合理确定休息办法，请核对platform.working-hours。",
                    "Standard hours are for labour relations; for others the enterprise settles rest: ask platform.working-hours."), sheet.parameter("working-time.rest-partial"));
        }
        if (!sheet.fact(Employment.SYSTEM).equals(Employment.STANDARD)) {
            throw sheet.notApplicable(Text.of("经批准实行其他工作和休息办法的，按批准的办法核对。", "Who was permitted other ways of work and rest is held to the permit."), sheet.parameter("working-time.other-systems"));
        }
        Map<LocalDate, Day> days = days(sheet, sheet.fact(MONTH));
        Setting usual = sheet.parameter("working-time.usual-daily-overtime");
        Setting most = sheet.parameter("working-time.most-daily-overtime");
        Setting ofMonth = sheet.parameter("working-time.most-monthly-overtime");
        Judgement judgement = Judgement.on(sheet);
        Quantity sum = Quantity.ZERO;
        for (Map.Entry<LocalDate, Day> each : days.entrySet()) {
            Quantity hours = each.getValue().hours;
            sum = sum.plus(hours);
            if (hours.compareTo(most.quantity()) > 0) {
                judgement.find(Verdict.VIOLATION, "DAY_OVER_MOST", Text.of("%s延长%s小时，超过每日%s小时的限度。", "%s: %s hours, over the %s that a day may have at most.").formatted(each.getKey(), hours, most.quantity()), most);
            } else if (hours.compareTo(usual.quantity()) > 0 && each.getValue().isUsual) {
                judgement.find(Verdict.VIOLATION, "DAY_OVER_USUAL", Text.of("%s延长%s小时，没有特殊原因，超过一般每日%s小时的限度。", "%s: %s hours without a special reason, over the usual %s.").formatted(each.getKey(), hours, usual.quantity()), usual);
            } else if (hours.compareTo(usual.quantity()) > 0 && !each.getValue().isSpecial) {
                judgement.find(Verdict.MANUAL_REVIEW, "SPECIAL_REASON", Text.of("%s延长%s小时，超过一般每日%s小时：是否因特殊原因并保障了劳动者身体健康？", "%s: %s hours, over the usual %s: was there a special reason, and was the worker's health safe?").formatted(each.getKey(), hours, usual.quantity()), usual);
            }
        }
        Quantity month = sheet.step("month-hours", sum);
        if (month.compareTo(ofMonth.quantity()) > 0) {
            judgement.find(Verdict.VIOLATION, "MONTH_OVER_LIMIT", Text.of("当月延长%s小时，超过每月%s小时的限度。", "%s hours in the month, over the limit of %s.").formatted(month, ofMonth.quantity()), ofMonth);
        }
        sheet.find(WEEKS).filter(weeks -> weeks.signum() > 0).ifPresent(weeks -> judgement.find(Verdict.VIOLATION, "NO_REST_DAY",
                Text.of("有%s周没有保证劳动者每周至少休息一日。", "In %s weeks there was no day of rest.").formatted(weeks), sheet.parameter("working-time.weekly-rest")));
        if (judgement.isSilent()) {
            judgement.note("WITHIN_LIMITS", Text.of("当月延长%s小时，未超过限度。", "%s hours in the month, within the limits.").formatted(month), ofMonth);
        }
        return judgement.value("hours", month).decided();
    }

    private static Map<LocalDate, Day> days(Worksheet sheet, YearMonth month) {
        Map<LocalDate, Day> days = new TreeMap<>();
        List<FactIssue> issues = new ArrayList<>();
        List<Facts> lines = sheet.find(LINES).orElse(List.of());
        Quantity longest = Quantity.of(Duration.ofDays(1).toHours());
        for (int i = 0; i < lines.size() && issues.size() < lines.size(); i++) {
            LocalDate date = lines.get(i).get(DATE);
            Optional<Boolean> special = lines.get(i).find(SPECIAL);
            Day day = days.getOrDefault(date, new Day(Quantity.ZERO, false, false));
            Day more = new Day(day.hours.plus(lines.get(i).get(HOURS)), day.isUsual || special.isPresent() && !special.get(), day.isSpecial || special.orElse(false));
            days.put(date, more);
            if (!YearMonth.from(date).equals(month)) {
                issues.add(new FactIssue("/lines/" + i + "/date", "contradiction", Text.of("%s不在%s内。", "%s is not in %s.").formatted(date, month)));
            }
            if (more.hours.compareTo(longest) > 0) {
                issues.add(new FactIssue("/lines/" + i + "/hours", "out-of-range", Text.of("一日的工时不能超过24小时。", "A day has no more than 24 hours.")));
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        return days;
    }

    /** @param isUsual whether a line says that there was no special reason @param isSpecial whether one says that there was */
    private record Day(Quantity hours, boolean isUsual, boolean isSpecial) {
    }
}
