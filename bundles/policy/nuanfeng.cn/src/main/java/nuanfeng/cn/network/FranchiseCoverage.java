// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.Quantity;

/** How many franchise agreements use the recommended text, and how many say what is owed to couriers. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("franchise.coverage")
public final class FranchiseCoverage implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("统计之日", "Day of the count")).required();
    private static final Fact<Quantity> ALL = Fact.count("agreements", Text.of("加盟协议数", "Franchise agreements")).required();
    private static final Fact<Quantity> TEMPLATE = Fact.count("onRecommendedText", Text.of("使用推荐文本的", "On the recommended text")).required();
    private static final Fact<Quantity> CLAUSES = Fact.count("withLabourClauses", Text.of("载明依法用工和保障快递员权益要求的", "With clauses on labour and couriers' rights")).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("加盟协议推荐文本的覆盖", "Coverage of the recommended franchise agreement"), Outcome.Kind.DECISION, List.of(ON, ALL, TEMPLATE, CLAUSES), Optional.of(ON))
                .deciding(List.of(new TitledCode("RATE", Text.of("比率", "A rate"))))
                .notDeciding(Text.of("不评价协议内容；使用推荐文本不是义务。", "Does not judge what an agreement says; nobody must use the recommended text."))
                .calling("template-share", Text.of("范本使用比例", "Use of the template"))
                .calling("clauses-share", Text.of("条款齐备比例", "Clauses complete"))
                .calling("templateShare", Text.of("范本使用比例", "Use of the template"))
                .calling("clausesShare", Text.of("条款齐备比例", "Clauses complete"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Quantity all = sheet.fact(ALL);
        List<FactIssue> issues = new ArrayList<>();
        if (all.isZero()) {
            issues.add(new FactIssue("/agreements", "out-of-range", Text.of("没有加盟协议，不能计算比率。", "There is no agreement: there is no rate.")));
        }
        for (Fact<Quantity> part : List.of(TEMPLATE, CLAUSES)) {
            if (sheet.fact(part).compareTo(all) > 0) {
                issues.add(new FactIssue("/" + part.name(), "contradiction", Text.of("多于协议总数。", "More than there are agreements.")));
            }
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        Quantity template = Percent.of(sheet, "template-share", sheet.fact(TEMPLATE), all);
        Quantity clauses = Percent.of(sheet, "clauses-share", sheet.fact(CLAUSES), all);
        return Judgement.on(sheet).value("templateShare", template.toPlainString(2)).value("clausesShare", clauses.toPlainString(2))
                .note("COVERAGE", Text.of("使用推荐文本的占%s%%，载明权益要求的占%s%%。", "%s percent use the recommended text, %s percent say what is owed.").formatted(template, clauses), sheet.parameter("courier.franchise-template")).decided("RATE");
    }
}
