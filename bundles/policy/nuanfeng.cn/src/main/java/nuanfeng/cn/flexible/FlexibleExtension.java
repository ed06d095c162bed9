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

/** Until when the subsidy of those whose time has run out without stable work is extended. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.extension")
public final class FlexibleExtension implements Rule {

    private static final Fact<LocalDate> APPLIED = Fact.date("appliedOn", Text.of("申请之日", "Day of the application")).required();
    private static final Fact<YearMonth> ENDED = Fact.month("lastMonth", Text.of("补贴期满的最后一月", "Last month of the subsidy")).required();
    private static final Fact<Boolean> STABLE = Fact.flag("stableEmployment", Text.of("已通过其他形式实现稳定就业", "Has found stable work")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("灵活就业社会保险补贴的延长", "Extension of the subsidy"), Outcome.Kind.DECISION, List.of(APPLIED, ENDED, STABLE), Optional.of(APPLIED))
                .deciding(List.of(new TitledCode("ELIGIBLE", Text.of("符合条件", "Eligible")), new TitledCode("NOT_ELIGIBLE", Text.of("不符合条件", "Not eligible"))))
                .notDeciding(Text.of("不代替人力资源社会保障部门的审核。", "Is no decision of the authority."))
                .calling("firstMonth", Text.of("起始月份", "First month"))
                .calling("lastMonth", Text.of("终止月份", "Last month"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting months = sheet.parameter("flexible-employment.subsidy-extension-months");
        YearMonth ended = sheet.fact(ENDED);
        Judgement judgement = Judgement.on(sheet);
        if (sheet.fact(STABLE)) {
            return judgement.note("STABLE_WORK", Text.of("已实现稳定就业的不延长。", "Who has stable work gets no more."), months).decided("NOT_ELIGIBLE");
        }
        if (ended.isAfter(YearMonth.from(sheet.fact(APPLIED)))) {
            return judgement.note("STILL_RUNNING", Text.of("补贴尚未期满。", "The subsidy has not run out."), months).decided("NOT_ELIGIBLE");
        }
        return judgement.value("firstMonth", ended.plusMonths(1)).value("lastMonth", ended.plusMonths(months.quantity().toLongExact()))
                .note("EXTENDED", Text.of("延长%s个月。", "%s months more.").formatted(months.quantity()), months).decided("ELIGIBLE");
    }
}
