// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/**
 * The work-injury premium of one payer for one contribution month: base × rate × floating factor × (1 − phased cut), rounded
 * once. The floating factor and the cut have no default: a fact, else what the place has configured, else a refusal.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("work-injury.premium")
public final class WorkInjuryPremium implements Rule {

    private static final String OUTLET = "OUTLET";
    private static final String PER_PERSON = "PER_PERSON";
    private static final String ROUNDING = "work-injury.rounding";

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("费款所属期", "Contribution month")).required();
    private static final Fact<String> POPULATION = Fact.choice("population", Text.of("缴费单位类型",
            "Whether the payer is a grass-roots outlet or an express enterprise"), List.of(new TitledCode(OUTLET, Text.of("基层快递网点", "Grass-roots outlet")),
            new TitledCode("ENTERPRISE", Text.of("快递企业", "Express enterprise")))).required();
    private static final Fact<String> PAYER = Fact.text("payer", Text.of("缴费单位；随结果返回，不参与计算", "The payer; echoed"));
    private static final Fact<String> INSURED = Fact.text("insured", Text.of("参保人员；随结果返回，不参与计算", "The insured; echoed"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("工伤保险费", "Work-injury insurance premium"), Outcome.Kind.AMOUNT,
                List.of(MONTH, PAYER, INSURED, POPULATION, Payroll.BASE_MODE, Payroll.BASE_MODE_REASON, Payroll.WAGES,
                        Payroll.TOTAL_WAGES, Payroll.HEADCOUNT, Payroll.TURNOVER, UnitRate.FLOATING_FACTOR, UnitRate.PHASED_CUT),
                Optional.of(MONTH))
                .calling("base", Text.of("缴费基数", "Base"))
                .calling("rate", Text.of("缴费费率", "Rate"))
                .calling("premium", Text.of("应缴额", "Premium"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        YearMonth month = sheet.fact(MONTH);
        if (!isFirstDay(sheet.on(), month)) {
            sheet.warn("other-day-than-month", Text.of("费款所属期为%s，而按%s的规定计算；费率等应当以费款所属期首日为准。",
                    "The contribution month is %s, but the rules of %s were taken; those of the first day of the month hold.").formatted(month, sheet.on()));
        }
        sheet.find(PAYER);
        sheet.find(INSURED);
        boolean outlet = sheet.fact(POPULATION).equals(OUTLET);
        ContributionBase base = Payroll.base(sheet);
        sheet.step("base", base.sum(), "CNY");
        Setting benchmark = sheet.parameter(outlet ? "work-injury.rate" : "work-injury.enterprise-rate");
        Quantity rate = sheet.step("rate", UnitRate.effective(sheet, benchmark.quantity(), outlet), "rate");
        boolean perPerson = sheet.parameter("work-injury.rounding-scope").text().equals(PER_PERSON);
        if (perPerson && !base.isKnownPerPerson()) {
            throw sheet.invalid(Payroll.WAGES, "missing", Text.of("该地区逐人四舍五入至分，须逐人填报“每名从业人员当月工资”。",
                    "Here each person's share is rounded: each worker's wage is needed."));
        }
        Money employer = rounded(sheet, "premium", base, rate, perPerson);
        Quantity personalRate = sheet.quantity("work-injury.personal-rate");
        Money person = personalRate.isZero() ? Money.ZERO : rounded(sheet, "person", base, personalRate, perPerson);
        return Outcome.Amount.of("employer", employer, "person", person, benchmark.modality());
    }

    private static boolean isFirstDay(LocalDate day, YearMonth month) {
        return day.getDayOfMonth() == 1 && day.getMonthValue() == month.getMonthValue() && day.getYear() == month.getYear();
    }

    /** The one rounding. Where each person's share is rounded, their sum is whole fen already and stays as it is. */
    private static Money rounded(Worksheet sheet, String step, ContributionBase base, Quantity rate, boolean perPerson) {
        Quantity exact = perPerson ? base.sumOfShares(rate, sheet.parameter(ROUNDING).rounding()) : base.sum().times(rate);
        return sheet.round(step, exact, ROUNDING);
    }
}
