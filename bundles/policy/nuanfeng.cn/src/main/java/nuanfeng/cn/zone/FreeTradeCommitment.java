// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.zone;

import java.time.LocalDate;
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

/** Whether an enterprise of the zone may get a permit on its word: exactly three cases. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("ftz.commitment")
public final class FreeTradeCommitment implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("申请之日", "Day of the application")).required();
    private static final Fact<Boolean> ZONE = Fact.flag("inZone", Text.of("是自贸区内企业", "The enterprise is in the zone")).required();
    private static final Fact<String> CASE = Fact.choice("case", Text.of("申请事项", "What is applied for"), List.of(new TitledCode("DISPATCH_BUSINESS", Text.of("经营劳务派遣业务", "To run a dispatch business")),
            new TitledCode("NAME_CHANGED", Text.of("已有特殊工时许可，因名称变化重新申请", "Holds a permit for special hours, and changed its name")),
            new TitledCode("PERIOD_EXPIRED", Text.of("综合计算工时期限已满重新申请", "The period of comprehensive hours has run out")), new TitledCode("OTHER", Text.of("其他", "Other")))).required();
    private static final Fact<Boolean> SAME = Fact.flag("samePosts", Text.of("岗位与原许可完全一致", "The posts are exactly those of the former permit"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("告知承诺办理的行政许可", "Permits on a commitment"), Outcome.Kind.DECISION, List.of(ON, ZONE, CASE, SAME), Optional.of(ON))
                .deciding(List.of(new TitledCode("COMMITMENT", Text.of("可以告知承诺办理", "On a commitment")), new TitledCode("ORDINARY", Text.of("按一般程序办理", "By the ordinary procedure"))))
                .notDeciding(Text.of("不代替行政许可机关的决定。", "Is no decision of the authority."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting cases = sheet.parameter("free-trade-zone.commitment-cases");
        if (!sheet.fact(ZONE)) {
            throw sheet.notApplicable(Text.of("措施仅适用于自贸区内企业。", "The measure is for enterprises in the zone."), cases);
        }
        String asked = sheet.fact(CASE);
        boolean listed = cases.codes().contains(asked);
        boolean expired = asked.equals("PERIOD_EXPIRED");
        if (listed && expired && sheet.find(SAME).isEmpty()) {
            throw sheet.invalid(SAME, "missing", Text.of("须填报岗位是否与原许可完全一致。", "It matters whether the posts are the same."));
        }
        boolean fits = listed && (!expired || sheet.find(SAME).orElse(false));
        return Judgement.on(sheet).note(fits ? "LISTED_CASE" : "OTHER_CASE", fits ? Text.of("属于可以告知承诺办理的三种情形之一。", "One of the three cases.") : Text.of("不属于三种情形，按一般程序办理。", "None of the three cases."), cases).decided(fits ? "COMMITMENT" : "ORDINARY");
    }
}
