// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
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

/** What is to be done when parcels pile up, a network is cut or many leave: what the place has chosen, and what the order on the express market asks of everybody. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("network.incident")
public final class NetworkTrouble implements Rule {

    private static final Fact<Temporal> SINCE = Fact.dateOrMoment("occurredAt", Text.of("发生的时刻", "Moment at which it happened")).required();
    private static final Fact<String> TRIGGER = Fact.choice("trigger", Text.of("情形", "What happened"), List.of(new TitledCode("BACKLOG", Text.of("快件积压", "A backlog")),
            new TitledCode("BLOCKAGE", Text.of("网络阻断", "A blockage")), new TitledCode("LEAVERS", Text.of("员工大量离职", "Many leave")))).required();
    private static final Fact<Boolean> SERIOUS = Fact.flag("serious", Text.of("属于严重异常（有书面认定；数量界限未规定，MBC-13）", "It is a serious abnormality, as somebody found in writing; there is no figure (MBC-13)")).required();
    private static final Fact<Boolean> NO_CAPACITY = Fact.flag("areaWithoutCapacity", Text.of("某一区域已不具备服务能力", "An area can no longer be served"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("网络异常的处置事项", "Trouble in the network"), Outcome.Kind.LIST, List.of(SINCE, TRIGGER, SERIOUS, NO_CAPACITY), Optional.of(SINCE))
                .notDeciding(Text.of("不认定是否构成严重异常，不代替邮政管理部门的处置决定。", "Does not find that it is serious and is no decision of the postal authority."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        List<Map<String, String>> actions = new ArrayList<>();
        if (sheet.fact(SERIOUS)) {
            Setting chosen = sheet.parameter("courier.network-actions");
            chosen.codes().forEach(each -> actions.add(Map.of("id", each, "by", "AUTHORITY", "clause", chosen.citation().id())));
        }
        Optional<Setting> hours = sheet.findParameter("courier.network-report-hours");
        if (hours.isPresent() && sheet.fact(TRIGGER).equals("BLOCKAGE")) {
            if (!(sheet.fact(SINCE) instanceof OffsetDateTime since)) {
                throw sheet.invalid(SINCE, "wrong-type", Text.of("网络阻断的报告期限自时刻起算，请填写时刻。", "The time for the report runs from a moment: give it."));
            }
            OffsetDateTime due = since.plusHours(hours.get().quantity().toLongExact());
            actions.add(Map.of("id", "REPORT", "by", "ENTERPRISE", "due", due.toString(), "clause", hours.get().citation().id()));
            actions.add(Map.of("id", "TELL_PUBLIC", "by", "ENTERPRISE", "clause", hours.get().citation().id()));
        }
        if (sheet.find(NO_CAPACITY).orElse(false)) {
            sheet.findParameter("courier.no-capacity-duty").ifPresent(each -> {
                actions.add(Map.of("id", "REPORT_NO_CAPACITY", "by", "ENTERPRISE", "clause", each.citation().id()));
                Setting fine = sheet.parameter("courier.network-fine-most");
                actions.add(Map.of("id", "FINE_IF_NOT_CORRECTED", "by", "AUTHORITY", "most", fine.quantity().toPlainString(2), "clause", fine.citation().id()));
            });
        }
        return new Outcome.Listing(actions);
    }
}
