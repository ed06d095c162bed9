// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.platform;

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
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Judgement;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.TitledCode;
import nuanfeng.policy.spi.Worksheet;

/** Whether changes of rules and algorithms were heard, published and told: item by item, and for riders before they took effect. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("platform.algorithm-change")
public final class AlgorithmChange implements Rule {

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("核对之日", "Day of the check")).required();
    private static final Fact<Boolean> RIDER = Fact.flag("riders", Text.of("涉及外卖送餐员", "It concerns riders"));
    private static final Fact<String> ITEM = Fact.choice("item", Text.of("事项", "Item"), List.of(new TitledCode("ENTRY_EXIT", Text.of("进入退出", "Entry and exit")), new TitledCode("ORDERS", Text.of("订单分配", "Orders")),
            new TitledCode("PIECE_PRICE", Text.of("计件单价", "Price of a piece")), new TitledCode("COMMISSION", Text.of("抽成比例", "Commission")), new TitledCode("PAY", Text.of("报酬构成及支付", "Pay")),
            new TitledCode("HOURS", Text.of("工作时间", "Hours")), new TitledCode("REWARDS", Text.of("奖惩", "Rewards and penalties")))).required();
    private static final Fact<Boolean> HEARD = Fact.flag("heard", Text.of("已听取工会或者劳动者代表的意见", "Union or workers' representatives were heard"));
    private static final Fact<Boolean> PUBLISHED = Fact.flag("published", Text.of("结果已公示", "The result was published"));
    private static final Fact<Boolean> TOLD = Fact.flag("told", Text.of("已告知劳动者", "Workers were told"));
    private static final Fact<LocalDate> PUBLISHED_ON = Fact.date("publishedOn", Text.of("公示之日", "Day of publication"));
    private static final Fact<LocalDate> EFFECTIVE = Fact.date("effectiveOn", Text.of("施行之日", "Day of effect"));
    private static final Fact<List<Facts>> CHANGES = Fact.records("changes", Text.of("制定或者修订的事项，每项一行", "What was made or changed, a row for each item"), List.of(ITEM, HEARD, PUBLISHED, TOLD, PUBLISHED_ON, EFFECTIVE)).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("制度规则和算法的协商公示", "Consultation on rules and algorithms"), Outcome.Kind.DECISION, List.of(ON, RIDER, CHANGES), Optional.of(ON))
                .notDeciding(Text.of("只核对程序，不评价规则和算法的内容是否合理。", "Looks at the procedure only, not at whether a rule is reasonable."))
                .calling("cells", Text.of("应办项数", "Steps to take"))
                .calling("there", Text.of("已办项数", "Steps taken"))
                .calling("missing", Text.of("缺少的", "Missing"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        Setting duty = sheet.parameter("platform.algorithm-consultation");
        List<Fact<Boolean>> evidences = List.of(HEARD, PUBLISHED, TOLD);
        List<String> missing = Checklist.missingCells(sheet, CHANGES, ITEM, evidences);
        List<Facts> changes = sheet.fact(CHANGES);
        int cells = changes.size() * evidences.size();
        Judgement judgement = Judgement.on(sheet).value("cells", cells).value("there", cells - missing.size()).value("missing", String.join(",", missing));
        if (missing.isEmpty()) {
            judgement.note("COMPLETE", Text.of("%s项证据齐全。", "All %s evidences are there.").formatted(cells), duty);
        } else {
            judgement.find(Verdict.FINDING, "MISSING", Text.of("缺少：%s。", "Missing: %s.").formatted(missing), duty);
        }
        if (sheet.find(RIDER).orElse(false)) {
            Setting before = sheet.parameter("rider.notice-before-change");
            for (Facts change : changes) {
                Optional<LocalDate> effective = change.find(EFFECTIVE);
                if (effective.isPresent() && !change.find(PUBLISHED_ON).filter(day -> day.isBefore(effective.get())).isPresent()) {
                    judgement.find(Verdict.FINDING, "NOT_BEFORE", Text.of("%s没有在%s施行前公示；文件未规定提前的日数。", "%s was not published before it took effect on %s; no number of days is named.").formatted(change.get(ITEM), effective.get()), before);
                }
            }
        }
        return judgement.decided();
    }
}
