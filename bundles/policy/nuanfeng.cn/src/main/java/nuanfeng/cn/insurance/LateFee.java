// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.insurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Modality;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** The late fee of premiums that were paid late, day by day; a spell over a change of the rate is split. What the law leaves open is a fact, else the place's, else a refusal. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("insurance.late-fee")
public final class LateFee implements Rule {

    private static final String RATE = "social-insurance.late-fee-daily-rate";
    private static final Fact<Quantity> PRINCIPAL = Fact.money("principal", Text.of("欠缴数额", "What was owed")).required();
    private static final Fact<LocalDate> DUE = Fact.date("due", Text.of("缴费期限的最后一日", "Last day for payment")).required();
    private static final Fact<LocalDate> PAID = Fact.date("paidOn", Text.of("缴清之日", "Day of payment")).required();
    private static final Fact<String> FIRST = Fact.code("firstDay", Text.of("起算日（征收机构已经明确的）", "First day, where the collector has said it"), List.of("DAY_AFTER_DUE", "DUE_DAY"));
    private static final Fact<Boolean> COUNTS = Fact.flag("paymentDayCounts", Text.of("缴清当日计收（征收机构已经明确的）", "Whether the day of payment counts, where the collector has said it"));
    private static final Fact<String> CAP = Fact.code("cap", Text.of("上限（征收机构已经明确的）", "Cap, where the collector has said it"), List.of("NONE", "PRINCIPAL"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("社会保险费滞纳金", "Late fee of premiums"), Outcome.Kind.AMOUNT, List.of(PRINCIPAL, DUE, PAID, FIRST, COUNTS, CAP), Optional.of(PAID))
                .notDeciding(Text.of("不代替社会保险费征收机构的核定。", "Is no assessment of the collector."))
                .calling("days", Text.of("滞纳天数", "Days late"))
                .calling("late-fee", Text.of("滞纳金", "Late fee"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        LocalDate due = sheet.fact(DUE);
        LocalDate paid = sheet.fact(PAID);
        if (!paid.isAfter(due)) {
            throw sheet.invalid(PAID, "contradiction", Text.of("缴清之日不晚于缴费期限，没有滞纳金。", "It was paid in time: there is no late fee."));
        }
        boolean fromDue = sheet.find(FIRST).orElseGet(() -> sheet.parameter("social-insurance.late-fee-first-day").text()).equals("DUE_DAY");
        boolean counts = sheet.find(COUNTS).orElseGet(() -> sheet.parameter("social-insurance.late-fee-payment-day-counts").flag());
        boolean capped = sheet.find(CAP).orElseGet(() -> sheet.parameter("social-insurance.late-fee-cap").text()).equals("PRINCIPAL");
        Quantity principal = sheet.fact(PRINCIPAL);
        LocalDate first = fromDue ? due : due.plusDays(1);
        LocalDate end = counts ? paid.plusDays(1) : paid;
        Quantity factor = Quantity.ZERO;
        Modality modality = Modality.MUST;
        // From the last day back: an entry says since when it holds, not until when.
        while (first.isBefore(end)) {
            Setting rate = sheet.parameter(RATE, end.minusDays(1));
            LocalDate from = rate.from().isAfter(first) ? rate.from() : first;
            Quantity days = sheet.step("days", Quantity.of(end.toEpochDay() - from.toEpochDay()), "day");
            factor = factor.plus(rate.quantity().times(days));
            modality = rate.modality();
            end = from;
        }
        Quantity exact = principal.times(factor);
        Money fee = sheet.round("late-fee", capped ? exact.min(principal) : exact, "pay.rounding");
        return new Outcome.Amount(fee, Map.of("late-fee", fee), modality);
    }
}
