// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Checklist;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;

/** By what a complaint is told to be malicious: by what the place has set; without that by nothing. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("complaint.screening")
public final class ComplaintScreening implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("receivedOn", Text.of("收到投诉之日", "Day on which it was received")).required();
    private static final Fact<Boolean> REPEATED = Fact.flag("repeatedComplainant", Text.of("同一投诉人多次投诉", "The same person complains again and again"));
    private static final Fact<Boolean> REFUNDS = Fact.flag("refundPattern", Text.of("以索取赔偿、退款为目的的迹象", "Signs that a refund is the aim"));
    private static final Fact<Boolean> EVIDENCE = Fact.flag("evidence", Text.of("有投递、通话、影像等证据证明投诉不实", "There is evidence that it is untrue"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("恶意投诉的甄别", "Malicious complaints"), Outcome.Kind.DECISION, List.of(ON, REPEATED, REFUNDS, EVIDENCE), Optional.of(ON))
                .notDeciding(Text.of("不认定恶意投诉；没有自带的评分。", "Finds no malice; there are no weights of its own."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting criteria = sheet.parameter("courier.malicious-complaint-criteria");
        Judgement judgement = Judgement.on(sheet).find(Verdict.MANUAL_REVIEW, "BY_CRITERIA", Text.of("按当地标准由人甄别：%s", "A person tells by the criteria of the place: %s").formatted(criteria.text()), criteria);
        Checklist.there(sheet, List.of(REPEATED, REFUNDS, EVIDENCE)).forEach(sign -> judgement.find(Verdict.MANUAL_REVIEW, "SIGN", Text.of("有下列情形：%s。", "There is this sign: %s.").formatted(sign.description()), criteria));
        return judgement.decided();
    }
}
