// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.flexible;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Where flexible work, or its loss, is registered: online, or at which office. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("flexible.registration")
public final class FlexibleRegistration implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("办理之日", "Day of the registration")).required();
    private static final Fact<String> KIND = Fact.choice("kind", Text.of("登记种类", "What is registered"), List.of(new TitledCode("EMPLOYMENT", Text.of("灵活就业登记", "Flexible work")), new TitledCode("UNEMPLOYMENT", Text.of("失业登记", "Unemployment")))).required();
    private static final Fact<Boolean> RESIDES = Fact.flag("residesHere", Text.of("常住地在本市", "Lives in the city")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("灵活就业和失业登记的办理地点", "Where flexible workers register"), Outcome.Kind.LIST, List.of(ON, KIND, RESIDES), Optional.of(ON))
                .notDeciding(Text.of("不代替公共就业服务机构的登记。", "Registers nobody."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        boolean work = sheet.fact(KIND).equals("EMPLOYMENT");
        Setting offices = sheet.parameter(work ? "flexible-employment.work-registration" : sheet.fact(RESIDES) ? "flexible-employment.unemployment-registration" : "flexible-employment.unemployment-registration-elsewhere");
        List<Map<String, String>> ways = new ArrayList<>();
        offices.codes().forEach(each -> ways.add(Map.of("id", each, "clause", offices.citation().id())));
        return new Outcome.Listing(ways);
    }
}
