// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

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
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether a graduate whose first work is flexible may get the subsidy of social insurance, and for how many months. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.subsidy")
public final class FlexibleSubsidy implements Rule {

    private static final Fact<LocalDate> REGISTERED = Fact.date("registeredOn", Text.of("首次灵活就业登记之日", "Day on which the first flexible work was registered")).required();
    private static final Fact<LocalDate> LEFT_SCHOOL = Fact.date("leftSchoolOn", Text.of("毕业离校之日", "Day of leaving school")).required();
    private static final Fact<Boolean> LOCAL = Fact.flag("localHousehold", Text.of("具有本市户籍", "Registered in the city")).required();
    private static final Fact<Boolean> GRADUATE = Fact.flag("universityGraduate", Text.of("是高校毕业生", "Is a university graduate")).required();
    private static final Fact<Boolean> FIRST = Fact.flag("firstEmployment", Text.of("初次就业即为灵活就业", "The first employment is flexible")).required();
    private static final Fact<Quantity> USED = Fact.count("usedMonths", Text.of("已享受的月数", "Months had already"));
    private static final Fact<YearMonth> FROM = Fact.month("fromMonth", Text.of("拟自何月起享受", "First month"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("灵活就业社会保险补贴", "Subsidy of flexible workers"), Outcome.Kind.DECISION, List.of(REGISTERED, LEFT_SCHOOL, LOCAL, GRADUATE, FIRST, USED, FROM), Optional.of(REGISTERED))
                .deciding(List.of(new TitledCode("ELIGIBLE", Text.of("符合条件", "Eligible")), new TitledCode("NOT_ELIGIBLE", Text.of("不符合条件", "Not eligible"))))
                .inSequence("leftSchoolOn", "registeredOn").inSequence("registeredOn", "fromMonth")
                .notDeciding(Text.of("不代替人力资源社会保障部门的审核；补贴标准待配置（MBC-35）。", "Is no decision of the authority; the amount is not configured (MBC-35)."))
                .calling("lastMonth", Text.of("享受至", "Last month"))
                .calling("monthsLeft", Text.of("剩余月数", "Months left"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting years = sheet.parameter("flexible-employment.subsidy-graduate-years");
        Setting firstYear = sheet.parameter("flexible-employment.subsidy-first-graduation-year");
        Setting most = sheet.parameter("flexible-employment.subsidy-max-months");
        LocalDate left = sheet.fact(LEFT_SCHOOL);
        LocalDate registered = sheet.fact(REGISTERED);
        Judgement judgement = Judgement.on(sheet);
        boolean eligible = meets(judgement, sheet.fact(LOCAL) && sheet.fact(GRADUATE), "NOT_LOCAL_GRADUATE", Text.of("不是本市户籍的高校毕业生。", "No graduate registered in the city."), firstYear)
                & meets(judgement, Quantity.of(left.getYear()).compareTo(firstYear.quantity()) >= 0, "GRADUATED_BEFORE", Text.of("毕业于%s年以前。", "Graduated before %s.").formatted(firstYear.quantity()), firstYear)
                & meets(judgement, sheet.fact(FIRST), "NOT_FIRST", Text.of("不是初次就业。", "Not the first employment."), firstYear)
                & meets(judgement, !registered.isAfter(left.plusYears(years.quantity().toLongExact())), "OVER_TWO_YEARS", Text.of("离校之日至登记之日超过%s年。", "More than %s years from leaving school.").formatted(years.quantity()), years);
        Quantity months = most.quantity().minus(sheet.find(USED).orElse(Quantity.ZERO)).max(Quantity.ZERO);
        eligible &= meets(judgement, months.signum() > 0, "USED_UP", Text.of("已享受满%s个月。", "All %s months were had.").formatted(most.quantity()), most);
        if (!eligible) {
            return judgement.decided("NOT_ELIGIBLE");
        }
        sheet.find(FROM).ifPresent(from -> judgement.value("lastMonth", from.plusMonths(months.toLongExact() - 1)));
        return judgement.value("monthsLeft", months).note("MONTHS", Text.of("最长%s个月，尚余%s个月；可不连续。", "%s months at most, %s left; they need not follow each other.").formatted(most.quantity(), months), most).decided("ELIGIBLE");
    }

    private static boolean meets(Judgement judgement, boolean met, String code, Text sentence, Setting by) {
        if (!met) {
            judgement.note(code, sentence, by);
        }
        return met;
    }
}
