// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.aid;

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
import nuanfeng.quantity.Quantity;

/** Which legal aid a request is for: that of the unions where a place has it, that of the state, and whether means are looked at. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("legal-aid.triage")
public final class LegalAidTriage implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("申请之日", "Day of the request")).required();
    private static final Fact<Boolean> PLATFORM = Fact.flag("platformWorker", Text.of("通过电子商务、网络约车、网络送餐、快递物流等平台实现就业", "Works through a platform")).required();
    private static final Fact<Boolean> MIGRANT = Fact.flag("migrantWorker", Text.of("是农民工；须据实填报，不得推定", "Is a migrant worker; never guessed")).required();
    private static final Fact<String> MATTER = Fact.choice("matter", Text.of("争议事项", "Matter"), List.of(new TitledCode("PAY", Text.of("因工发生的报酬争议", "Pay for the work")), new TitledCode("INJURY", Text.of("因工受到的人身损害", "Personal injury by the work")),
            new TitledCode("TRAFFIC", Text.of("因工发生的交通事故", "Traffic accident by the work")), new TitledCode("PRIVATE", Text.of("与工作无关的争议", "Nothing to do with the work")), new TitledCode("OTHER", Text.of("其他因工争议", "Another dispute about the work")))).required();
    private static final Fact<Quantity> PERSONS = Fact.count("persons", Text.of("涉及人数", "Persons concerned")).between(Quantity.ONE, Quantity.of(100).times(100)).required();
    private static final Fact<Boolean> HARD = Fact.flag("majorOrDifficult", Text.of("重大、疑难", "Major or difficult"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("法律援助的分流", "Legal aid: which and by whom"), Outcome.Kind.DECISION, List.of(ON, PLATFORM, MIGRANT, MATTER, PERSONS, HARD), Optional.of(ON))
                .deciding(List.of(new TitledCode("PAY", Text.of("因工发生的报酬争议", "Dispute about pay")), new TitledCode("INJURY", Text.of("因工受到的人身损害赔偿争议", "Dispute about an injury")),
                        new TitledCode("TRAFFIC", Text.of("因工发生交通事故受到损害的赔偿争议", "Dispute about a traffic accident")), new TitledCode("MAJOR", Text.of("重大、疑难、群体性争议", "Major, difficult or of a group")),
                        new TitledCode("ADVICE_ONLY", Text.of("提供法律咨询", "Advice only")), new TitledCode("STATE_AID", Text.of("向法律援助机构申请", "To be asked of the state's legal aid"))))
                .notDeciding(Text.of("不代替工会和法律援助机构的审查决定，不认定劳动关系。", "Is no decision of union or legal-aid body and confirms no labour relation."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        String matter = sheet.fact(MATTER);
        Setting group = sheet.parameter("union.legal-aid-group");
        boolean isGroup = sheet.fact(PERSONS).compareTo(group.quantity()) >= 0;
        if (isGroup) {
            judgement.note("GROUP", Text.of("涉及%s人，达到%s人，按群体性争议处理。", "%s persons, no fewer than %s: a dispute of a group.").formatted(sheet.fact(PERSONS), group.quantity()), group);
        }
        means(sheet, judgement, matter);
        Optional<Setting> categories = sheet.findParameter("union.legal-aid-categories");
        if (categories.isEmpty() || !sheet.fact(PLATFORM)) {
            return judgement.note("ASK_STATE", Text.of("当地没有工会法律服务的规定，或者不属于其对象；可以向法律援助机构申请。", "The unions here have no scheme, or not for this person: ask the state's legal aid."), group).decided("STATE_AID");
        }
        boolean isMajor = isGroup || sheet.find(HARD).orElse(false);
        String category = isMajor && !matter.equals("PRIVATE") ? "MAJOR" : matter;
        if (!categories.get().codes().contains(category)) {
            return judgement.note("ADVICE", Text.of("不属于代书、代理的事项；提供法律咨询。", "Not among the matters for which a lawyer is appointed: advice is given."), sheet.parameter("union.legal-aid-services")).decided("ADVICE_ONLY");
        }
        return judgement.note("UNION_LAWYER", Text.of("属于工会法律服务代书、代理的事项，由市、区两级工会指派律师。", "A lawyer is appointed by the unions of city or district."), categories.get()).decided(category);
    }

    private static void means(Worksheet sheet, Judgement judgement, String matter) {
        boolean exempt = sheet.fact(MIGRANT) && (matter.equals("PAY") || matter.equals("INJURY") || matter.equals("TRAFFIC"));
        Optional<Setting> without = exempt ? sheet.findParameter("union.aid-without-means-test") : Optional.empty();
        judgement.value("meansTest", without.isEmpty());
        without.ifPresent(each -> judgement.note("NO_MEANS_TEST", Text.of("进城务工人员请求支付劳动报酬或者工伤事故人身损害赔偿的，申请法律援助不受经济困难条件的限制。", "A migrant worker who claims pay or compensation for an injury needs no proof of hardship."), each));
    }
}
