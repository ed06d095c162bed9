// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.employment;

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
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** What is owed as the second wage where no written contract was made in time: whole months, and the rest by working days. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("employment.double-wage")
public final class DoubleWage implements Rule {

    private static final Fact<LocalDate> START = Fact.date("start", Text.of("用工之日", "First day of work")).required();
    private static final Fact<LocalDate> SIGNED = Fact.date("signedOn", Text.of("补订书面劳动合同之日；未补订的不填", "Day on which a contract was signed, where it was"));
    private static final Fact<LocalDate> UNTIL = Fact.date("until", Text.of("计算截止日", "Day up to which it is reckoned")).required();
    private static final Fact<Quantity> WAGE = Fact.money("monthWage", Text.of("月工资", "Wage of a month")).required();
    private static final Fact<String> EXCEPTION = Fact.choice("exception", Text.of("未订立的原因（由用人单位举证）", "Why there is none, for the employer to prove"), List.of(
            new TitledCode("FORCE_MAJEURE", Text.of("不可抗力", "Force majeure")), new TitledCode("WORKER_FAULT", Text.of("劳动者本人故意或者重大过失", "The worker's own intent or gross fault"))));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("未订立书面劳动合同的二倍工资", "Double wage without a written contract"), Outcome.Kind.DECISION, List.of(START, SIGNED, UNTIL, WAGE, EXCEPTION), Optional.of(UNTIL))
                .inSequence("start", "until").inSequence("start", "signedOn")
                .notDeciding(Text.of("不认定劳动关系和用工之日，不计算仲裁时效。", "Finds neither a labour relation nor its first day, and reckons no limitation."))
                .calling("doubleFrom", Text.of("二倍工资起", "Double from"))
                .calling("contractDue", Text.of("应订立合同之日", "Contract due"))
                .calling("months", Text.of("月数", "Months"))
                .calling("double-wage", Text.of("另付的一倍工资", "To be paid on top"))
                .calling("amount", Text.of("另付的一倍工资", "To be paid on top"))
                .calling("doubleTo", Text.of("二倍工资止", "Double until"))
                .calling("rest-days", Text.of("余下天数", "Days left over"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        LocalDate start = sheet.fact(START);
        LocalDate until = sheet.fact(UNTIL);
        Optional<LocalDate> signed = sheet.find(SIGNED);
        if (sheet.find(EXCEPTION).isPresent()) {
            throw sheet.notApplicable(Text.of("用人单位举证证明未订立系因不可抗力或者劳动者本人故意、重大过失的，不支付二倍工资。", "Where the employer proves force majeure or the worker's own intent or gross fault, nothing is owed."), sheet.parameter("employment.double-wage-exceptions"));
        }
        long grace = sheet.quantity("employment.contract-months").toLongExact();
        boolean inclusive = sheet.parameter("employment.first-month").text().equals("INCLUSIVE");
        LocalDate first = inclusive ? start.plusMonths(grace) : start.plusMonths(grace).plusDays(1);
        LocalDate last = start.plusMonths(sheet.quantity("employment.double-wage-until-months").toLongExact()).minusDays(1);
        LocalDate end = earliest(last, until, signed.map(day -> day.minusDays(1)).orElse(last));
        Setting duty = sheet.parameter("employment.double-wage-duty");
        Judgement judgement = Judgement.on(sheet).value("doubleFrom", first).value("contractDue", sheet.workingDayAfter(start.plusMonths(grace).minusDays(1), 1));
        if (end.isBefore(first)) {
            return judgement.value("amount", Money.ZERO).note("IN_TIME", Text.of("截至%s没有应当支付二倍工资的期间；自%s起未订立的，应当支付。", "Up to %s nothing is owed; from %s on it would be.").formatted(end, first), duty).decided();
        }
        long months = 0;
        while (!first.plusMonths(months + 1).minusDays(1).isAfter(end)) {
            months++;
        }
        LocalDate rest = first.plusMonths(months);
        Quantity wage = sheet.fact(WAGE);
        sheet.step("months", Quantity.of(months), "month");
        Quantity part = rest.isAfter(end) ? Quantity.ZERO : part(sheet, rest, end);
        Money amount = sheet.round("double-wage", wage.times(Quantity.of(months).plus(part)), "pay.rounding");
        judgement.value("amount", amount).value("doubleTo", end).value("months", months).find(Verdict.VIOLATION, "NOT_SIGNED_IN_TIME",
                Text.of("%s至%s应当每月支付二倍的工资，另一倍计%s元。", "From %s to %s the wage is owed twice: %s besides the wage itself.").formatted(first, end, amount), duty);
        if (until.isAfter(last) && signed.filter(day -> !day.isAfter(last)).isEmpty()) {
            judgement.note("DEEMED_OPEN_ENDED", Text.of("满一年仍未订立的，自%s起视为已订立无固定期限劳动合同。", "Without a contract after a year one without a fixed term is deemed signed from %s on.").formatted(last.plusDays(1)), sheet.parameter("employment.deemed-open-ended"));
        }
        return judgement.decided();
    }

    private static LocalDate earliest(LocalDate one, LocalDate other, LocalDate third) {
        LocalDate two = one.isBefore(other) ? one : other;
        return two.isBefore(third) ? two : third;
    }

    /** The days that make no whole month, as a part of one. */
    private static Quantity part(Worksheet sheet, LocalDate from, LocalDate to) {
        boolean paidDays = sheet.parameter("employment.double-wage-rest").text().equals("PAID_DAYS");
        Quantity sum = Quantity.ZERO;
        long days = 0;
        for (LocalDate each = from; !each.isAfter(to); each = each.withDayOfMonth(1).plusMonths(1)) {
            LocalDate endOfMonth = each.plusMonths(1).withDayOfMonth(1).minusDays(1);
            int worked = sheet.workingDaysFrom(each, endOfMonth.isBefore(to) ? endOfMonth : to);
            days += worked;
            sum = paidDays ? sum : sum.plus(Quantity.of(worked).dividedBy(Quantity.of(sheet.workingDaysFrom(each.withDayOfMonth(1), endOfMonth))));
        }
        Quantity rest = sheet.step("rest-days", Quantity.of(days), "day");
        return paidDays ? rest.dividedBy(sheet.quantity("pay.paid-days")) : sum;
    }
}
