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
import nuanfeng.quantity.Aggregates;
import nuanfeng.quantity.Quantity;

/**
 * Incomes of many by group: how many, the mean, and three percentiles as the reading in force reckons them. A group below the least size is not shown, nor
 * a second one from which, with all of them told, the first could be found out.
 */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
@RuleFor("income.statistics")
public final class IncomeStatistics implements Rule {

    private static final int MOST_ISSUES = 100;
    private static final String ALL = "*";

    private static final Fact<LocalDate> ON = Fact.date("on", Text.of("监测之日", "Day of the survey")).required();
    private static final Fact<String> GROUP = Fact.text("group", Text.of("分组（地区、品牌或者用工形式）", "Group: district, brand or kind of employment")).required();
    private static final Fact<Quantity> PAY = Fact.money("monthPay", Text.of("月均收入", "Income of a month")).required();
    private static final Fact<List<Facts>> SAMPLES = Fact.records("samples", Text.of("样本，一人一行，不填姓名和证件号码", "Samples, one line each, without names or identity numbers"), List.of(GROUP, PAY)).required();

    @Override
    public RuleDescription describe() {
        return new RuleDescription(Text.of("收入水平统计", "Statistics of incomes"), Outcome.Kind.LIST, List.of(ON, SAMPLES), Optional.of(ON))
                .notDeciding(Text.of("不评价样本是否有代表性，不认定低于最低工资；是否公布由主管部门决定。", "Does not say whether the samples are representative and finds no pay below the minimum; the authority decides what is published."))
                .calling("samples", Text.of("样本数", "Samples"));
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
        int below = (int) least.quantity().toLongExact();
        List<Boolean> hidden = Aggregates.suppressed(groups.values().stream().map(List::size).toList(), below, all.size() >= below);
        Percentiles percentiles = new Percentiles(sheet);
        List<Map<String, String>> items = new ArrayList<>();
        int each = 0;
        for (Map.Entry<String, List<Quantity>> group : groups.entrySet()) {
            items.add(hidden.get(each) ? suppressed(group.getKey(), least) : shown(group.getKey(), group.getValue(), percentiles, monitoring));
            each++;
        }
        if (groups.size() > 1) {
            items.add(all.size() < below ? suppressed(ALL, least) : shown(ALL, all, percentiles, monitoring));
        }
        sheet.step("samples", Quantity.of(all.size()));
        return new Outcome.Listing(items);
    }

    private static Map<String, String> shown(String group, List<Quantity> pays, Percentiles percentiles, Setting by) {
        List<Quantity> sorted = pays.stream().sorted().toList();
        Map<String, String> item = new LinkedHashMap<>();
        item.put("id", group);
        item.put("n", Integer.toString(sorted.size()));
        item.put("mean", percentiles.mean(sorted));
        for (int percent : Percentiles.SHOWN) {
            item.put("p" + percent, percentiles.of(sorted, percent));
        }
        item.put("unit", "CNY/month");
        item.put("clause", by.citation().id());
        return item;
    }

    /** Not even how many there are, where it could be told from the others. */
    private static Map<String, String> suppressed(String group, Setting by) {
        return Map.of("id", group, "suppressed", "true", "clause", by.citation().id());
    }
}
