// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.platform;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

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
import nuanfeng.policy.spi.Spans;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** How long somebody worked who has not fully a labour relation: the spans of the orders, each moment once, and the agreed allowance; and whether that is more than was agreed. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("platform.working-hours")
public final class OrderHours implements Rule {

    private static final int LONGEST_ORDER = 24;

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("工作之日", "Day of the work")).required();
    private static final Fact<Temporal> FROM = Fact.dateOrMoment("from", Text.of("接单时刻", "Start of an order")).required();
    private static final Fact<Temporal> TO = Fact.dateOrMoment("to", Text.of("完成时刻", "End of an order")).required();
    private static final Fact<List<Facts>> ORDERS = Fact.records("orderSpans", Text.of("接单时间段；重叠的只计一次", "Spans of orders; what overlaps counts once"), List.of(FROM, TO)).required();
    private static final Fact<Quantity> ALLOWANCE = Fact.number("allowanceHours", Text.of("约定的宽放时间（小时）", "Agreed allowance in hours")).between(Quantity.ZERO, Quantity.of(12).plus(Quantity.of(12)));
    private static final Fact<Quantity> AGREED = Fact.number("agreedDailyHours", Text.of("平台与劳动者约定的每日工作时间上限（小时）", "Most hours of a day, as agreed with the platform")).between(Quantity.ZERO, Quantity.of(12).plus(Quantity.of(12)));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("接单工作时间", "Hours of work by orders"), Outcome.Kind.DECISION, List.of(ON, ORDERS, ALLOWANCE, AGREED), Optional.of(ON))
                .notDeciding(Text.of("不认定劳动关系；每日上限由平台与劳动者约定。", "Confirms no labour relation; the limit of a day is for platform and worker to agree."))
                .calling("hours", Text.of("工作时间", "Hours of work"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting guide = sheet.parameter("platform.order-hours-guide");
        Quantity hours = sheet.step("hours", Spans.hours(sheet, ORDERS, FROM, TO, LONGEST_ORDER).plus(sheet.find(ALLOWANCE).orElse(Quantity.ZERO)));
        Judgement judgement = Judgement.on(sheet).value("hours", hours).note("HOURS", Text.of("工作时间%s小时：接单时间重叠的只计一次，另加宽放时间。", "%s hours of work: orders that lie over each other count once, the allowance is added.").formatted(hours), guide);
        Optional<Quantity> agreed = sheet.find(AGREED);
        Setting limit = sheet.parameter("platform.agreed-limits-guide");
        if (agreed.isEmpty()) {
            return judgement.find(Verdict.MANUAL_REVIEW, "LIMIT_NOT_AGREED", Text.of("平台约定的每日工作时间上限是多少？指引未规定数额。", "What limit did the platform agree? The guide names no figure."), limit).decided();
        }
        if (hours.compareTo(agreed.get()) > 0) {
            judgement.find(Verdict.ADVICE, "OVER_AGREED", Text.of("%s小时超过约定的%s小时，平台应推送休息提示并停止推送订单。", "%s hours, over the agreed %s: the platform should send a rest and stop orders.").formatted(hours, agreed.get()), limit);
        }
        return judgement.decided();
    }
}
