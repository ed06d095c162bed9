// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.pay;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** What of wages is owed or was paid late, by how many days and to how many; and what follows: the payment on top, the threshold of the criminal law as a figure, the fine of a place. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("pay.arrears")
public final class WageArrears implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("计算截止日", "Day up to which it is reckoned")).required();
    private static final Fact<Boolean> MIGRANT = Fact.flag("migrantWorker", Text.of("劳动者是农民工；须据实填报，不得推定", "The workers are migrant workers; never guessed")).required();
    private static final Fact<String> WORKER = Fact.text("worker", Text.of("劳动者（姓名或者编号）", "Worker, by name or number")).required().personal();
    private static final Fact<YearMonth> PERIOD = Fact.month("period", Text.of("工资所属月份", "Month of the wage")).required();
    private static final Fact<LocalDate> DUE = Fact.date("due", Text.of("约定的支付日", "Pay day as agreed")).required();
    private static final Fact<Quantity> AMOUNT = Fact.money("amount", Text.of("应付数额", "What was to be paid")).required();
    private static final Fact<LocalDate> PAID = Fact.date("paidOn", Text.of("付清之日；未付的不填", "Day of payment, where it was paid"));
    private static final Fact<List<Facts>> LINES = Fact.records("lines", Text.of("工资支付记录", "Wages, line by line"), List.of(WORKER, PERIOD, DUE, AMOUNT, PAID)).required();
    private static final Fact<LocalDate> ORDERED = Fact.date("orderDeadline", Text.of("责令限期支付的最后一日", "Last day of a payment order"));
    private static final Fact<Boolean> EVASION = Fact.flag("evasionSigns", Text.of("有转移财产、逃匿等逃避支付的迹象", "Signs that payment is evaded"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("拖欠工资", "Arrears of wages"), Outcome.Kind.DECISION, List.of(ON, MIGRANT, LINES, ORDERED, EVASION), Optional.of(ON))
                .inSequence("lines.period", "lines.due").inSequence("lines.period", "lines.paidOn").inSequence("lines.paidOn", "on")
                .notDeciding(Text.of("不认定劳动关系、欠薪事实和犯罪，不确定赔偿金和罚款的数额，不代替责令支付的决定。", "Finds no labour relation, no arrears and no crime, fixes neither compensation nor fine, and is no order to pay."))
                .calling("payBy", Text.of("最早支付期限", "To be paid by"))
                .calling("total", Text.of("拖欠总额", "Owed in all"))
                .calling("persons", Text.of("拖欠人数", "Persons"))
                .calling("longestMonths", Text.of("最长拖欠月数", "Months at most"))
                .calling("daysLate", Text.of("逾期天数", "Days late"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        LocalDate on = sheet.fact(ON);
        List<Facts> lines = sheet.fact(LINES);
        Setting before = sheet.parameter(sheet.fact(MIGRANT) ? "pay.payday-before-holiday-migrant" : "pay.payday-before-holiday");
        Arrears arrears = new Arrears();
        Map<LocalDate, LocalDate> payBy = new HashMap<>();
        for (Facts line : lines) {
            LocalDate due = line.get(DUE);
            LocalDate by = payBy.get(due);
            if (by == null) {
                by = sheet.workingDayBefore(due);
                payBy.put(due, by);
            }
            arrears.add(line.get(WORKER), line.get(PERIOD), line.get(AMOUNT), by, line.find(PAID), on);
        }
        Setting duty = sheet.parameter("pay.in-full-duty");
        Judgement judgement = Judgement.on(sheet).value("payBy", Collections.min(payBy.values())).value("total", arrears.unpaid().toPlainString(ArrearsFollow.FEN))
                .value("persons", arrears.persons()).value("longestMonths", arrears.longestMonths()).value("daysLate", arrears.daysLate());
        judgement.note("PAY_BY", Text.of("最早一笔应于%s前支付；约定的支付日遇休息日的，提前在最近的工作日支付。", "The earliest was to be paid by %s; a pay day on a day off moves forward to the working day before it.").formatted(Collections.min(payBy.values())), before);
        if (arrears.persons() > 0) {
            judgement.find(Verdict.VIOLATION, "UNPAID", Text.of("拖欠%s人工资合计%s元，最长%s个月，最长逾期%s日。", "%s workers are owed %s in all, one of them for %s months; %s days late at most.")
                    .formatted(arrears.persons(), arrears.unpaid().toPlainString(ArrearsFollow.FEN), arrears.longestMonths(), arrears.daysLate()), duty);
        }
        if (arrears.wasLate()) {
            judgement.find(Verdict.VIOLATION, "PAID_LATE", Text.of("有工资逾期支付，最长逾期%s日。", "Wages were paid late, %s days at most.").formatted(arrears.daysLate()), duty);
        }
        if (arrears.persons() == 0 && !arrears.wasLate()) {
            judgement.note("PAID_IN_TIME", Text.of("截至%s没有拖欠。", "Nothing is owed on %s.").formatted(on), duty);
        }
        ArrearsFollow.of(sheet, judgement, arrears, sheet.find(EVASION));
        sheet.find(ORDERED).filter(on::isAfter).ifPresent(deadline -> ArrearsFollow.onTop(sheet, judgement, unpaidAfter(lines, deadline)));
        return judgement.decided();
    }

    /** What was still owed when the order had run out. */
    private static Quantity unpaidAfter(List<Facts> lines, LocalDate deadline) {
        Quantity sum = Quantity.ZERO;
        for (Facts line : lines) {
            if (!line.get(DUE).isAfter(deadline) && !line.find(PAID).filter(paid -> !paid.isAfter(deadline)).isPresent()) {
                sum = sum.plus(line.get(AMOUNT));
            }
        }
        return sum;
    }
}
