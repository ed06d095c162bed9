// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.employment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.Outcome;
import nuanfeng.calculation.Verdict;
import nuanfeng.cn.pay.Employment;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Band;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** Whether money or things were taken from somebody for being hired: nothing may be. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("employment.deposit")
public final class Deposit implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("takenOn", Text.of("收取之日", "Day on which it was taken")).required();
    private static final Fact<Quantity> AMOUNT = Fact.money("amount", Text.of("收取的保证金、押金或者其他名义的财物（元）", "What was taken, as a deposit or under another name")).required();
    private static final Fact<Boolean> PAPERS = Fact.flag("papersKept", Text.of("扣押居民身份证或者其他证件", "Identity papers were kept"));

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("收取财物和扣押证件", "Deposits and papers"), Outcome.Kind.DECISION, List.of(ON, Employment.RELATION, AMOUNT, PAPERS), Optional.of(ON))
                .notDeciding(Text.of("不认定劳动关系和收取的事实，不确定罚款。", "Finds neither a labour relation nor that anything was taken, and fixes no fine."))
                .calling("fineLeast", Text.of("罚款最低额", "Fine at least"))
                .calling("fineMost", Text.of("罚款最高额", "Fine at most"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        boolean taken = sheet.fact(AMOUNT).signum() > 0;
        boolean papers = sheet.find(PAPERS).orElse(false);
        String amount = sheet.fact(AMOUNT).toPlainString(2);
        Judgement judgement = Judgement.on(sheet);
        boolean labour = Employment.isLabour(sheet.fact(Employment.RELATION));
        Setting ban = sheet.parameter(labour ? "employment.no-deposit" : "employment.no-deposit-platform");
        if (taken) {
            judgement.find(labour ? Verdict.VIOLATION : Verdict.FINDING, "TAKEN", Text.of("收取财物%s元；不得收取。", "%s was taken; nothing may be.").formatted(amount), ban);
        }
        if (papers && labour) {
            judgement.find(Verdict.VIOLATION, "PAPERS_KEPT", Text.of("扣押证件；不得扣押。", "Papers were kept; they may not be."), ban);
        }
        if (taken && labour) {
            Setting least = sheet.parameter("employment.deposit-fine-least");
            Band band = Band.of(sheet, "fine", Quantity.ONE, least, sheet.parameter("employment.deposit-fine-most"), "pay.rounding");
            judgement.value("fineLeast", band.least()).value("fineMost", band.most()).note("FINE_BAND", Text.of("责令限期退还，并按每人%s元至%s元处以罚款；给劳动者造成损害的，承担赔偿责任。", "It is to be given back; the fine is %s to %s for each worker.").formatted(band.least(), band.most()), least);
        }
        if (judgement.isSilent()) {
            judgement.note("NOTHING_TAKEN", Text.of("没有收取财物。", "Nothing was taken."), ban);
        }
        return judgement.decided();
    }
}
