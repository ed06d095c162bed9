// SPDX-License-Identifier: Apache-2.0
package nuanfeng.cn.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

import nuanfeng.calculation.FactIssue;
import nuanfeng.calculation.Outcome;
import nuanfeng.policy.Setting;
import nuanfeng.policy.Text;
import nuanfeng.policy.spi.Fact;
import nuanfeng.policy.spi.Fact.Facts;
import nuanfeng.policy.spi.Rule;
import nuanfeng.policy.spi.RuleDescription;
import nuanfeng.policy.spi.RuleFor;
import nuanfeng.policy.spi.Worksheet;
import nuanfeng.quantity.GroupStatistics;
import nuanfeng.quantity.Percentile;
import nuanfeng.quantity.Quantity;
import nuanfeng.quantity.Rounding;

/**
 * Incomes of many by group: how many, the mean, and three percentiles as the reading in force reckons them. A group below the least size is not shown, nor
 * a second one from which, with all of them told, the first could be found out.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("income.statistics")
public final class IncomeStatistics implements Rule {

    private static final int MOST_ISSUES = 100;
    private static final String ALL = "*";
    /** As the form of the monitoring has them. */
    private static final List<Integer> QUARTILES = List.of(25, 50, 75);

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("监测之日", "Day of the survey")).required();
    private static final Fact<String> GROUP = Fact.text("group", Text.of("分组（地区、品牌或者用工形式）", "Group: district, brand or kind of employment")).required();
    private static final Fact<Quantity> PAY = Fact.money("monthPay", Text.of("月均收入", "Income of a month")).required();
    private static final Fact<List<Facts>> SAMPLES = Fact.records("samples", Text.of("样本，一人一行，不填姓名和证件号码", "Samples, one line each, without names or identity numbers"), List.of(GROUP, PAY)).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("收入水平统计", "Statistics of incomes"), Outcome.Kind.LIST, List.of(ON, SAMPLES), Optional.of(ON))
                .notDeciding(Text.of("不评价样本是否有代表性，不认定低于最低工资；是否公布由主管部门决定。", "Does not say whether the samples are representative and finds no pay below the minimum; the authority decides what is published."))
                .calling("samples", Text.of("样本数", "Samples")).calling("id", Text.of("分组", "Group")).calling("n", Text.of("样本数", "Samples"))
                .calling("mean", Text.of("平均数", "Mean")).calling("p25", Text.of("第25百分位数", "25th percentile")).calling("p50", Text.of("中位数", "Median"))
                .calling("p75", Text.of("第75百分位数", "75th percentile")).calling("suppressed", Text.of("样本过少，不显示", "Too few, not shown"))
                .calling("unit", Text.of("单位", "Unit")).calling("clause", Text.of("依据", "Clause"));
    }

    @Override
    public Outcome apply(Worksheet sheet) {
        List<Facts> samples = sheet.fact(SAMPLES);
        Map<String, List<Quantity>> groups = new LinkedHashMap<>();
        List<Quantity> all = new ArrayList<>(samples.size());
        List<FactIssue> issues = new ArrayList<>();
        for (int i = 0; i < samples.size() && issues.size() < MOST_ISSUES; i++) {
            String group = samples.get(i).get(GROUP);
            if (group.isBlank() || group.equals(ALL)) {
                issues.add(new FactIssue("/samples/" + i + "/group", "out-of-range", Text.of("分组不能为空，也不能写*（*表示全部样本）。", "A group has a name, and not *, which stands for all.")));
            }
            groups.computeIfAbsent(group, each -> new ArrayList<>()).add(samples.get(i).get(PAY));
            all.add(samples.get(i).get(PAY));
        }
        if (!issues.isEmpty()) {
            throw sheet.invalid(issues);
        }
        Setting least = sheet.parameter("courier.least-group");
        Setting monitoring = sheet.parameter("courier.wage-level");
        Rounding rounding = sheet.parameter("pay.rounding").rounding();
        GroupStatistics.Manner manner = new GroupStatistics.Manner((int) least.quantity().toLongExact(),
                Percentile.valueOf(sheet.parameter("courier.percentile").text()), QUARTILES);
        List<GroupStatistics> told = new ArrayList<>(GroupStatistics.of(groups, manner, all.size() >= manner.below()));
        if (groups.size() > 1) {
            told.add(GroupStatistics.of(ALL, all, manner));
        }
        List<Map<String, String>> items = new ArrayList<>();
        told.forEach(each -> items.add(each.figures().map(figures -> shown(each.group(), figures, rounding, monitoring))
                .orElseGet(() -> suppressed(each.group(), least))));
        sheet.step("samples", Quantity.of(all.size()));
        return new Outcome.Listing(items);
    }

    private static Map<String, String> shown(String group, GroupStatistics.Figures figures, Rounding rounding, Setting by) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("id", group);
        item.put("n", Integer.toString(figures.count()));
        item.put("mean", figures.mean().toMoney(rounding).toString());
        figures.percentiles().forEach((percent, value) -> item.put("p" + percent, value.toMoney(rounding).toString()));
        item.put("unit", "CNY/month");
        item.put("clause", by.citation().id());
        return item;
    }

    /** Not even how many there are, where it could be told from the others. */
    private static Map<String, String> suppressed(String group, Setting by) {
        return Map.of("id", group, "suppressed", "true", "clause", by.citation().id());
    }
}
