// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.aid;

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
import nuanfeng.policy.spi.Worksheet;

/** Whether a hardship file may be opened for a courier: where a place asks for a union in the enterprise, only with one. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("hardship.aid")
public final class HardshipAid implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("申请之日", "Day of the request")).required();
    private static final Fact<Boolean> UNION = Fact.flag("enterpriseHasUnion", Text.of("所在企业已建立工会组织", "The enterprise has a union")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("困难快递员建档", "Hardship file of a courier"), Outcome.Kind.DECISION, List.of(ON, UNION), Optional.of(ON))
                .notDeciding(Text.of("不认定困难，不代替工会的认定和救助。", "Finds no hardship and is no decision of the union."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting needs = sheet.parameter("courier.hardship-file-needs-union");
        if (needs.flag() && !sheet.fact(UNION)) {
            throw sheet.notAllowed(Text.of("所在企业尚未建立工会组织的，不能按此规定建档。", "Without a union in the enterprise no file may be opened by this rule."), needs);
        }
        Setting criteria = sheet.parameter("courier.hardship-criteria");
        return Judgement.on(sheet).find(Verdict.MANUAL_REVIEW, "BY_CRITERIA", Text.of("按认定条件由工会核实：%s", "The union decides by its conditions: %s").formatted(criteria.text()), criteria).decided();
    }
}
