// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.platform;

import java.time.Duration;
import java.time.OffsetDateTime;
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
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Whether a rider who delivered without a break is to be warned and given no further order for a while; and what a recommended standard says of the day. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("platform.fatigue")
public final class Fatigue implements Rule {

    private static final Fact<Temporal> AT = Fact.dateOrMoment("at", Text.of("拟派单的时刻", "Moment at which an order would be given")).required();
    private static final Fact<String> SECTOR = Fact.choice("sector", Text.of("行业", "Line of business"), List.of(new TitledCode("MEALS", Text.of("外卖送餐", "Meals")),
            new TitledCode("EXPRESS", Text.of("快递", "Express")), new TitledCode("OTHER", Text.of("其他", "Other")))).required();
    private static final Fact<Temporal> FROM = Fact.dateOrMoment("from", Text.of("接单时刻", "Start of an order")).required();
    private static final Fact<Temporal> TO = Fact.dateOrMoment("to", Text.of("完成时刻；未完成的不填", "End of an order, where it has ended"));
    private static final Fact<List<Facts>> ORDERS = Fact.records("orders", Text.of("当日的订单", "Orders of the day"), List.of(FROM, TO)).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("连续送单的疲劳提示", "Fatigue of riders"), Outcome.Kind.DECISION, List.of(AT, SECTOR, ORDERS), Optional.of(AT))
                .deciding(List.of(new TitledCode("PAUSE", Text.of("发出疲劳提示，暂停派单", "Warn, and give no order")), new TitledCode("CONTINUE", Text.of("可以派单", "May be given orders"))))
                .notDeciding(Text.of("不认定工作时间和劳动关系；正在派送的订单可以完成。", "Finds neither hours of work nor a labour relation; orders under way may be finished."))
                .calling("since", Text.of("连续送单起", "Delivering since"))
                .calling("promptAt", Text.of("疲劳提示时刻", "Warned at"))
                .calling("blockedUntil", Text.of("不再派单至", "No order until"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting limit = sheet.parameter("rider.continuous-hours");
        if (!sheet.fact(SECTOR).equals("MEALS")) {
            throw sheet.notApplicable(Text.of("连续送单的规定仅适用于外卖送餐员。", "The rule is for riders who deliver meals."), limit);
        }
        if (!(sheet.fact(AT) instanceof OffsetDateTime at)) {
            throw sheet.invalid(AT, "wrong-type", Text.of("须填写时刻，例如2025-08-01T10:00。", "A moment is needed."));
        }
        Duration most = Duration.ofHours(limit.quantity().toLongExact());
        Setting pause = sheet.parameter("rider.pause-minutes");
        Duration rest = Duration.ofMinutes(pause.quantity().toLongExact());
        OrderStream orders = OrderStream.of(sheet, sheet.fact(ORDERS), FROM, TO, at);
        Judgement judgement = Judgement.on(sheet);
        Optional<OffsetDateTime> start = orders.unbroken(most, rest);
        if (start.isPresent()) {
            OffsetDateTime prompt = OrderStream.over(start.get(), most);
            OffsetDateTime until = prompt.plus(rest);
            judgement.value("since", start.get()).value("promptAt", prompt);
            if (!at.isBefore(prompt) && !at.isAfter(until)) {
                return advice(sheet, judgement.value("blockedUntil", until).note("OVER_LIMIT", Text.of("自%s起连续送单超过%s小时，系统发出疲劳提示，至%s不再派单。", "Delivering since %s without a break, over %s hours: warned, and no order until %s.")
                        .formatted(start.get(), limit.quantity(), until), limit).note("PAUSE_LENGTH", Text.of("暂停派单%s分钟。", "No order for %s minutes.").formatted(pause.quantity()), pause), orders).decided("PAUSE");
            }
        }
        judgement.note("WITHIN_LIMIT", Text.of("连续送单未超过%s小时，或者已经暂停。", "Not over %s hours without a break, or the break is over.").formatted(limit.quantity()), limit);
        advice(sheet, judgement, orders);
        return judgement.decided(judgement.hardest() == Verdict.ADVICE ? "ADVICE" : "CONTINUE");
    }

    private static Judgement advice(Worksheet sheet, Judgement judgement, OrderStream orders) {
        sheet.findParameter("rider.day-hours-advice").filter(hours -> orders.total().compareTo(Duration.ofHours(hours.quantity().toLongExact())) >= 0)
                .ifPresent(hours -> judgement.find(Verdict.ADVICE, "LONG_DAY", Text.of("当日接单时间已达%s小时，推荐性标准建议提示并由本人确认是否继续。", "%s hours of orders on that day: a recommended standard advises a prompt and the rider's own confirmation.").formatted(hours.quantity()), hours));
        return judgement;
    }
}
