// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

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
import nuanfeng.policy.spi.Worksheet;

/** Who else answers for the rights of those who work for an outlet, besides whoever employs them: each with the clause. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("outlet.liability")
public final class OutletLiability implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("行为发生之日", "Day of the act")).required();
    private static final Fact<Boolean> FILED = Fact.flag("filedTerminalOutlet", Text.of("是末端备案网点", "Is a filed terminal outlet")).required();
    private static final Fact<Boolean> BRAND = Fact.flag("usesBrand", Text.of("使用他人的商标、字号或者快递运单经营快递业务", "Works under another's brand, name or waybills")).required();
    private static final Fact<Boolean> CONTRACTED = Fact.flag("unlicensedContractor", Text.of("承包人没有合法经营资格，由具备资格的单位发包、转包或者分包", "Is an unlicensed contractor of a licensed one"));
    private static final Fact<Boolean> HOSTED = Fact.flag("unlicensedAffiliate", Text.of("没有合法经营资格而挂靠具备资格的单位对外经营", "Is unlicensed and works under a licensed host's name"));
    private static final Fact<Boolean> VIA_OWNER = Fact.flag("insuredByOwner", Text.of("由所属企业代为参加工伤保险", "Insured by the owning enterprise"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("网点用工的责任主体", "Who answers for an outlet"), Outcome.Kind.LIST, List.of(ON, FILED, BRAND, CONTRACTED, HOSTED, VIA_OWNER), Optional.of(ON))
                .notDeciding(Text.of("不认定劳动关系和损害，不减轻用人单位自身的责任。", "Finds neither a labour relation nor harm, and takes nothing from what the employer owes."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        List<Map<String, String>> bodies = new ArrayList<>();
        if (sheet.fact(FILED)) {
            Setting liable = sheet.parameter("courier.opener-liable");
            if (liable.flag()) {
                add(bodies, "OPENER", "末端备案网点损害快递员合法权益的，由该网点的开办企业依法承担责任。", liable);
            }
        }
        if (sheet.fact(BRAND)) {
            sheet.findParameter("courier.head-office-management").ifPresent(each -> add(bodies, "HEAD_OFFICE", each.text(), each));
            sheet.findParameter("courier.head-office-staff-rights").ifPresent(each -> add(bodies, "HEAD_OFFICE_STAFF_RIGHTS", each.text(), each));
        }
        if (sheet.find(CONTRACTED).orElse(false)) {
            sheet.findParameter("courier.contractor-liable").ifPresent(each -> add(bodies, "LICENSED_CONTRACTOR", each.text(), each));
        }
        if (sheet.find(HOSTED).orElse(false)) {
            sheet.findParameter("courier.host-liable").ifPresent(each -> add(bodies, "HOST", each.text(), each));
        }
        if (sheet.find(VIA_OWNER).orElse(false)) {
            Setting owner = sheet.parameter("work-injury.owner-bears");
            add(bodies, "OWNER", owner.text(), owner);
        }
        if (bodies.isEmpty()) {
            sheet.warn("nobody-besides", Text.of("按所填事实和该日的规定，没有其他责任主体；用人单位依法承担的责任不变。", "By these facts and the rules of that day nobody else answers; what the employer owes is unchanged."));
        }
        return new Outcome.Listing(bodies);
    }

    private static void add(List<Map<String, String>> bodies, String id, String text, Setting by) {
        bodies.add(Map.of("id", id, "text", text, "clause", by.citation().id()));
    }
}
