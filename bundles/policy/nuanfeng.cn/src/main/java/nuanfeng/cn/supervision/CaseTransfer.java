// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Checklist;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Which signs there are for transferring a case of unpaid wages to the police. It never says more than that the case is to be referred. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("case.transfer")
public final class CaseTransfer implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<Boolean> HIDDEN = Fact.flag("assetsHiddenOrMoved", Text.of("隐匿、转移财产", "Assets were hidden or moved"));
    private static final Fact<Boolean> FLED = Fact.flag("fled", Text.of("逃跑、藏匿", "The debtor fled or hides"));
    private static final Fact<Boolean> RECORDS = Fact.flag("recordsDestroyed", Text.of("隐匿、销毁、篡改账目、职工名册、工资支付记录、考勤记录", "Records were hidden, destroyed or forged"));
    private static final Fact<Boolean> ABLE = Fact.flag("ableToPay", Text.of("有能力支付而不支付", "Able to pay, and does not"));
    private static final Fact<Boolean> WIDE = Fact.flag("wideSocialEffect", Text.of("社会影响较大", "The effect on society is large"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("涉嫌拒不支付劳动报酬案件的移送", "Transfer of a wage case"), Outcome.Kind.DECISION, List.of(ON, HIDDEN, FLED, RECORDS, ABLE, WIDE), Optional.of(ON))
                .deciding(List.of(new TitledCode("REFER", Text.of("有移送的迹象", "To be referred")), new TitledCode("NO_SIGN", Text.of("未见移送的迹象", "No sign"))))
                .notDeciding(Text.of("不认定犯罪；是否移送由劳动保障行政部门依法决定。", "Finds no crime; the authority decides on the transfer."));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Judgement judgement = Judgement.on(sheet);
        Setting signs = sheet.parameter("labour-supervision.evasion-signs");
        for (Fact<Boolean> sign : Checklist.there(sheet, List.of(HIDDEN, FLED, RECORDS, ABLE))) {
            judgement.note("SIGN", Text.of("有下列情形：%s。", "There is this sign: %s.").formatted(sign.description()), signs);
        }
        if (sheet.find(WIDE).orElse(false)) {
            sheet.findParameter("labour-supervision.transfer-on-social-effect").ifPresent(each -> judgement.note("SOCIAL_EFFECT", Text.of("社会影响较大。", "The effect on society is large."), each));
        }
        if (judgement.isSilent()) {
            return judgement.note("NOTHING_SEEN", Text.of("所填情形中没有移送的迹象。", "None of the signs is there."), signs).decided("NO_SIGN");
        }
        return judgement.decided("REFER");
    }
}
