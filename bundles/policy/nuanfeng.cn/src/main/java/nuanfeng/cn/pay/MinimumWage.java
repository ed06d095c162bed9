// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.ArrayList;
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
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Spans;
import nuanfeng.policy.spi.Tiers;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/**
 * Whether a month's pay for normal work reaches the minimum wage of the place of work: that of the month for those who work full time, that of the
 * hour for those who work part time and those who have not fully a labour relation. Orders that lie over each other count once.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("pay.minimum")
public final class MinimumWage implements Rule {

    private static final int LONGEST_ORDER = 24;

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("工资所属月份", "Month of the wage")).required();
    private static final Fact<String> WORK_PLACE = Fact.place("workPlace", Text.of("实际工作地（县级行政区划代码）", "District of actual work")).required();
    private static final Fact<Boolean> NORMAL = Fact.flag("fullNormalWork", Text.of("已提供正常劳动；因本人原因未提供的填否", "Whether normal work was done; no where it was not for the worker's own reasons")).required();
    private static final Fact<Boolean> RIDER = Fact.flag("rider", Text.of("是外卖送餐员", "Is a food-delivery rider"));
    private static final Fact<Quantity> HOURS = Fact.number("hours", Text.of("工作小时数（按小时标准的）", "Hours of work"));
    private static final Fact<Temporal> FROM = Fact.dateOrMoment("from", Text.of("接单时刻", "Start of an order")).required();
    private static final Fact<Temporal> TO = Fact.dateOrMoment("to", Text.of("完成时刻", "End of an order")).required();
    private static final Fact<List<Facts>> ORDERS = Fact.records("orderSpans", Text.of("接单时间段；重叠的只计一次", "Spans of orders; what overlaps counts once"), List.of(FROM, TO));
    private static final Fact<Quantity> ALLOWANCE = Fact.number("allowanceHours", Text.of("约定的宽放时间（小时）", "Agreed allowance in hours"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("最低工资核对", "Minimum wage"), Outcome.Kind.DECISION,
                List.of(MONTH, WORK_PLACE, Employment.RELATION, NORMAL, Pay.PAID, HOURS, ORDERS, ALLOWANCE, RIDER), Optional.of(MONTH))
                .notDeciding(Text.of("不认定劳动关系，不代替劳动保障监察的处理决定。", "Confirms no labour relation and is no decision of labour supervision."))
                .calling("counted", Text.of("计入的工资", "Pay that counts"))
                .calling("shortfall", Text.of("低于标准的差额", "Shortfall"))
                .calling("standard", Text.of("适用的标准", "Standard"))
                .calling("hours", Text.of("工作小时", "Hours of work"))
                .calling("order-hours", Text.of("接单小时", "Hours on orders"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        if (!sheet.fact(NORMAL)) {
            throw sheet.notApplicable(Text.of("因本人原因未提供正常劳动的，不适用最低工资标准。", "Who did not work normally for reasons of his own has no claim to the minimum wage."),
                    sheet.parameter("pay.minimum-normal-work"));
        }
        String relation = sheet.fact(Employment.RELATION);
        if (relation.equals(Employment.CIVIL)) {
            throw sheet.notApplicable(Text.of("民事关系按照民事法律调整，不适用最低工资标准。", "A civil relation is governed by civil law."), sheet.parameter("pay.civil-relation"));
        }
        Quantity standard = standard(sheet, relation);
        Quantity counted = Pay.counted(sheet);
        Quantity lacking = standard.minus(counted).max(Quantity.ZERO);
        Money shortfall = sheet.round("shortfall", lacking, "pay.rounding");
        Map<String, String> values = Map.of("standard", standard.toPlainString(2), "counted", counted.toPlainString(2), "shortfall", shortfall.toString());
        boolean isLabour = Employment.isLabour(relation);
        List<Reason> reasons = new ArrayList<>();
        if (shortfall.equals(Money.ZERO)) {
            reasons.add(sheet.reason("REACHED", Text.of("计入的工资%s元，不低于标准%s元。", "%s counts, no less than the standard of %s.")
                    .formatted(counted.toPlainString(2), standard.toPlainString(2)), duty(sheet, isLabour)));
            return new Outcome.Decision("OK", values, reasons);
        }
        reasons.add(sheet.reason("BELOW_MINIMUM", Text.of("计入的工资%s元，低于标准%s元，差额%s元。", "%s counts, less than the standard of %s by %s.")
                .formatted(counted.toPlainString(2), standard.toPlainString(2), shortfall), duty(sheet, isLabour)));
        if (!isLabour && sheet.find(RIDER).orElse(false)) {
            reasons.add(sheet.reason("RIDER_BELOW_MINIMUM", Text.of("外卖送餐员提供正常劳动的实际所得低于当地最低工资标准。",
                    "The actual income of a rider who worked normally is below the minimum wage."), sheet.parameter("pay.minimum-rider")));
        }
        return new Outcome.Decision(isLabour ? "VIOLATION" : "FINDING", values, reasons);
    }

    private static Setting duty(Worksheet sheet, boolean isLabour) {
        return sheet.parameter(isLabour ? "pay.minimum-duty" : "pay.minimum-duty-partial");
    }

    private static Quantity standard(Worksheet sheet, String relation) {
        if (relation.equals(Employment.PARTIAL) || relation.equals(Employment.PART_TIME)) {
            sheet.parameter(relation.equals(Employment.PARTIAL) ? "pay.minimum-yardstick-partial" : "pay.minimum-yardstick-part-time");
            Quantity hours = sheet.step("hours", hours(sheet));
            return sheet.step("standard", hours.times(Tiers.amount(sheet, "pay.minimum-hour", "pay.minimum-tier", WORK_PLACE)), "CNY");
        }
        return sheet.step("standard", Tiers.amount(sheet, "pay.minimum-month", "pay.minimum-tier", WORK_PLACE), "CNY");
    }

    private static Quantity hours(Worksheet sheet) {
        Optional<Quantity> given = sheet.find(HOURS);
        boolean hasOrders = sheet.find(ORDERS).isPresent();
        if (given.isPresent() == hasOrders) {
            throw sheet.invalid(HOURS, hasOrders ? "contradiction" : "missing", Text.of("按小时标准核对的，须填报工作小时数或者接单时间段，只填一项。",
                    "By the hour either the hours or the spans of the orders are to be given."));
        }
        Quantity longest = Quantity.of(sheet.fact(MONTH).lengthOfMonth() * (long) LONGEST_ORDER);
        for (Fact<Quantity> each : List.of(HOURS, ALLOWANCE)) {
            if (sheet.find(each).filter(hours -> hours.signum() < 0 || hours.compareTo(longest) > 0).isPresent()) {
                throw sheet.invalid(each, "out-of-range", Text.of("不少于0小时，不多于当月的%s小时。", "From 0 to the %s hours of the month.").formatted(longest));
            }
        }
        Quantity worked = hasOrders ? sheet.step("order-hours", Spans.hours(sheet, ORDERS, FROM, TO, LONGEST_ORDER)) : given.get();
        return worked.plus(sheet.find(ALLOWANCE).orElse(Quantity.ZERO));
    }
}
