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

/** Which steps of democratic procedure are on record for a rule that touches those who work. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("democracy.evidence")
public final class DemocracyEvidence implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<String> MATTER = Fact.text("matter", Text.of("规章制度的名称；不参与计算", "Name of the rule; not used"));
    private static final Fact<Boolean> UNION = Fact.flag("unionHeard", Text.of("已听取工会的意见", "The union was heard"));
    private static final Fact<Boolean> STAFF = Fact.flag("representativesHeard", Text.of("已听取快递员代表的意见", "Couriers' representatives were heard"));
    private static final Fact<Boolean> PROCEDURE = Fact.flag("procedureDone", Text.of("已履行民主决策程序", "The democratic procedure was gone through"));
    private static final List<Fact<Boolean>> STEPS = List.of(UNION, STAFF, PROCEDURE);

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("民主程序的证据", "Evidence of democratic procedure"), Outcome.Kind.DECISION, List.of(ON, MATTER, UNION, STAFF, PROCEDURE), Optional.of(ON))
                .notDeciding(Text.of("不认定规章制度的效力，不评价其内容。", "Does not find that a rule is valid, nor judges it."))
                .calling("steps", Text.of("应有步骤", "Steps to take"))
                .calling("there", Text.of("已有步骤", "Steps taken"))
                .calling("missing", Text.of("缺少的", "Missing"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting duty = sheet.parameter("courier.democratic-procedure");
        List<Fact<Boolean>> missing = Checklist.missing(sheet, STEPS);
        Judgement judgement = Judgement.on(sheet).value("steps", STEPS.size()).value("there", STEPS.size() - missing.size()).value("missing", String.join(",", missing.stream().map(Fact::name).toList()));
        missing.forEach(each -> judgement.find(Verdict.FINDING, "MISSING", Text.of("没有记录：%s。", "Not on record: %s.").formatted(each.description()), duty));
        if (missing.isEmpty()) {
            judgement.note("COMPLETE", Text.of("三项证据齐全。", "All evidence is there."), duty);
        }
        return judgement.decided();
    }
}
