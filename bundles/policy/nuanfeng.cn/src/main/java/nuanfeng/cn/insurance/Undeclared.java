// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.insurance;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Money;
import nuanfeng.quantity.Quantity;

/** What is due of a month for which nothing was declared: a multiple of the month before; where there is none, a person determines it. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("insurance.undeclared")
public final class Undeclared implements Rule {

    private static final Fact<YearMonth> MONTH = Fact.month("month", Text.of("未申报的费款所属期", "Month that was not declared")).required();
    private static final Fact<Quantity> LAST = Fact.money("lastMonth", Text.of("上月缴费额；没有的不填", "What was paid for the month before, where it was"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("未申报的应缴数额", "What is due without a declaration"), Outcome.Kind.DECISION, List.of(MONTH, LAST), Optional.of(MONTH))
                .deciding(List.of(new TitledCode("DETERMINED", Text.of("按上月缴费额确定", "Determined by the month before"))))
                .notDeciding(Text.of("不代替社会保险费征收机构的核定，补办申报后另行结算。", "Is no assessment of the collector; a later declaration settles it."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting factor = sheet.parameter("social-insurance.undeclared-amount-factor");
        Optional<Quantity> last = sheet.find(LAST);
        if (last.isEmpty()) {
            return new Outcome.Decision("MANUAL_REVIEW", Map.of(), List.of(sheet.reason("NO_LAST_MONTH", Text.of("没有上月缴费数额，由征收机构按经营状况、职工人数等有关情况确定；请提供这些情况。",
                    "Nothing was paid for the month before: the collector determines it by business and head count; give these."), factor)));
        }
        Money due = sheet.round("due", last.get().times(factor.quantity()), "pay.rounding");
        return new Outcome.Decision("DETERMINED", Map.of("amount", due.toString()), List.of(sheet.reason("BY_LAST_MONTH",
                Text.of("按上月缴费额%s元的%s倍确定应缴数额%s元。", "%s of the month before times %s is %s.").formatted(last.get().toPlainString(2), factor.quantity(), due), factor)));
    }
}
